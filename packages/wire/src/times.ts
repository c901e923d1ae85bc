import { PROVIDER_ZONES } from './zones.data.js';

/**
 * Every time form the dialects use: ISO 8601 extended and basic, `T` or a blank between date and time, seconds and
 * fractions optional, zone `Z`, `+01:00`, `+0100`, `+01` or `GMT+01:00`, or none; or a date alone.
 */
const WIRE_TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,40}))?)?\s*(?:(Z)|(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})?|(GMT|UTC))?)?$/i;

/**
 * The zone a provider's unmarked times are in: by the small table of agencies, else the one given (set per feed), else
 * UTC.
 *
 * @param hints provider names and identifiers, in order of trust
 * @example
 * providerZone(['STT'], undefined) // 'Europe/Helsinki'
 * providerZone(['urn:newsml:example'], 'Asia/Dhaka') // 'Asia/Dhaka'
 */
export function providerZone(hints: readonly (string | null)[], given: string | undefined): string {
  for (const hint of hints) {
    if (hint === null) continue;
    for (const [pattern, zone] of PROVIDER_ZONES) if (pattern.test(hint)) return zone;
  }
  return given !== undefined && isZone(given) ? given : 'UTC';
}

/**
 * A wire time → ISO 8601 with offset, or null when it is not a time. A date alone is its first minute in the zone.
 *
 * @param zone IANA name, used when the time has no zone of its own
 * @example
 * parseWireTime('20231126T133458Z', 'UTC') // '2023-11-26T13:34:58+00:00'
 * parseWireTime('2019-04-15T13:49:15', 'Europe/Helsinki') // '2019-04-15T13:49:15+03:00'
 * parseWireTime('Next Monday', 'UTC') // null
 */
export function parseWireTime(raw: string | null | undefined, zone: string): string | null {
  const found = WIRE_TIME.exec((raw ?? '').trim());
  if (found === null) return null;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction, z, sign, zoneHour, zoneMinute, named] = found;
  const local = utcOf([year, month, day, hour, minute, second].map(Number));
  if (local === null) return null;
  const millis = local + Number(`0.${fraction ?? '0'}`.slice(0, 5)) * 1000;
  if (z !== undefined || named !== undefined) return withOffset(millis, 0);
  if (sign === undefined) return withOffset(millis, offsetAt(millis, zone));
  const offset = Number(zoneHour) * 60 + Number(zoneMinute ?? '0');
  if (offset > 14 * 60 || Number(zoneMinute ?? '0') > 59) return null;
  return withOffset(millis, sign === '-' ? -offset : offset);
}

/** Wall-clock parts as if they were UTC, in milliseconds; null for a date or hour that does not exist. */
function utcOf(parts: number[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (year < 1900 || hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

function withOffset(localMillis: number, offset: number): string {
  const text = new Date(localMillis).toISOString();
  const clock = text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23);
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Minutes east of UTC for a wall-clock time in a zone. In the hour a clock repeats, the later instant: an embargo must
 * not end early.
 */
function offsetAt(localMillis: number, zone: string): number {
  const day = 86_400_000;
  const offsets = [zoneOffset(localMillis - day, zone), zoneOffset(localMillis + day, zone)];
  const fitting = offsets.filter((offset) => zoneOffset(localMillis - offset * 60_000, zone) === offset);
  return Math.min(...(fitting.length > 0 ? fitting : offsets));
}

function zoneOffset(utcMillis: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(new Date(utcMillis));
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value ?? '0');
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - utcMillis) / 60_000);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
