import { formatDate, toBanglaDigits } from '@shironam/bangla';
import { storyPath } from '@shironam/story';
import { html, type Html, sitePath, type Url } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, renderDocument, type Site, zone } from '../reader-shell/reader-shell.js';
import type { LinkedStory, Status } from './status.store.js';

export type StatusModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; status: Status; withdrawAddress: Url };

export function renderStatusPage(model: StatusModel): string {
  const { site, words, edition, now, status } = model;
  const title = status.kind === 'contribution' ? words.inbox.statusTitle : words.inbox.reportStatusTitle;
  return renderDocument({
    site, words, edition, now, kind: 'form', title, description: title, path: null, current: null,
    main: html`<div class="form-page"><h1>${title}</h1><p class="lead">${words.inbox.keepAddress}</p>${renderState(model)}${renderReply(model)}${renderAbout(model)}${status.kind === 'contribution' ? renderWithdraw(model, status.state) : null}</div>`,
  });
}

function renderState({ words, status }: StatusModel): Html {
  const said = status.kind === 'error-report' ? words.inbox.reportStates[status.state] : words.inbox.states[status.state === 'accepted' && status.story !== null ? 'published' : status.state];
  const unread = status.kind === 'contribution' ? status.unread : [];
  return html`<section class="state"><h2>${said.name}</h2><p>${said.text}</p>${unread.map((name) => html`<p>${words.inbox.unread(name)}</p>`)}${status.story === null ? null : renderStory(status.story, status.kind === 'contribution' ? words.inbox.readStory : words.inbox.backToStory)}</section>`;
}

function renderStory(story: LinkedStory, label: string): Html {
  return html`<p>${story.headline}</p><p><a href="${sitePath(storyPath({ number: story.number, section: { slug: story.section } }))}">${label}</a></p>`;
}

function renderReply({ words, status }: StatusModel): Html | null {
  return status.reply === '' ? null : html`<section class="desk-says"><h2>${words.inbox.deskSays}</h2><p>${status.reply}</p></section>`;
}

function renderAbout({ words, status }: StatusModel): Html {
  const at = (instant: string): Html => html`<time datetime="${instant}">${formatDate(new Date(instant), 'stamp', zone)}</time>`;
  const title = status.kind === 'contribution' ? status.title : '';
  return html`<dl class="about"><div><dt>${words.inbox.reference}</dt><dd>${toBanglaDigits(`${status.reference.slice(0, 4)} ${status.reference.slice(4)}`)}</dd></div>${title === '' ? null : html`<div><dt>${words.inbox.textTitle}</dt><dd>${title}</dd></div>`}<div><dt>${words.inbox.receivedAt}</dt><dd>${at(status.receivedAt)}</dd></div>${status.decidedAt === null ? null : html`<div><dt>${words.inbox.decidedAt}</dt><dd>${at(status.decidedAt)}</dd></div>`}</dl>`;
}

function renderWithdraw({ words, withdrawAddress }: StatusModel, state: string): Html | null {
  if (state !== 'received' && state !== 'under-review') return null;
  return html`<form method="post" action="${withdrawAddress}"><button type="submit" class="quiet">${words.inbox.withdraw}</button><p class="hint">${words.inbox.withdrawHint}</p></form>`;
}
