import { describe, expect, it } from 'vitest';
import { variables } from './config.js';
import { errors } from './errors.js';

/** The two generated pages of docs/. `npx vitest run portal/src/docs-in-step.test.ts -u` writes them anew. */
describe('docs', () => {
  it('list every error code with its status and both messages', async () => {
    const rows = Object.entries(errors).map(([code, { status, bn, en }]) => `| \`${code}\` | ${String(status)} | ${bn} | ${en} |`);
    const text = ['# Errors', '', 'Every code that the API answers with, from `portal/src/errors.ts`.', '', '| code | status | বাংলা | English |', '|---|---|---|---|', ...rows, ''].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/errors.md');
  });

  it('list every variable with its default and meaning', async () => {
    const rows = variables.map(({ name, default: otherwise, meaning }) => `| \`${name}\` | ${otherwise} | ${meaning} |`);
    const text = ['# Configuration', '', 'Nothing has to be set to start. All faults of the environment are printed together, and the program does not start on half of it.', '', '| variable | default | meaning |', '|---|---|---|', ...rows, ''].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/config.md');
  });

  it('say of every error what to do, in Bangla without Latin letters outside examples', () => {
    for (const [code, { bn, en }] of Object.entries(errors)) {
      expect(bn, code).toMatch(/।$/);
      expect(en, code).toMatch(/\.$/);
      expect(bn.replace(/JPEG|PNG|WebP|AVIF|MSM/g, ''), code).not.toMatch(/[A-Za-z]/);
    }
  });
});
