import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The built program, as a site runs it: it builds itself first where it is not of what is written now. */
const shironam = [join(root, 'portal/bin/shironam.mjs')];

/** The whole program on free ports with a data folder of its own. */
export type Program = {
  siteUrl: string;
  newsroomUrl: string;
  setupUrl: string;
  folder: string;
  /** Runs one more command of the program on the same data; gives what it printed. */
  run: (...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

export async function startProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'shironam-e2e-'));
  const [port, newsroomPort] = [await freePort(), await freePort()];
  const env = { ...process.env, SHIRONAM_DATA: join(folder, 'data'), SHIRONAM_PORT: String(port), SHIRONAM_NEWSROOM_PORT: String(newsroomPort), SHIRONAM_DEMO: 'off' };
  const child = spawn(process.execPath, [...shironam, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const setupUrl = await setupAddress(child, said);
    const run = (...args: string[]): Promise<string> => runCommand(args, env);
    return { siteUrl: `http://127.0.0.1:${String(port)}`, newsroomUrl: `http://127.0.0.1:${String(newsroomPort)}`, setupUrl, folder, run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function setupAddress(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /^Set-up: (\S+)$/mu.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => { reject(new Error(`The program ended (${String(code)}) before it was ready:\n${printed}${said.join('')}`)); });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function runCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, [...shironam, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { complained += chunk.toString(); });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`shironam ${args.join(' ')} ended with ${String(code)}: ${complained}`);
  return printed;
}
