import { normalise } from '@shironam/bangla';
import { blockText, type HeadingBlock, type ListBlock, type ParagraphBlock } from '@shironam/story';
import { type StartingPolicy, startingPolicies } from './policy-texts.data.js';

/** A policy is plain: headings, paragraphs and lists, without marks. */
export type PolicyBlock = ParagraphBlock | HeadingBlock | ListBlock;

/** As the screen sends it, and as it is kept before the server gives ids. */
export type PolicyLine = { type: 'paragraph' | 'heading'; text: string } | { type: 'list'; items: readonly string[] };

export type PolicyText = { title: string; blocks: readonly PolicyBlock[] };

export type PolicyLink = { slug: string; title: string };

/** What readers get of a policy. */
export type ReleasedPolicy = PolicyText & { releasedAt: string };

/** The list of released policies with this one under its title, or without it. */
export function listWith(list: unknown, slug: string, title: string | null): PolicyLink[] {
  const others = (Array.isArray(list) ? (list as PolicyLink[]) : []).filter((one) => one.slug !== slug);
  return orderPolicies(title === null ? others : [...others, { slug, title }]);
}

/** Text in store form, empty lines left out. */
export function composeBlocks(lines: readonly PolicyLine[], newId: () => string): PolicyBlock[] {
  return lines.flatMap((line): PolicyBlock[] => {
    if (line.type === 'list') {
      const items = line.items.map(clean).filter((item) => item !== '');
      return items.length === 0 ? [] : [{ id: newId(), type: 'list', ordered: false, items: items.map((text) => [{ text }]) }];
    }
    const text = clean(line.text);
    if (text === '') return [];
    return [line.type === 'heading' ? { id: newId(), type: 'heading', level: 2, content: [{ text }] } : { id: newId(), type: 'paragraph', content: [{ text }] }];
  });
}

/** What the newsroom still has to fill in: everything that stands in square brackets. */
export function holesOf({ title, blocks }: PolicyText): string[] {
  return [title, ...blocks.map(blockText)].flatMap((text) => text.match(/\[[^\][\n]{1,300}\]/gu) ?? []);
}

export function startingText(slug: string, newId: () => string): PolicyText | null {
  const found = startingPolicies.find((one) => one.slug === slug);
  return found === undefined ? null : { title: normalise(found.title), blocks: composeBlocks(linesOf(found), newId) };
}

/** Known texts first, in their order; others after them by address. */
export function orderPolicies<One extends { slug: string }>(policies: readonly One[]): One[] {
  const place = ({ slug }: One): number => {
    const at = startingPolicies.findIndex((one) => one.slug === slug);
    return at === -1 ? startingPolicies.length : at;
  };
  return [...policies].sort((a, b) => place(a) - place(b) || (a.slug < b.slug ? -1 : 1));
}

function linesOf({ lines }: StartingPolicy): PolicyLine[] {
  const out: PolicyLine[] = [];
  let list: string[] | null = null;
  for (const line of lines) {
    if (line.startsWith('- ')) {
      if (list === null) out.push({ type: 'list', items: (list = []) });
      list.push(line.slice(2));
      continue;
    }
    list = null;
    out.push(line.startsWith('## ') ? { type: 'heading', text: line.slice(3) } : { type: 'paragraph', text: line });
  }
  return out;
}

function clean(text: string): string {
  return normalise(text).replace(/\s+/gu, ' ').trim();
}
