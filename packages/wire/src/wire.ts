import { decodeBytes } from './decode.js';
import { parseDigitalwires } from './dpa-digitalwires.js';
import { binaryType, detectJson, detectXml, plainTextReason } from './detect.js';
import { parseJson } from './json-fields.js';
import { parseNewsml12 } from './newsml-1-2.js';
import { parseNewsmlG2 } from './newsml-g2.js';
import { parseNinjs } from './ninjs.js';
import { WireFault } from './wire-fault.js';
import type { WireParse } from './wire-item.js';
import { parseXml } from './xml.js';

export { itemBlockId } from './finish-body.js';
export { htmlBlocks } from './html-blocks.js';
export { WIRE_LIMITS, WireFault } from './wire-fault.js';
export type { CodedName, PubStatus, WireItem, WireKind, WireParse, WirePicture, WireRendition } from './wire-item.js';

/** `zone`: the IANA zone of times without one, when the provider is not in our table (set per feed). */
export type WireOptions = { zone?: string };

/**
 * The bytes of a wire document → its items. The dialect (NewsML-G2, NewsML 1.2, ninjs 1 to 3,
 * dpa digitalwires) is told by content.
 * Pure and deterministic: nothing is fetched, the same bytes give the same parse. Bad input never throws: what cannot
 * be read or must not be trusted comes back under `quarantined` with a stable reason (see the package's README), and
 * there is always at least one item or one reason.
 *
 * @param bytes the document as received
 * @example
 * parseWire(new TextEncoder().encode('{"uri":"urn:x:1","headline":"শিরোনাম"}')).items[0]?.headline // 'শিরোনাম'
 * parseWire(new Uint8Array()) // { items: [], quarantined: [{ reason: 'empty-file' }] }
 */
export function parseWire(bytes: Uint8Array, options: WireOptions = {}): WireParse {
  try {
    return parseDocument(bytes, options.zone);
  } catch (error) {
    if (error instanceof WireFault) return { items: [], quarantined: [{ reason: error.reason }] };
    throw error;
  }
}

function parseDocument(bytes: Uint8Array, zone: string | undefined): WireParse {
  const binary = binaryType(bytes);
  if (binary !== null) throw new WireFault(`not-a-story: ${binary}`);
  const text = decodeBytes(bytes).text.trimStart();
  if (text === '') throw new WireFault('empty-file');
  if (text.startsWith('<')) return parseXmlDocument(text, zone);
  if (text.startsWith('{') || text.startsWith('[')) return parseJsonDocument(text, zone);
  throw new WireFault(plainTextReason(text));
}

function parseXmlDocument(text: string, zone: string | undefined): WireParse {
  const root = parseXml(text);
  const found = detectXml(root);
  if (found.dialect === 'none') throw new WireFault(found.reason);
  return found.dialect === 'newsml-1.2' ? parseNewsml12(root, zone) : parseNewsmlG2(root, zone);
}

function parseJsonDocument(text: string, zone: string | undefined): WireParse {
  const value = parseJson(text);
  const found = detectJson(value);
  if (found.dialect === 'none') throw new WireFault(found.reason);
  return found.dialect === 'dpa-digitalwires' ? parseDigitalwires(value, zone) : parseNinjs(value, zone);
}
