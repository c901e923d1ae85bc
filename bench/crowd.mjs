/** Opens N connections at one moment, asks each for one address once, and prints {"answers":{"200":N},"seconds"} as JSON. */
import { connect } from 'node:net';

const [port, path, connections] = process.argv.slice(2);
const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: bench\r\nAccept: text/html\r\nConnection: close\r\n\r\n`;
const from = performance.now();

function ask() {
  return new Promise((resolve) => {
    let seen = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => (seen ||= chunk.toString('latin1', 0, 12)));
    socket.on('error', (error) => resolve(error.code));
    socket.on('close', () => resolve(seen.slice(9) || 'no answer'));
  });
}

const answers = {};
for (const answer of await Promise.all(Array.from({ length: Number(connections) }, ask))) answers[answer] = (answers[answer] ?? 0) + 1;
process.stdout.write(`${JSON.stringify({ answers, seconds: (performance.now() - from) / 1000 })}\n`);
