import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the one file of script that a reader's page loads, to dist/reader: typing in Avro on the converter's page. */
export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'production', 'import', 'default'] },
  build: {
    lib: { entry: fileURLToPath(new URL('src/features/converter/converter.client.ts', import.meta.url)), formats: ['iife'], name: 'converter', fileName: () => 'converter.js' },
    outDir: fileURLToPath(new URL('dist/reader', import.meta.url)),
    emptyOutDir: true,
    target: 'es2020',
  },
});
