import { toBanglaDigits } from '@shironam/bangla';
import type { Block, ReleasedPicture, ReleasedStory } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import { pictureIn, renderBlock } from './blocks.reader.js';
import { type BlockPlace, renderFigure } from './figure.reader.js';

/** The pictures a photo story tells with, in their order. */
export function picturesOf(story: ReleasedStory): ReleasedPicture[] {
  return [...openingOf(story), ...story.blocks.flatMap((block) => picturesIn(block, story.pictures))];
}

/** The picture that lists show comes first, unless the text has it at its own place. */
function openingOf({ picture, blocks, pictures }: ReleasedStory): ReleasedPicture[] {
  return picture === undefined || blocks.some((block) => picturesIn(block, pictures).some(({ id }) => id === picture.id)) ? [] : [picture];
}

function picturesIn(block: Block, pictures: Readonly<Record<string, ReleasedPicture>>): ReleasedPicture[] {
  if (block.type === 'picture') {
    const picture = pictureIn(block, pictures);
    return picture === null ? [] : [picture];
  }
  return block.type === 'gallery' ? block.pictureIds.flatMap((id) => pictures[id] ?? []) : [];
}

/** A story told in pictures: each in full measure with its number, caption and credit; the text goes between them. */
export function renderPhotoStory(story: ReleasedStory, place: BlockPlace): Html {
  const total = picturesOf(story).length;
  let shown = 0;
  const show = (picture: ReleasedPicture): Html | null => {
    shown += 1;
    const number = place.words.article.pictureOf(toBanglaDigits(String(shown)), toBanglaDigits(String(total)));
    return renderFigure(picture, shown === 1 ? 'first' : 'later', place, { number, sizes: '(min-width: 1048px) 1000px, calc(100vw - 32px)' });
  };
  const opening = openingOf(story).map(show);
  const parts = story.blocks.map((block) => {
    const pictures = picturesIn(block, story.pictures);
    return pictures.length === 0 ? renderBlock(block, place) : html`${pictures.map(show)}`;
  });
  return html`<div class="text photos">
${opening}${parts.flatMap((part) => (part === null ? [] : html`${part}
`))}</div>`;
}
