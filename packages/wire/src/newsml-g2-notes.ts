import { fieldText } from './fields.js';
import { attributeOf, childElements, elementsBelow, textInside, type XmlElement } from './xml.js';

export type G2Notes = {
  /** Notes the agency meant for every editor, one a line. */
  editorialNote: string | null;
  /** Telephone numbers, sources' addresses, notes marked as not for publication. */
  privateNotes: string[];
  /** Sign-offs, which the body may repeat. */
  closings: string[];
};

/** The `edNote`s of an item, sorted by whom they are for. When in doubt a note is private. */
export function g2Notes(itemMeta: XmlElement | null): G2Notes {
  const editorial: string[] = [];
  const privateNotes: string[] = [];
  const closings: string[] = [];
  for (const note of childElements(itemMeta, 'ednote')) {
    const role = attributeOf(note, 'role') ?? '';
    if (/notepad/i.test(role)) {
      addAll(privateNotes, notepadLines(note));
      continue;
    }
    const text = fieldText(textInside(note));
    if (text === null) continue;
    if (/closing/i.test(role)) closings.push(text);
    else addAll(isPrivate(note, role) ? privateNotes : editorial, [text]);
  }
  return { editorialNote: editorial.length === 0 ? null : editorial.join('\n'), privateNotes, closings };
}

/** Whether a note speaks of an embargo: an item with such a note and no embargo time is held. */
export function hasEmbargoNote(itemMeta: XmlElement | null): boolean {
  return childElements(itemMeta, 'ednote').some((note) => /embargo/i.test(attributeOf(note, 'role') ?? '') && fieldText(textInside(note)) !== null);
}

function isPrivate(note: XmlElement, role: string): boolean {
  const constraint = attributeOf(note, 'pubconstraint');
  return (constraint !== null && !/:public$/i.test(constraint)) || /private|nonpublic|contact|internal/i.test(role);
}

/**
 * dpa's notepad repeats the single notes; what only it has is its part for the desk. A notepad without marked parts is
 * wholly private.
 */
function notepadLines(note: XmlElement): string[] {
  const sections = elementsBelow(note, 'section');
  const desk = sections.filter((section) => /np-nonpublic/i.test(attributeOf(section, 'class') ?? ''));
  const marked = sections.some((section) => /\bnp-/i.test(attributeOf(section, 'class') ?? ''));
  const holders = marked ? desk : [note];
  return holders.flatMap((holder) => elementsBelow(holder, 'li')).map((item) => fieldText(textInside(item))).filter((line) => line !== null);
}

function addAll(list: string[], lines: readonly string[]): void {
  for (const line of lines) if (!list.some((known) => sameNote(known, line))) list.push(line);
}

/** dpa writes one contact twice, once with the address in angle brackets. */
function sameNote(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[<>]/g, '');
  return bare(one) === bare(other);
}
