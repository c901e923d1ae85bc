import { compareBangla } from '@shironam/bangla';
import { placeRows } from './places.data.js';

export type PlaceKind = 'division' | 'district' | 'upazila';

/** A place of the country. `path` is its address below /place/ and its name in stories: `dhaka/gazipur/sreepur`. */
export type Place = { path: string; slug: string; kind: PlaceKind; name: string; english: string; parent: Place | null; children: readonly Place[]; aliases: readonly string[] };

type Grown = Place & { children: Place[] };

const byPath = new Map<string, Place>();
const divisions: readonly Place[] = placeRows
  .map(([division, districts]) => {
    const top = grow(division, 'division', null);
    for (const [district, upazilas] of districts) {
      const middle = grow(district, 'district', top);
      for (const upazila of upazilas) grow(upazila, 'upazila', middle);
      sortByName(middle.children);
    }
    sortByName(top.children);
    return top;
  })
  .sort((a, b) => compareBangla(a.name, b.name));

function grow(row: string, kind: PlaceKind, parent: Grown | null): Grown {
  const [slug = '', name = '', english = '', aliases = ''] = row.split('|');
  const place: Grown = {
    path: parent === null ? slug : `${parent.path}/${slug}`, slug, kind, name,
    english: english === '' ? inCapitals(slug) : english,
    parent, children: [], aliases: aliases === '' ? [] : aliases.split(','),
  };
  parent?.children.push(place);
  byPath.set(place.path, place);
  return place;
}

function inCapitals(slug: string): string {
  return slug.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => (gap === '' ? '' : ' ') + letter.toUpperCase());
}

function sortByName(places: Place[]): void {
  places.sort((a, b) => compareBangla(a.name, b.name));
}

/** The eight divisions, in the order of their names. */
export function allDivisions(): readonly Place[] {
  return divisions;
}

export function findPlace(path: string): Place | null {
  return byPath.get(path) ?? null;
}

/** Whether a story may say that it happened there. */
export function isPlace(path: string): boolean {
  return byPath.has(path);
}

/** The address of a place's page. */
export function placePath(path: string): string {
  return `/place/${path}`;
}

/** The name alone: `গাজীপুর`; '' for no place. */
export function placeName(path: string, language: 'bn' | 'en' = 'bn'): string {
  const place = byPath.get(path);
  return place === undefined ? '' : language === 'bn' ? place.name : place.english;
}

/** A place and those it lies in, the largest first. */
export function placeTrail(place: Place): Place[] {
  return place.parent === null ? [place] : [...placeTrail(place.parent), place];
}

/** The place that the parts of an address mean: by its slug, an older spelling of it or its Bangla name. Null for none. */
export function resolvePlace(parts: readonly string[]): Place | null {
  let found: Place | null = null;
  let among = divisions;
  for (const part of parts) {
    found = among.find((place) => isNamed(place, part)) ?? null;
    if (found === null) return null;
    among = found.children;
  }
  return found;
}

function isNamed(place: Place, part: string): boolean {
  return part === place.slug || part === place.name || place.aliases.includes(part);
}

/** What a reader chose in the three lists; an empty one is left out. */
export type PlaceChoice = { division?: string | undefined; district?: string | undefined; upazila?: string | undefined };

/**
 * Where a choice leads: to the smallest place named that lies in the larger ones named with it. A reader who changes the
 * division still sends the district of the old one: the larger place holds. Null when a named one is none.
 */
export function choosePlace(choice: PlaceChoice): Place | null {
  const division = choice.division === undefined ? null : resolvePlace([choice.division]);
  if (choice.division !== undefined && division === null) return null;
  const district = choice.district === undefined ? null : findDistrict(choice.district);
  if (choice.district !== undefined && district === null) return null;
  if (district === null || (division !== null && district.parent !== division)) return division;
  const upazila = district.children.find((place) => choice.upazila !== undefined && isNamed(place, choice.upazila));
  return upazila ?? district;
}

/** No two districts share a slug, a name or an older spelling. */
export function findDistrict(name: string): Place | null {
  for (const division of divisions) {
    const district = division.children.find((place) => isNamed(place, name));
    if (district !== undefined) return district;
  }
  return null;
}
