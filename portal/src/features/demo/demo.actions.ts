import { normalise } from '@shironam/bangla';
import { type NewBlock, type StoryContent, withBlockIds } from '@shironam/story';
import { type Actor, newBlockId, type Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { createStoryIn } from '../desk/desk.js';
import { ensureSystemActor } from '../people/people.js';
import { takePicture } from '../pictures/pictures.js';
import { releaseImported } from '../publishing/publishing.js';
import { release } from '../release/release.js';
import { drawScene } from './demo-pictures.js';
import { demoStories } from './demo-stories.data.js';
import type { DemoScene, DemoStory } from './demo-story.js';
import { chooseRelated } from './demo.rules.js';
import { deleteDemo, findDemoState, hasStories, saveDemoState } from './demo.store.js';

/** Whose the drawn pictures are; printed as their credit. */
const pictureCredit = 'শিরোনাম অলংকরণ';

/** sharp works on one core a picture on Debian: two at once fill the two cores of a small machine. */
const drawnAtOnce = 2;

/** Fills an empty site with demo stories, once. After a removal they never come back. */
export async function fillDemo(room: Newsroom, wish: 'on' | 'off' | 'first-start', progress: (line: string) => void): Promise<void> {
  const db = room.database.newsroom;
  if (wish === 'off' || (await findDemoState(db)) !== null || (await hasStories(db))) return;
  progress('Filling the empty site with demo stories …');
  const actor = await room.database.transact((tx) => ensureSystemActor(tx, 'demo'));
  const pictures = await drawPictures(room, actor, progress);
  await room.database.transact(async (tx) => {
    const older: (DemoStory & { id: string })[] = [];
    const now = room.now();
    for (const story of [...demoStories].reverse()) {
      const related = chooseRelated(story, older).map(({ id }) => id);
      const content = contentOf(story, pictures.get(pictureKey(story)), related);
      const publishedAt = new Date(now.getTime() - story.minutesAgo * 60_000);
      const saved = await createStoryIn(tx, actor, content, null, { imported: true, importedSignoff: [...story.signoff], publishedAt, precision: 'minute', demo: true });
      await releaseImported(tx, actor, saved.id);
      older.push({ ...story, id: saved.id });
    }
    await saveDemoState(tx, 'filled');
    await recordAudit(tx, { actor: actor.id, action: 'demo.fill', subjectKind: 'site', subjectId: 'demo', detail: { stories: older.length } });
  });
}

async function drawPictures(room: Newsroom, actor: Actor, progress: (line: string) => void): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const printed = new Map<DemoScene, number>();
  const wanted = demoStories.flatMap((story) => {
    if (story.picture === undefined) return [];
    const turn = printed.get(story.picture.scene) ?? 0;
    printed.set(story.picture.scene, turn + 1);
    return [{ key: pictureKey(story), turn, ...story.picture }];
  });
  const waiting = [...wanted];
  await Promise.all(Array.from({ length: drawnAtOnce }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const bytes = await drawScene(next.scene, next.turn);
      const { id } = await takePicture(room, actor, { bytes, caption: normalise(next.caption), credit: normalise(pictureCredit), filePicture: next.filePicture ?? false, demo: true });
      made.set(next.key, id);
      if (made.size % 10 === 0) progress(`  ${String(made.size)} of ${String(wanted.length)} pictures`);
    }
  }));
  return made;
}

function pictureKey(story: DemoStory): string {
  return story.headline;
}

function contentOf(story: DemoStory, picture: string | undefined, related: readonly string[]): StoryContent {
  const { kicker, summary, byline } = story;
  return {
    section: story.section,
    headline: normalise(story.headline),
    ...(kicker === undefined ? {} : { kicker: normalise(kicker) }),
    ...(summary === undefined ? {} : { summary: normalise(summary) }),
    bylines: [{ name: normalise(byline.name), kind: byline.kind, ...(byline.role === undefined ? {} : { role: normalise(byline.role) }), ...(byline.place === undefined ? {} : { place: normalise(byline.place) }) }],
    blocks: withBlockIds(blocksOf(story.text, related), newBlockId),
    ...(picture === undefined ? {} : { picture: { id: picture } }),
    sources: (story.sources ?? []).map(normalise),
    topics: story.topics.map(normalise),
  };
}

function blocksOf(lines: readonly string[], related: readonly string[]): NewBlock[] {
  const blocks: NewBlock[] = [];
  for (const raw of lines) {
    const line = normalise(raw);
    const last = blocks.at(-1);
    if (line === '[[related]]') blocks.push({ type: 'related', storyIds: [...related] });
    else if (line.startsWith('## ')) blocks.push({ type: 'heading', level: 2, content: [{ text: line.slice(3) }] });
    else if (line.startsWith('> ')) blocks.push({ type: 'quote', content: [{ text: line.slice(2) }] });
    else if (line.startsWith('- ') && last?.type === 'list') last.items.push([{ text: line.slice(2) }]);
    else if (line.startsWith('- ')) blocks.push({ type: 'list', ordered: false, items: [[{ text: line.slice(2) }]] });
    else blocks.push({ type: 'paragraph', content: [{ text: line }] });
  }
  return blocks;
}

/** Takes every demo story and picture away; the site remembers, and they never come back. */
export async function removeDemo(room: Newsroom): Promise<{ stories: number; pictures: number }> {
  const { removed, objects } = await room.database.transact(async (tx) => {
    const gone = await deleteDemo(tx);
    if (gone.numbers.length > 0) await release(tx, gone.numbers.map((number) => ({ kind: 'removal' as const, number })));
    await saveDemoState(tx, 'removed');
    await recordAudit(tx, { actor: null, action: 'demo.remove', subjectKind: 'site', subjectId: 'demo', detail: { stories: gone.stories } });
    return { removed: { stories: gone.stories, pictures: gone.pictures }, objects: gone.objects };
  });
  for (const key of objects) await room.objects.remove(key);
  return removed;
}
