/** The bare limit of DESIGN §6: the same headers and bytes as a cached page, from `createServer` alone. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, file] = process.argv.slice(2);
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'));
const H = headers;
const B = Buffer.from(body, 'base64');
createServer((q, r) => {
  r.writeHead(200, H);
  r.end(B);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
