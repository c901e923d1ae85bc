import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { tell } from './progress.mjs';
import { hearCommand } from './run-command.mjs';

/** The headless one first: without windows and menus nobody looks at, the browser tests take half the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Debian's package of it; the reader site names system faces first, so pages without one show boxes in pictures. */
const banglaFont = '/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf';

/** The browser for the tests, with a Bangla font, installed from Debian where we may; `reason` says why there is none. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined && (existsSync(banglaFont) || process.getuid?.() !== 0)) return { path: found };
  if (process.getuid?.() !== 0) return { reason: 'Chromium is not installed and only root may install it (apt-get install chromium-headless-shell)' };
  if (!(await isExecutable('/usr/bin/apt-get'))) return found !== undefined ? { path: found } : { reason: 'Chromium is not installed and there is no apt-get to install it with' };
  const said = await tell('Installing Chromium and a Bangla font (apt-get)', () => aptInstall(['chromium-headless-shell', 'fonts-noto-core']));
  const path = await findChromium();
  return path === undefined ? { reason: `Chromium could not be installed: ${said.trim().split('\n').at(-1)}` } : { path };
}

export async function findChromium() {
  const named = process.env.SHIRONAM_CHROMIUM;
  for (const path of named ? [named] : places) if (await isExecutable(path)) return path;
  return undefined;
}

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await hearCommand('/usr/bin/apt-get', ['update', '-q'], { env });
  const install = await hearCommand('/usr/bin/apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  return install.code === 0 ? install.said : `${update.said}\n${install.said}`;
}

async function isExecutable(path) {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: either way it cannot be run.
    return false;
  }
}
