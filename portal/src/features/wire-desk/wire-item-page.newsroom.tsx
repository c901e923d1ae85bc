import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useKeys } from '../../newsroom-app/keys.js';
import { StateMark, At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { wireItemQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { WireSource } from './wire-source.newsroom.js';

/** One item of the wire desk, with the stories made from it. */
export function WireItemPage(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/desk/wire/$id' });
  const { data: entry, error, isPending } = useQuery(wireItemQuery(id));
  useKeys({ w: () => void navigate({ to: '/stories/$id', params: { id: 'new' }, search: { wire: id } }) });
  if (isPending) return <Waiting />;
  if (error !== null) return <Complaint error={error} />;
  return (
    <section className="wire-page">
      <h1 className="unseen">{words.wire.item}</h1>
      <nav className="bar" aria-label={words.wire.item}>
        <Link to="/wire">← {words.wire.title}</Link>
        <Link to="/stories/$id" params={{ id: 'new' }} search={{ wire: id }} className="button primary">{words.wire.write}<kbd>w</kbd></Link>
      </nav>
      <div className="wire-columns">
        <WireSource item={entry.item} />
        <aside>
          <h2>{words.wire.storiesFromIt}</h2>
          {entry.stories.length === 0 && <p className="hint">{words.wire.noStories}</p>}
          <ul className="plain-list">
            {entry.stories.map((story) => <li key={story.id}><StateMark state={story.state} /> <Link to="/stories/$id" params={{ id: story.id }}>{story.headline}</Link></li>)}
          </ul>
          <h2>{words.wire.versions}</h2>
          <ol className="plain-list">
            {entry.versions.map((version) => <li key={version.version}>{version.version} · <At iso={version.receivedAt} /></li>)}
          </ol>
        </aside>
      </div>
    </section>
  );
}
