import { connect } from 'node:net';

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
