import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** One program may play every role, or several programs one each (DESIGN §4). */
export type RoleName = 'reader' | 'newsroom' | 'worker';
export const roleNames: readonly RoleName[] = ['reader', 'newsroom', 'worker'];

/** A port that is taken is said in one sentence with the variable that changes it. */
export class PortInUse extends Error {}

/** True when something answers on the port already; asked before the database is touched. */
export function isPortTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const settle = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
    socket.on('timeout', () => settle(false));
  });
}

/** Opens the door. A crowd that comes at one moment waits in the kernel's queue and is not turned away. */
export async function listen(app: FastifyInstance, host: string, port: number, variable: string): Promise<void> {
  try {
    await app.listen({ host, port, backlog: 4096 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new PortInUse(`Port ${String(port)} on ${host} is in use by another program: stop that one, or set ${variable} to a free port.`, { cause: error });
    if (code === 'EACCES') throw new PortInUse(`This user may not listen on port ${String(port)}: set ${variable} to a port above 1023.`, { cause: error });
    if (code === 'EADDRNOTAVAIL') throw new PortInUse(`This machine has no address ${host}: set SHIRONAM_HOST to one it has.`, { cause: error });
    throw error;
  }
}
