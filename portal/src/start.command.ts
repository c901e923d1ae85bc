import { type Command, exit, parseArgs, UsageError, UserFault } from './command.js';
import { setEngine } from './engine.js';
import { openProgram } from './program.js';
import { isPortTaken, type RoleName, roleNames } from './roles.js';

export const startCommand: Command = {
  usage: ['start [--role reader,newsroom,worker]'],
  run: async (args, { config: readConfig, say, print }) => {
    setEngine();
    const { words, flags } = parseArgs(args, [], ['role']);
    if (words.length > 0) throw new UsageError(`"${words.join(' ')}" is one word too many.`);
    const roles = parseRoles(flags.get('role'));
    const config = readConfig();
    await refuseTakenPorts(config.host, [
      ...(roles.has('reader') ? [{ port: config.port, variable: 'SHIRONAM_PORT' }] : []),
      ...(roles.has('newsroom') ? [{ port: config.newsroomPort, variable: 'SHIRONAM_NEWSROOM_PORT' }] : []),
    ]);
    const ended = waitForSignal();
    // The database starts while the servers are still being read from the disk.
    const servers = Promise.all([import('./main.js'), roles.has('reader') ? import('./reader.role.js') : null]);
    const program = await openProgram(config, say, config.databaseUrl === null ? 'own' : 'join');
    try {
      const [{ startRoles }] = await servers;
      const running = await startRoles(program, roles, say);
      if (running.reader !== null) print(`Reader site: ${running.siteUrl}`);
      if (running.newsroom !== null) print(`Newsroom:    ${running.newsroomUrl}`);
      if (running.setupUrl !== null) print(`Set-up: ${running.setupUrl}`);
      if (isOpenHttp(config.newsroomUrl, config.host)) say('The newsroom is reachable over plain http from other machines: put it behind https (docs/operating.md).');
      const signal = await ended;
      say(`${signal}: stopping …`);
      await running.close();
    } finally {
      await program.close();
    }
    return exit.done;
  },
};

function parseRoles(raw: string | true | undefined): ReadonlySet<RoleName> {
  if (raw === undefined || raw === true) return new Set(roleNames);
  const names = raw.split(',').map((one) => one.trim());
  const wrong = names.find((name) => !(roleNames as readonly string[]).includes(name));
  if (wrong !== undefined) throw new UsageError(`There is no role "${wrong}": give one or more of ${roleNames.join(', ')}.`);
  return new Set(names as RoleName[]);
}

async function refuseTakenPorts(host: string, ports: readonly { port: number; variable: string }[]): Promise<void> {
  for (const { port, variable } of ports) {
    if (port !== 0 && (await isPortTaken(host, port))) throw new UserFault(`Port ${String(port)} on ${host} is in use by another program: stop that one, or set ${variable} to a free port.`);
  }
}

function isOpenHttp(url: string, host: string): boolean {
  return url.startsWith('http:') && !['127.0.0.1', '::1', 'localhost'].includes(host);
}

/** The first signal ends the program in order; a second one, a second later, ends it at once. */
function waitForSignal(): Promise<string> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // A Ctrl-C under npm arrives twice: from the terminal, and passed on by npm.
        if (firstAt !== null && performance.now() - firstAt > 1000) process.exit(exit.failed);
        firstAt ??= performance.now();
        resolve(signal);
      });
    }
  });
}
