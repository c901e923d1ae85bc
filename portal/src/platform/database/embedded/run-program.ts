import { spawn } from 'node:child_process';
import type { ServerAccount } from './embedded.types.js';

export interface ProgramResult {
  code: number | null;
  output: string;
}

/** Only what the server's programs need: nothing of our own environment, secrets included, reaches them. */
export const programEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };

/** Runs a short program as the server's account and gathers what it says. */
export function runProgram(account: ServerAccount | undefined, command: string, args: string[], input = ''): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: '/',
      env: programEnvironment,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...account?.switchTo,
    });
    let output = '';
    const gather = (chunk: string): void => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.setEncoding('utf8').on('data', gather);
    child.stderr.setEncoding('utf8').on('data', gather);
    // It may end without reading its input; its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
