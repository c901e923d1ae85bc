import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const portal = new URL('.', import.meta.url);
const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, portal));

/** Modules that run in threads of their own: each is found beside the code that starts it (platform/thread.ts). */
const threads = readdirSync(source(''), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.worker.ts'));

/**
 * Builds the program to dist/program, packages and all: reading a thousand small modules took longer than everything else a start does
 * (docs/decisions/0004). One flat folder, so that a thread's module lies beside whoever asks for it. Left outside: what has native code.
 */
export default defineConfig({
  root: fileURLToPath(portal),
  resolve: { conditions: ['source', 'node', 'module'] },
  ssr: { noExternal: true, external: ['sharp', '@node-rs/argon2', 'pg-native'], resolve: { conditions: ['source', 'node', 'module'] } },
  build: {
    ssr: true,
    outDir: fileURLToPath(new URL('dist/program', portal)),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { cli: source('cli.ts'), ...Object.fromEntries(threads.map((path) => [basename(path, '.ts'), source(path)])) },
      // Our modules do nothing by being read, so a chunk has only what is called for of the faces it imports.
      treeshake: { moduleSideEffects: [{ test: /\/(portal\/(src|migrations)|packages\/\w+\/src)\//, sideEffects: false }] },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
