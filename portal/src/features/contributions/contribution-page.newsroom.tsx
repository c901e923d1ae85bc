import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Contribution, type ContributionFile, contributionQuery } from '../../newsroom-app/inbox-queries.js';
import { At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { useWords } from '../../newsroom-app/words.js';
import { ContributionActions } from './contribution-actions.newsroom.js';

/** One text: what was written and sent beside it, who wrote it, and what can be done with it. */
export function ContributionPage(): ReactNode {
  const words = useWords();
  const { id } = useParams({ from: '/desk/contributions/$id' });
  const { data: contribution, error, isPending } = useQuery(contributionQuery(id));
  if (isPending) return <Waiting />;
  if (error !== null) return <Complaint error={error} />;
  return (
    <section className="wire-page">
      <nav className="bar" aria-label={words.inbox.title}>
        <Link to="/contributions">← {words.inbox.title}</Link>
        <ContributionActions contribution={contribution} />
      </nav>
      <div className="wire-columns">
        <article>
          <p className="hint">{words.inbox.states[contribution.state]} · {contribution.topic} · <At iso={contribution.receivedAt} /> · {words.inbox.reference(contribution.reference)}</p>
          <h1>{contribution.title}</h1>
          {contribution.suspicions.map((one) => <p key={one}><span className="mark stop">{words.inbox.suspicions[one] ?? one}</span></p>)}
          {contribution.removed && <p className="quiet">{words.inbox.removed}</p>}
          <Paragraphs text={contribution.body} />
          {contribution.originalBody !== null && <details><summary>{words.inbox.original}</summary><pre className="original" lang="en">{contribution.originalBody}</pre></details>}
          {contribution.files.map((file) => <SentFile key={file.id} contribution={contribution} file={file} />)}
          {contribution.pictureNote !== '' && <><h2>{words.inbox.pictureNote}</h2><Paragraphs text={contribution.pictureNote} /></>}
          {contribution.reply !== '' && <><h2>{words.inbox.reply}</h2><Paragraphs text={contribution.reply} /></>}
        </article>
        <div>
          <Writer contribution={contribution} />
          <Near contribution={contribution} />
        </div>
      </div>
    </section>
  );
}

function Paragraphs({ text }: { text: string }): ReactNode {
  return <>{text.split(/\n+/u).filter(Boolean).map((line, index) => <p key={index} className="sent-text">{line}</p>)}</>;
}

function SentFile({ contribution, file }: { contribution: Contribution; file: ContributionFile }): ReactNode {
  const words = useWords();
  const address = `/api/contributions/${contribution.id}/files/${file.id}`;
  if (file.kind === 'picture') {
    return <figure className="sent-picture"><img src={`${address}/preview`} alt={words.inbox.preview} loading="lazy" /><figcaption className="hint">{file.name} · {words.app.bytes(file.size)}</figcaption></figure>;
  }
  return (
    <section>
      <h2>{words.inbox.fileText}: {file.name} <small>{words.app.bytes(file.size)}</small> <a href={address} download>{words.inbox.download}</a></h2>
      {file.kind === 'other' || file.state === 'unreadable' ? <p className="quiet">{words.inbox.fileUnreadable}</p> : file.state === 'waiting' ? <p className="quiet">{words.inbox.fileWaiting}</p> : <Paragraphs text={file.body ?? ''} />}
    </section>
  );
}

function Writer({ contribution }: { contribution: Contribution }): ReactNode {
  const words = useWords();
  const { person, reach } = contribution;
  const lines: readonly (readonly [string, string])[] = [
    [words.inbox.name, person.name],
    [words.inbox.identityLine, person.identityLine],
    [words.inbox.district, person.district],
    ...(reach === null ? [] : ([[words.inbox.phone, reach.phone], [words.inbox.email, reach.email], [words.inbox.guardian, reach.guardian]] as const)),
  ];
  return (
    <aside>
      <h2>{words.inbox.person}</h2>
      <dl className="facts">{lines.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {person.minor && <p><span className="mark stop">{words.inbox.minor}</span></p>}
      {reach === null && <p className="hint">{words.inbox.hidden}</p>}
      <details><summary>{words.inbox.consent(contribution.consent.version)}</summary><p className="hint">{contribution.consent.text}</p></details>
    </aside>
  );
}

/** What is out already about the same matter: copying is the first thing to look for. */
function Near({ contribution: { near } }: { contribution: Contribution }): ReactNode {
  const words = useWords();
  if (near.length === 0) return null;
  return (
    <aside>
      <h2>{words.near.title}</h2>
      {near.some((one) => one.duplicate !== null) && <p className="locked" role="status">{words.near.duplicate}</p>}
      <ul className="plain-list">
        {near.map((one) => <li key={one.storyId}><Link to="/stories/$id" params={{ id: one.storyId }}>{one.headline}</Link> {one.duplicate !== null && <b>{words.near.same(Math.round(one.duplicate * 100))}</b>}</li>)}
      </ul>
    </aside>
  );
}
