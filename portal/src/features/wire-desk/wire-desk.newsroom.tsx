import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { WireItem } from '@shironam/wire';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { WireRow } from '../../newsroom-app/api-types.js';
import { useKeys, useRowKeys } from '../../newsroom-app/keys.js';
import { changed } from '../../newsroom-app/filters.js';
import { At, WireMark } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { quarantineQuery, wireItemsQuery, type WireFilter } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';
import { Quarantine } from './quarantine.newsroom.js';

const kinds: readonly WireItem['kind'][] = ['text', 'picture', 'audio', 'video', 'package', 'alert', 'advisory'];
const statuses: readonly WireItem['pubStatus'][] = ['usable', 'withheld', 'canceled'];

/** What the agencies sent, newest first, and what could not be read. */
export function WireDesk(): ReactNode {
  const words = useWords();
  const { tab, ...filter } = useSearch({ from: '/desk/wire' });
  const { data: quarantined } = useQuery(quarantineQuery);
  const count = quarantined?.length ?? 0;
  return (
    <section className="list-screen">
      <h1 className="unseen">{words.wire.title}</h1>
      <div className="list-head">
        <nav className="tabs" aria-label={words.wire.title}>
          <Link to="/wire" search={filter} className={tab === undefined ? 'here' : ''} aria-current={tab === undefined ? 'page' : undefined}>{words.wire.items}</Link>
          <Link to="/wire" search={{ ...filter, tab: 'quarantine' }} className={tab === undefined ? '' : 'here'} aria-current={tab === undefined ? undefined : 'page'}>
            {words.wire.quarantine} <b className={count > 0 ? 'alarm' : ''}>{words.app.count(count)}</b>
          </Link>
        </nav>
        {tab === undefined && <WireFilters filter={filter} />}
      </div>
      {tab === undefined ? <WireItems filter={filter} /> : <Quarantine />}
    </section>
  );
}

function WireItems({ filter }: { filter: WireFilter }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const items = useInfiniteQuery(wireItemsQuery(filter));
  const list = useRef<HTMLTableElement>(null);
  const write = (): void => {
    const id = document.activeElement?.closest('tr')?.dataset['item'];
    if (id !== undefined) void navigate({ to: '/stories/$id', params: { id: 'new' }, search: { wire: id } });
  };
  useRowKeys(list, { w: write });
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Complaint error={items.error} />
      {items.isPending ? <Waiting /> : <WireTable rows={rows} list={list} />}
      {items.hasNextPage && <button type="button" className="more" onClick={() => void items.fetchNextPage()} disabled={items.isFetchingNextPage}>{words.app.more}</button>}
      <p className="key-help"><kbd>j</kbd> <kbd>k</kbd> {words.keys.walk} · <kbd>↵</kbd> {words.keys.open} · <kbd>w</kbd> {words.keys.write} · <kbd>/</kbd> {words.keys.search}</p>
    </>
  );
}

function WireFilters({ filter }: { filter: WireFilter }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const [q, setQ] = useState(filter.q ?? '');
  const search = useRef<HTMLInputElement>(null);
  const still = useStill(q, 250);
  useKeys({ '/': () => search.current?.focus() });
  const latest = useRef(filter);
  useEffect(() => { latest.current = filter; });
  const choose = (name: keyof WireFilter, value: string): void => void navigate({ to: '/wire', search: changed(filter, name, value), replace: true });
  useEffect(() => {
    if (still.trim() !== (latest.current.q ?? '')) void navigate({ to: '/wire', search: changed(latest.current, 'q', still.trim()), replace: true });
  }, [still, navigate]);
  return (
    <form className="filters" role="search" onSubmit={(event) => { event.preventDefault(); }}>
      <input ref={search} type="search" aria-label={words.wire.search} placeholder={words.wire.search} value={q} onChange={(event) => { setQ(event.target.value); }} />
      <select aria-label={words.wire.status} value={filter.status ?? ''} onChange={(event) => { choose('status', event.target.value); }}>
        <option value="">{words.wire.everyStatus}</option>
        {statuses.map((status) => <option key={status} value={status}>{words.pubStatus[status]}</option>)}
      </select>
      <select aria-label={words.wire.kind} value={filter.kind ?? ''} onChange={(event) => { choose('kind', event.target.value); }}>
        <option value="">{words.wire.everyKind}</option>
        {kinds.map((kind) => <option key={kind} value={kind}>{words.wireKinds[kind]}</option>)}
      </select>
    </form>
  );
}

function WireTable({ rows, list }: { rows: readonly WireRow[]; list: React.RefObject<HTMLTableElement | null> }): ReactNode {
  const words = useWords();
  if (rows.length === 0) return <p className="quiet">{words.wire.none}</p>;
  return (
    <table className="rows wire" ref={list}>
      <thead>
        <tr>
          <th scope="col" className="time">{words.wire.receivedAt}</th>
          <th scope="col" className="number">{words.wire.urgency}</th>
          <th scope="col">{words.wire.kind}</th>
          <th scope="col">{words.wire.provider}</th>
          <th scope="col">{words.wire.headline}</th>
          <th scope="col">{words.wire.status}</th>
          <th scope="col" className="number">{words.wire.stories}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <WireLine key={row.id} row={row} />)}</tbody>
    </table>
  );
}

function WireLine({ row }: { row: WireRow }): ReactNode {
  const words = useWords();
  return (
    <tr data-item={row.id} className={row.pubStatus === 'canceled' ? 'canceled' : ''}>
      <td className="time"><At iso={row.receivedAt} /></td>
      <td className={row.urgency !== null && row.urgency <= 2 ? 'number alarm' : 'number'}>{row.urgency === null ? '' : words.app.count(row.urgency)}</td>
      <td>{words.wireKinds[row.kind]}</td>
      <td>{row.provider}</td>
      <th scope="row"><Link to="/wire/$id" params={{ id: row.id }} data-row dir="auto" lang={row.language ?? undefined}>{row.headline ?? words.wire.noHeadline}</Link></th>
      <td><WireMark pubStatus={row.pubStatus} embargo={row.embargo} /></td>
      <td className="number">{row.stories === 0 ? '' : words.app.count(row.stories)}</td>
    </tr>
  );
}
