import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project and passes on what it says, whole lines at a time, so that others may speak between them; answers its exit code (130 when it was killed). */
export function passOnCommand(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
      });
      stream.on('end', () => rest !== '' && process.stdout.write(`${rest}\n`));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

/** Runs a command quietly; answers its exit code and all it said. */
export function hearCommand(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A command that the project's own packages bring, run by this very Node. */
export function packageCommand(path, args = []) {
  return [process.execPath, [`${root}/node_modules/${path}`, ...args]];
}
