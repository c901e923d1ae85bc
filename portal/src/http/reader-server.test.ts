import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openServer } from './reader-server.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function visit(listener: RequestListener, silent: number): Promise<{ socket: Socket; heard(): string; closed: Promise<number> }> {
  const server = openServer(listener, silent);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, heard: () => heard, closed: new Promise((resolve) => socket.once('close', () => resolve(performance.now()))) };
}

const ask = 'GET / HTTP/1.1\r\nhost: reader\r\n\r\n';
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a reader’s connection', () => {
  it('carries one request after another, and is closed when it has been silent for long', async () => {
    const { socket, heard, closed } = await visit((_request, response) => response.end('page'), 600);
    for (let i = 0; i < 4; i += 1) {
      socket.write(ask);
      await pause(300);
    }
    expect(heard().match(/HTTP\/1\.1 200/g)).toHaveLength(4);
    const last = performance.now();
    expect((await closed) - last).toBeLessThan(5000);
  });

  it('stays open for an answer that takes longer than the silence but goes on', async () => {
    const { socket, heard } = await visit((_request, response) => {
      let parts = 0;
      const timer = setInterval(() => {
        parts += 1;
        response.write(`part ${String(parts)};`);
        if (parts < 8) return;
        clearInterval(timer);
        response.end('the end');
      }, 200);
    }, 600);
    socket.write(ask);
    await expect.poll(heard, { timeout: 5000 }).toContain('the end');
  });
});
