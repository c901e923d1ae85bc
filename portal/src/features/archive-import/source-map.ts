import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const path = Type.String({ minLength: 1, maxLength: 200 });
/** Where a value stands: `author`, `author.name`, or several of which the first that is there counts. */
const place = Type.Union([path, Type.Array(path, { minItems: 1, maxItems: 10 })]);
const byline = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.Union([Type.Literal('person'), Type.Literal('desk'), Type.Literal('agency'), Type.Literal('guest')]),
  role: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  place: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
}, { additionalProperties: false });

const schema = Type.Object({
  fields: Type.Object({
    id: place,
    headline: place,
    body: place,
    kicker: Type.Optional(place),
    summary: Type.Optional(place),
    section: Type.Optional(place),
    byline: Type.Optional(place),
    publishedAt: Type.Optional(place),
    address: Type.Optional(place),
    topics: Type.Optional(place),
    sources: Type.Optional(place),
    initials: Type.Optional(place),
  }, { additionalProperties: false }),
  body: Type.Optional(Type.Object({
    as: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('html')])),
    paragraphsAt: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    mayBeEmpty: Type.Optional(Type.Boolean()),
  }, { additionalProperties: false })),
  sections: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 100 }))),
  sectionOtherwise: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  bylines: Type.Optional(Type.Record(Type.String(), Type.Union([byline, Type.Array(byline), Type.Null()]))),
  bylineOtherwise: Type.Optional(Type.Union([Type.Literal('keep'), Type.Literal('drop')])),
  offset: Type.Optional(Type.String({ pattern: '^[+-]([01][0-9]|2[0-3]):[0-5][0-9]$' })),
  addresses: Type.Optional(Type.Union([Type.Literal('canonical'), Type.Literal('redirect')])),
}, { additionalProperties: false });

type Given = Static<typeof schema>;

/** How an archive's items become stories: which of their fields is what, in the operator's words (README has each key). */
export type SourceMap = {
  fields: Given['fields'];
  html: boolean;
  paragraphsAt: RegExp;
  mayBeEmpty: boolean;
  sections: ReadonlyMap<string, string>;
  sectionOtherwise: string;
  bylines: NonNullable<Given['bylines']>;
  dropUnknownBylines: boolean;
  offset: string;
  addresses: 'canonical' | 'redirect';
};

const mostFaults = 5;

/** The text of a map file → the map, or what is wrong with it, each fault with its place. */
export function parseSourceMap(text: string): { ok: true; map: SourceMap } | { ok: false; faults: string[] } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [`it is not JSON (${error instanceof Error ? error.message : 'unreadable'})`] };
  }
  if (!Value.Check(schema, given)) {
    const faults = [...Value.Errors(schema, given)].map(({ path: at, message }) => `${at === '' ? 'the map' : at.slice(1).replaceAll('/', '.')}: ${message}`);
    return { ok: false, faults: [...new Set(faults)].slice(0, mostFaults) };
  }
  let paragraphsAt: RegExp;
  try {
    paragraphsAt = new RegExp(given.body?.paragraphsAt ?? '\\r?\\n', 'u');
  } catch (error) {
    return { ok: false, faults: [`body.paragraphsAt: ${error instanceof Error ? error.message : 'no regular expression'}`] };
  }
  return {
    ok: true,
    map: {
      fields: given.fields,
      html: given.body?.as === 'html',
      paragraphsAt,
      mayBeEmpty: given.body?.mayBeEmpty ?? false,
      sections: new Map(Object.entries(given.sections ?? {})),
      sectionOtherwise: given.sectionOtherwise ?? 'বিবিধ',
      bylines: given.bylines ?? {},
      dropUnknownBylines: given.bylineOtherwise === 'drop',
      offset: given.offset ?? '+06:00',
      addresses: given.addresses ?? 'redirect',
    },
  };
}
