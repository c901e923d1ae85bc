/**
 * A load of N keep-alive connections on one address for some seconds. Every answer has the same length, so counting
 * bytes counts answers. Prints {"requests","seconds"} as JSON.
 */
import { connect } from 'node:net';

const [port, path, seconds, connections, answerBytes] = process.argv.slice(2);
const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: bench\r\nAccept: text/html\r\n\r\n`;
const size = Number(answerBytes);
let requests = 0;
let running = true;
const sockets = Array.from({ length: Number(connections) }, () => {
  let seen = 0;
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    seen += chunk.length;
    while (seen >= size) {
      seen -= size;
      requests += 1;
      if (running) socket.write(request);
    }
  });
  socket.on('error', (error) => {
    throw error;
  });
  return socket;
});
const from = process.hrtime.bigint();
setTimeout(() => {
  running = false;
  const took = Number(process.hrtime.bigint() - from) / 1e9;
  for (const socket of sockets) socket.destroy();
  process.stdout.write(`${JSON.stringify({ requests, seconds: took })}\n`);
}, Number(seconds) * 1000);
