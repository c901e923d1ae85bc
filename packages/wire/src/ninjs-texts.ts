import { recordsOf, textOf, type JsonRecord } from './json-fields.js';

/** One of an item's headlines, descriptions or bodies. `role` is '' when the document gives none. */
export type RoleText = { role: string; contentType: string | null; value: string };

const PLURALS = { headline: 'headlines', description: 'descriptions', body: 'bodies' } as const;

/**
 * The texts of a family: `headlines[]` of generation 2 and 3, or `headline` and every `headline_<role>` of generation 1.
 *
 * @example
 * roleTexts({ body_html: '<p>ক</p>' }, 'body') // [{ role: 'html', contentType: null, value: '<p>ক</p>' }]
 */
export function roleTexts(item: JsonRecord, family: keyof typeof PLURALS): RoleText[] {
  const listed = recordsOf(item[PLURALS[family]]).map((entry) => ({
    role: textOf(entry['role'])?.toLowerCase() ?? '',
    contentType: textOf(entry['contenttype']) ?? textOf(entry['contentType']),
    value: textOf(entry['value']) ?? '',
  }));
  const named = Object.entries(item).flatMap(([key, value]) => {
    if (typeof value !== 'string' || (key !== family && !key.startsWith(`${family}_`))) return [];
    return [{ role: key.slice(family.length + 1).toLowerCase(), contentType: null, value }];
  });
  return [...listed, ...named].filter(({ value }) => value.trim() !== '');
}
