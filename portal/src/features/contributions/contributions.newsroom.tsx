import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { changed } from '../../newsroom-app/filters.js';
import { callQuery, type ContributionFilter, type ContributionRow, contributionsQuery } from '../../newsroom-app/inbox-queries.js';
import { useRowKeys } from '../../newsroom-app/keys.js';
import { At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { meQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

const trays = ['open', 'suspected', 'accepted', 'declined', 'spam', 'withdrawn'] as const;

/** What readers wrote, newest first, by tray, topic and who has it. */
export function Contributions(): ReactNode {
  const words = useWords();
  const filter = useSearch({ from: '/desk/contributions' });
  const list = useRef<HTMLTableElement>(null);
  const found = useInfiniteQuery(contributionsQuery(filter));
  const waiting = found.data?.pages[0]?.waiting;
  useRowKeys(list, {});
  const rows = found.data?.pages.flatMap((page) => page.contributions) ?? [];
  return (
    <section className="list-screen">
      <h1 className="unseen">{words.inbox.title}</h1>
      <div className="list-head">
        <nav className="tabs" aria-label={words.inbox.title}>
          {trays.map((tray) => {
            const here = (filter.tray ?? 'open') === tray;
            return (
              <Link key={tray} to="/contributions" search={changed(filter, 'tray', tray === 'open' ? '' : tray)} className={here ? 'here' : ''} aria-current={here ? 'page' : undefined}>
                {words.inbox.trays[tray]} {waiting !== undefined && (tray === 'open' || tray === 'suspected') && <b>{words.app.count(waiting[tray])}</b>}
              </Link>
            );
          })}
        </nav>
        <Filters filter={filter} />
      </div>
      <Complaint error={found.error} />
      {found.isPending ? <Waiting /> : <Rows rows={rows} list={list} />}
      {found.hasNextPage && <button type="button" className="more" onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>{words.app.more}</button>}
    </section>
  );
}

function Filters({ filter }: { filter: ContributionFilter }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data: call } = useQuery(callQuery);
  const choose = (name: keyof ContributionFilter, value: string): void => void navigate({ to: '/contributions', search: changed(filter, name, value), replace: true });
  return (
    <div className="filters">
      <select aria-label={words.inbox.topic} value={filter.topic ?? ''} onChange={(event) => { choose('topic', event.target.value); }}>
        <option value="">{words.inbox.everyTopic}</option>
        {(call?.topics ?? []).map((topic) => <option key={topic} value={topic}>{topic}</option>)}
      </select>
      <select aria-label={words.inbox.assignee} value={filter.assignee ?? ''} onChange={(event) => { choose('assignee', event.target.value); }}>
        <option value="">{words.inbox.everyone}</option>
        {me !== null && me !== undefined && <option value={me.id}>{words.inbox.mine}</option>}
      </select>
      {(me?.role === 'editor' || me?.role === 'admin') && <Link to="/contributions/call" className="button">{words.inbox.call}</Link>}
    </div>
  );
}

function Rows({ rows, list }: { rows: readonly ContributionRow[]; list: React.RefObject<HTMLTableElement | null> }): ReactNode {
  const words = useWords();
  if (rows.length === 0) return <p className="quiet">{words.inbox.none}</p>;
  return (
    <table className="rows" ref={list}>
      <thead>
        <tr>
          <th scope="col" className="time">{words.inbox.receivedAt}</th>
          <th scope="col">{words.inbox.topic}</th>
          <th scope="col">{words.inbox.headline}</th>
          <th scope="col">{words.inbox.writer}</th>
          <th scope="col">{words.inbox.attached}</th>
          <th scope="col">{words.inbox.assignee}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="time"><At iso={row.receivedAt} /></td>
            <td>{row.topic}</td>
            <th scope="row">
              <Link to="/contributions/$id" params={{ id: row.id }} data-row>{row.title === '' ? words.inbox.reference(row.reference) : row.title}</Link>
              {row.suspicions.length > 0 && <span className="mark stop">{row.suspicions.map((one) => words.inbox.suspicions[one] ?? one).join('; ')}</span>}
            </th>
            <td>{row.name}</td>
            <td>{[row.pictures > 0 ? words.inbox.pictures(row.pictures) : '', row.documents > 0 ? words.inbox.documents(row.documents) : ''].filter(Boolean).join(', ')}</td>
            <td>{row.assignedTo?.name ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
