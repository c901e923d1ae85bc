import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { adsCss } from './ads.css.js';
import { articleCss } from './article.css.js';
import { articleScript } from './article.script.js';
import { baseCss } from './base.css.js';
import { chosenComfort } from './comfort.script.js';
import { conjunctsOf } from './conjuncts.js';
import { coveredConjuncts } from './conjuncts.data.js';
import { formsCss } from './forms.css.js';
import { fontFaces, type FaceFiles } from './font-faces.css.js';
import { countScript } from './count.script.js';
import { frontCss } from './front.css.js';
import { listsCss } from './lists.css.js';
import { homeCss, newsCss, rankedCss } from './news.css.js';
import { portalFolder } from '../platform/portal-folder.js';
import { bn } from '../words/reader.bn.js';
import { picturesCss } from './pictures.css.js';
import { offlineScript, workerScript } from './offline.script.js';
import { readerScript } from './reader-script.js';
import { searchCss } from './search.css.js';
import { searchScript } from './search.script.js';
import { standingCss } from './standing.css.js';

/** Which style sheet a page wears. */
export type PageKind = 'front' | 'list' | 'article' | 'notice' | 'standing' | 'search' | 'form';

/** A file served unchanged at a path that names its content, so that it may be cached for ever. */
export type AssetFile = { path: string; file: string; contentType: string };

const require = createRequire(import.meta.url);
/** The built fonts stay beside the source. */
const fonts = new URL('src/reader-look/fonts/', portalFolder);
const covered = new Set(coveredConjuncts.normalize('NFC').split(' '));

const files = {
  small400: fontFile('serif-400', fileURLToPath(new URL('serif-bengali-400.woff2', fonts))),
  small700: fontFile('serif-700', fileURLToPath(new URL('serif-bengali-700.woff2', fonts))),
  latin400: fontFile('serif-latin-400', fileURLToPath(new URL('serif-latin-400.woff2', fonts))),
  latin700: fontFile('serif-latin-700', fileURLToPath(new URL('serif-latin-700.woff2', fonts))),
  whole400: fontFile('serif-whole-400', require.resolve('@fontsource/noto-serif-bengali/files/noto-serif-bengali-bengali-400-normal.woff2')),
  whole700: fontFile('serif-whole-700', require.resolve('@fontsource/noto-serif-bengali/files/noto-serif-bengali-bengali-700-normal.woff2')),
  icon: iconFile('icon', 'svg', 'image/svg+xml'),
  icon192: iconFile('icon-192', 'png', 'image/png'),
  icon512: iconFile('icon-512', 'png', 'image/png'),
  maskable: iconFile('icon-maskable-512', 'png', 'image/png'),
};

/** Built with the newsroom's app; a start from the sources without a build goes without it. */
const converterFile = fileURLToPath(new URL('dist/reader/converter.js', portalFolder));
const converter: AssetFile | null = existsSync(converterFile) ? hashedFile('converter', 'js', converterFile, 'text/javascript; charset=utf-8') : null;

/** Files that browsers ask for at the root, whether a page names them or not. */
const rootFiles: readonly AssetFile[] = [
  { path: '/favicon.ico', file: fileURLToPath(new URL('favicon.ico', fonts)), contentType: 'image/x-icon' },
  { path: '/apple-touch-icon.png', file: fileURLToPath(new URL('apple-touch-icon.png', fonts)), contentType: 'image/png' },
];

export type Face = { css: string; preload: string };
const latin = { latinText: files.latin400.path, latinBold: files.latin700.path };
const small: FaceFiles = { text: files.small400.path, bold: files.small700.path, ...latin };
const whole: FaceFiles = { text: files.whole400.path, bold: files.whole700.path, ...latin };
/** `still` where words are marked within lines: nothing moves there when a face comes late. */
const faces = {
  swapped: { small: faceOf(small, 'swap'), whole: faceOf(whole, 'swap') },
  still: { small: faceOf(small, 'optional'), whole: faceOf(whole, 'optional') },
};

const base = compact(baseCss) + compact(picturesCss) + compact(adsCss) + compact(newsCss);
const blocks = base + compact(frontCss);
const front = blocks + compact(homeCss);
const list = blocks + compact(listsCss) + compact(rankedCss);

/** The name of the service worker's own cache. */
export const keptStories = 'kept-stories';

const script = readerScript(bn) + workerScript;

export type ReaderLook = {
  /** One style sheet and one script for each kind of page. */
  css: Readonly<Record<PageKind, string>>;
  script: Readonly<Record<PageKind, string>>;
  /** In the head of every page that has script at all. */
  headScript: string;
  /** Of the page without a line. */
  offlineScript: string;
  /** The file of script that the converter's page loads; null before a build. */
  converter: string | null;
  icon: string;
  icons: { small: string; large: string; maskable: string };
};

/** The constant texts of the reader site. */
export const readerLook: ReaderLook = {
  css: { front, list, article: base + compact(articleCss), notice: list, standing: base + compact(standingCss), search: list + compact(searchCss), form: base + compact(formsCss) },
  script: { front: script, list: script, article: script + articleScript + countScript, notice: script, standing: script, search: script + searchScript, form: script },
  headScript: chosenComfort.replaceAll('\n', ''),
  offlineScript: offlineScript(keptStories),
  converter: converter?.path ?? null,
  icon: files.icon.path,
  icons: { small: files.icon192.path, large: files.icon512.path, maskable: files.maskable.path },
};

/** The face for a page: the small one, or the whole one when the page holds a conjunct that the small one cannot draw. */
export function faceFor(text: string, kind: PageKind): Face {
  const { small, whole } = kind === 'search' ? faces.still : faces.swapped;
  return conjunctsOf(text).every((conjunct) => covered.has(conjunct) || covered.has(conjunct.normalize('NFC'))) ? small : whole;
}

export type ReaderAssets = {
  /** Every inline style and script a reader page may hold, as CSP sources: `'sha256-…'`. */
  styleHashes: readonly string[];
  scriptHashes: readonly string[];
  /** Below /assets/: served with a lifetime of a year. The others: for a day. */
  files: readonly AssetFile[];
};

/** What the server needs to serve the look: content policy and files. */
export function readerAssets(): ReaderAssets {
  const styles = new Set([...Object.values(readerLook.css), ...Object.values(faces).flatMap(({ small, whole }) => [small.css, whole.css])]);
  return {
    styleHashes: [...styles].map(policySource),
    scriptHashes: [...new Set([readerLook.headScript, readerLook.offlineScript, ...Object.values(readerLook.script)])].map(policySource),
    files: [...Object.values(files), ...(converter === null ? [] : [converter]), ...rootFiles],
  };
}

function policySource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function faceOf(paths: FaceFiles, display: 'swap' | 'optional'): Face {
  return { css: compact(fontFaces(paths, display)), preload: paths.bold };
}

function fontFile(name: string, file: string): AssetFile {
  return hashedFile(name, 'woff2', file, 'font/woff2');
}

function iconFile(name: string, extension: string, contentType: string): AssetFile {
  return hashedFile(name, extension, fileURLToPath(new URL(`${name}.${extension}`, fonts)), contentType);
}

function hashedFile(name: string, extension: string, file: string, contentType: string): AssetFile {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${extension}`, file, contentType };
}

/** Style text without the blanks that only people need. */
function compact(css: string): string {
  return css.replace(/\n\s*/g, '');
}
