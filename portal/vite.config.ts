import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the newsroom's browser app to dist/newsroom; the newsroom server serves it (DESIGN §3, two origins). */
export default defineConfig({
  root: fileURLToPath(new URL('src/newsroom-app', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'production', 'import', 'default'] },
  // The server puts a fresh nonce in the place of this word on every answer.
  html: { cspNonce: '%NONCE%' },
  build: {
    outDir: fileURLToPath(new URL('dist/newsroom', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The nonce rule leaves no room for data: styles, and one request more costs nothing on the house's own line.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
