import { html, type Html } from '../../http/html.js';
import { type ListPageModel, renderCard, renderListPage, renderWideCard, type TeaserPlace } from '../reader-shell/reader-shell.js';

/** Stories told in pictures: the newest large, the others in pairs. */
export function renderPhotoPage(model: ListPageModel): string {
  const { article: words } = model.words;
  return renderListPage(model, {
    title: words.photoStories,
    heading: words.photoStories,
    note: words.photoStoriesText,
    path: '/photo',
    current: null,
    trail: [{ name: words.photoStories, path: '/photo' }],
    entries: model.stories.length === 0 ? html`<div class="empty"><h2>${words.noPhotoStories}</h2><p>${model.words.noStoriesText}</p></div>` : renderStories(model),
  });
}

function renderStories(model: ListPageModel): Html {
  const place: TeaserPlace = { ...model, level: 2 };
  const [first, ...rest] = model.stories;
  const opens = model.page === 1 && model.before === undefined;
  const paired = opens ? rest : model.stories;
  return html`${opens && first !== undefined ? renderWideCard(first, place) : null}${paired.length === 0 ? null : html`<div class="pair">${paired.map((story) => renderCard(story, place))}</div>`}`;
}
