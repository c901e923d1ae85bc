import { type Static, Type } from '@sinclair/typebox';
import { normalise } from '@shironam/bangla';
import { type Block, type Inline, type NewBlock, type StoryContent, storyLabels, withBlockIds } from '@shironam/story';
import { newBlockId } from '../../platform/newsroom.js';

const line = (max: number) => Type.String({ maxLength: max });
const id = Type.Optional(Type.String({ maxLength: 64 }));
const href = Type.String({ maxLength: 2000, pattern: '^(https?://|mailto:)[^\\s<>"]+$' });

const mark = Type.Union([Type.Object({ type: Type.Literal('bold') }), Type.Object({ type: Type.Literal('italic') }), Type.Object({ type: Type.Literal('link'), href })]);
const inline = Type.Object({ text: line(20_000), marks: Type.Optional(Type.Array(mark, { maxItems: 8 })) });
const inlines = Type.Array(inline, { maxItems: 2000 });
const uuid = Type.String({ format: 'uuid' });

const block = Type.Union([
  Type.Object({ id, type: Type.Literal('paragraph'), content: inlines }),
  Type.Object({ id, type: Type.Literal('heading'), level: Type.Union([Type.Literal(2), Type.Literal(3)]), content: inlines }),
  Type.Object({ id, type: Type.Literal('quote'), content: inlines, cite: Type.Optional(line(300)) }),
  Type.Object({ id, type: Type.Literal('pull-quote'), content: inlines, cite: Type.Optional(line(300)) }),
  Type.Object({ id, type: Type.Literal('list'), ordered: Type.Boolean(), items: Type.Array(inlines, { maxItems: 500 }) }),
  Type.Object({ id, type: Type.Literal('table'), header: Type.Boolean(), rows: Type.Array(Type.Array(inlines, { maxItems: 40 }), { maxItems: 500 }), caption: Type.Optional(line(500)) }),
  Type.Object({ id, type: Type.Literal('picture'), pictureId: uuid, caption: Type.Optional(line(1000)), alt: Type.Optional(line(500)) }),
  Type.Object({ id, type: Type.Literal('gallery'), pictureIds: Type.Array(uuid, { maxItems: 60 }) }),
  Type.Object({ id, type: Type.Literal('embed'), href, title: Type.Optional(line(300)) }),
  Type.Object({ id, type: Type.Literal('fact-box'), title: line(200), items: Type.Array(inlines, { maxItems: 60 }) }),
  Type.Object({ id, type: Type.Literal('related'), storyIds: Type.Array(uuid, { maxItems: 20 }) }),
]);

const byline = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.Union([Type.Literal('person'), Type.Literal('desk'), Type.Literal('agency'), Type.Literal('guest')]),
  role: Type.Optional(line(200)),
  place: Type.Optional(line(200)),
});

const contentFields = {
  section: Type.String({ minLength: 1, maxLength: 60 }),
  headline: line(400),
  kicker: Type.Optional(Type.Union([line(200), Type.Null()])),
  summary: Type.Optional(Type.Union([line(2000), Type.Null()])),
  bylines: Type.Array(byline, { maxItems: 12 }),
  blocks: Type.Array(block, { maxItems: 3000 }),
  picture: Type.Optional(Type.Union([uuid, Type.Object({ id: uuid, caption: Type.Optional(line(1000)), alt: Type.Optional(line(500)) }), Type.Null()])),
  sources: Type.Optional(Type.Array(line(200), { maxItems: 12 })),
  topics: Type.Optional(Type.Array(line(100), { maxItems: 30 })),
  hanger: Type.Optional(Type.Array(line(300), { maxItems: 5 })),
  label: Type.Optional(Type.Union([...storyLabels.map((label) => Type.Literal(label)), Type.Null()])),
  shortHeadline: Type.Optional(Type.Union([line(200), Type.Null()])),
  searchTitle: Type.Optional(Type.Union([line(200), Type.Null()])),
  places: Type.Optional(Type.Array(Type.String({ maxLength: 120, pattern: '^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*){0,2}$' }), { maxItems: 10 })),
  runningTopic: Type.Optional(Type.Union([line(100), Type.Null()])),
  format: Type.Optional(Type.Union([Type.Literal('photo-story'), Type.Null()])),
};

export const newStoryForm = Type.Object({ ...contentFields, wireItem: Type.Optional(Type.Union([uuid, Type.Null()])) }, { additionalProperties: false });
export const savedStoryForm = Type.Object({ ...contentFields, baseRevision: Type.Integer({ minimum: 1 }) }, { additionalProperties: false });
export type NewStoryForm = Static<typeof newStoryForm>;
export type SavedStoryForm = Static<typeof savedStoryForm>;

/** What a form says, as a story's content: text in its one stored form (bangla.md §1), empty fields left out, every block with an id. */
export function contentOf(form: Omit<NewStoryForm, 'wireItem'>): StoryContent {
  const picture = typeof form.picture === 'string' ? { id: form.picture } : (form.picture ?? undefined);
  const kicker = text(form.kicker ?? '');
  const summary = text(form.summary ?? '');
  return {
    section: form.section,
    headline: text(form.headline),
    ...(kicker === '' ? {} : { kicker }),
    ...(summary === '' ? {} : { summary }),
    bylines: form.bylines.map((one) => ({
      name: text(one.name),
      kind: one.kind,
      ...(one.role ? { role: text(one.role) } : {}),
      ...(one.place ? { place: text(one.place) } : {}),
    })),
    blocks: withBlockIds((form.blocks as NewBlock[]).map(normaliseBlock), newBlockId),
    ...(picture === undefined ? {} : { picture: { id: picture.id, ...(picture.caption ? { caption: text(picture.caption) } : {}), ...(picture.alt ? { alt: text(picture.alt) } : {}) } }),
    sources: unique(form.sources ?? []),
    topics: unique(form.topics ?? []),
    ...furtherContent(form),
  };
}

/** The fields that most stories leave empty. */
function furtherContent(form: Omit<NewStoryForm, 'wireItem'>): Partial<StoryContent> {
  const hanger = unique(form.hanger ?? []);
  const places = unique(form.places ?? []);
  const shortHeadline = text(form.shortHeadline ?? '');
  const searchTitle = text(form.searchTitle ?? '');
  const runningTopic = text(form.runningTopic ?? '');
  return {
    ...(hanger.length === 0 ? {} : { hanger }),
    ...(form.label ? { label: form.label } : {}),
    ...(shortHeadline === '' ? {} : { shortHeadline }),
    ...(searchTitle === '' ? {} : { searchTitle }),
    ...(places.length === 0 ? {} : { places }),
    ...(runningTopic === '' ? {} : { runningTopic }),
    ...(form.format ? { format: form.format } : {}),
  };
}

function text(value: string): string {
  return normalise(value).trim();
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map(text).filter(Boolean))];
}

function normaliseInlines(content: readonly Inline[]): Inline[] {
  return content.map((run) => ({ ...run, text: normalise(run.text) }));
}

function normaliseBlock(block: NewBlock): NewBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: normaliseInlines(block.content) };
    case 'quote':
    case 'pull-quote':
      return { ...block, content: normaliseInlines(block.content), ...(block.cite === undefined ? {} : { cite: text(block.cite) }) };
    case 'list':
      return { ...block, items: block.items.map(normaliseInlines) };
    case 'fact-box':
      return { ...block, title: text(block.title), items: block.items.map(normaliseInlines) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(normaliseInlines)), ...(block.caption === undefined ? {} : { caption: text(block.caption) }) };
    case 'picture':
      return { ...block, ...(block.caption === undefined ? {} : { caption: text(block.caption) }), ...(block.alt === undefined ? {} : { alt: text(block.alt) }) };
    case 'embed':
    case 'gallery':
    case 'related':
      return block;
  }
}

export type { Block };
