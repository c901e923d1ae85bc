import { normalise } from '@shironam/bangla';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newBlockId, type Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { createStoryIn } from '../desk/desk.js';
import { dropGoneTopics, placeStory, setTopics } from '../fronts/fronts.js';
import { ensureSystemActor } from '../people/people.js';
import { takePicture } from '../pictures/pictures.js';
import { correctImported, releaseImported } from '../publishing/publishing.js';
import { release } from '../release/release.js';
import { putUpLine } from '../ticker/ticker.js';
import { chooseFront } from './demo-front.rules.js';
import { drawScene } from './demo-pictures.js';
import { demoStories } from './demo-stories.data.js';
import { contentOf, type DemoContext, firstTold, picturesOf } from './demo-content.rules.js';
import type { DemoPicture, DemoScene, DemoStory } from './demo-story.js';
import { chooseRelated } from './demo.rules.js';
import { deleteDemo, saveDemoState } from './demo.store.js';

/** Whose the drawn pictures are; printed as their credit. */
const pictureCredit = 'শিরোনাম অলংকরণ';

/** How long the demo's breaking news stands: as long as any may. */
const breakingHours = 24;

/** sharp works on one core a picture on Debian: two at once fill the two cores of a small machine. */
const drawnAtOnce = 2;

/** Draws the pictures, tells the stories and lays out the front of an empty site. */
export async function tellDemo(room: Newsroom, progress: (line: string) => void): Promise<void> {
  progress('Filling the empty site with demo stories …');
  const actor = await room.database.transact((tx) => ensureSystemActor(tx, 'demo'));
  const pictures = await drawPictures(room, actor, progress);
  const told = await room.database.transact(async (tx) => {
    const older: (DemoStory & { id: string })[] = [];
    const now = room.now();
    for (const story of [...demoStories].reverse()) {
      const related = chooseRelated(story, older).map(({ id }) => id);
      const id = await tellStory(tx, actor, story, { pictureId: (picture) => pictures.get(picture) ?? '', related, newId: newBlockId }, now);
      older.push({ ...story, id });
    }
    await saveDemoState(tx, 'filled');
    await recordAudit(tx, { actor: actor.id, action: 'demo.fill', subjectKind: 'site', subjectId: 'demo', detail: { stories: older.length } });
    return older;
  });
  await layOut(room, actor, [...told].reverse());
}

/** Does with the front what an editor would: `stories` are those told, newest first. */
async function layOut(room: Newsroom, actor: Actor, stories: readonly (DemoStory & { id: string })[]): Promise<void> {
  const inHours = (hours: number): Date => new Date(room.now().getTime() + hours * 3_600_000);
  const { slots, breaking, topics } = chooseFront(stories);
  for (const { story, position, hours } of slots) await placeStory(room, actor, 'home', { storyId: story.id, position, until: hours === null ? null : inHours(hours), locked: false });
  if (breaking !== null) await putUpLine(room, actor, { text: null, storyId: breaking.id, expiresAt: inHours(breakingHours) });
  await setTopics(room, actor, 'home', topics);
}

/** Writes and releases one story at its own time; one that was put right later goes out twice. */
async function tellStory(tx: Tx, actor: Actor, story: DemoStory, context: DemoContext, now: Date): Promise<string> {
  const publishedAt = new Date(now.getTime() - story.minutesAgo * 60_000);
  const { id } = await createStoryIn(tx, actor, contentOf(firstTold(story), context), null, { imported: true, importedSignoff: [...story.signoff], publishedAt, precision: 'minute', demo: true });
  await releaseImported(tx, actor, id);
  const { correction } = story;
  if (correction !== undefined) {
    await correctImported(tx, actor, id, { content: contentOf(story, context), note: normalise(correction.note), at: new Date(publishedAt.getTime() + correction.minutesLater * 60_000) });
  }
  return id;
}

/** Draws every picture of every story; answers their ids. */
async function drawPictures(room: Newsroom, actor: Actor, progress: (line: string) => void): Promise<Map<DemoPicture, string>> {
  const made = new Map<DemoPicture, string>();
  const printed = new Map<DemoScene, number>();
  const wanted = demoStories.flatMap(picturesOf).map((picture) => {
    const turn = printed.get(picture.scene) ?? 0;
    printed.set(picture.scene, turn + 1);
    return { picture, turn };
  });
  const waiting = [...wanted];
  await Promise.all(Array.from({ length: drawnAtOnce }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { scene, caption, filePicture = false } = next.picture;
      const bytes = await drawScene(scene, next.turn);
      const { id } = await takePicture(room, actor, { bytes, caption: normalise(caption), credit: normalise(pictureCredit), filePicture, demo: true });
      made.set(next.picture, id);
      if (made.size % 10 === 0) progress(`  ${String(made.size)} of ${String(wanted.length)} pictures`);
    }
  }));
  return made;
}

/** Takes every demo story and picture away; the site remembers, and they never come back. */
export async function removeDemo(room: Newsroom): Promise<{ stories: number; pictures: number }> {
  const { removed, objects } = await room.database.transact(async (tx) => {
    const gone = await deleteDemo(tx);
    if (gone.numbers.length > 0) await release(tx, gone.numbers.map((number) => ({ kind: 'removal' as const, number })));
    await dropGoneTopics(tx, 'home');
    await saveDemoState(tx, 'removed');
    await recordAudit(tx, { actor: null, action: 'demo.remove', subjectKind: 'site', subjectId: 'demo', detail: { stories: gone.stories } });
    return { removed: { stories: gone.stories, pictures: gone.pictures }, objects: gone.objects };
  });
  for (const key of objects) await room.objects.remove(key);
  return removed;
}
