import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { storyStates, type StoryState } from '@shironam/story';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { StoryRow } from '../../newsroom-app/api-types.js';
import { useKeys, useRowKeys } from '../../newsroom-app/keys.js';
import { At, StateMark } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { changed } from '../../newsroom-app/filters.js';
import { sectionsQuery, storiesQuery, type StoryFilter } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';
import { ReviewTasks } from '../sign-off/review-tasks.newsroom.js';

/** Every story by state, forty to a screen; j and k walk it, Enter opens, / searches, n begins a new one. */
export function StoryList(): ReactNode {
  const words = useWords();
  const filter = useSearch({ from: '/desk/' });
  const stories = useInfiniteQuery(storiesQuery(filter));
  const list = useRef<HTMLTableElement>(null);
  useRowKeys(list);
  const counts = stories.data?.pages[0]?.counts ?? {};
  const rows = stories.data?.pages.flatMap((page) => page.stories) ?? [];
  return (
    <section className="list-screen">
      <h1 className="unseen">{words.stories.title}</h1>
      <div className="list-head">
        <StateTabs filter={filter} counts={counts} />
        <StoryFilters filter={filter} />
      </div>
      <ReviewTasks />
      <Complaint error={stories.error} />
      {stories.isPending ? <Waiting /> : <StoryTable rows={rows} list={list} />}
      {stories.hasNextPage && <button type="button" className="more" onClick={() => void stories.fetchNextPage()} disabled={stories.isFetchingNextPage}>{words.app.more}</button>}
      <p className="key-help"><kbd>j</kbd> <kbd>k</kbd> {words.keys.walk} · <kbd>↵</kbd> {words.keys.open} · <kbd>/</kbd> {words.keys.search} · <kbd>n</kbd> {words.keys.newStory}</p>
    </section>
  );
}

function StateTabs({ filter, counts }: { filter: StoryFilter; counts: Partial<Record<StoryState, number>> }): ReactNode {
  const words = useWords();
  const { state, ...rest } = filter;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="tabs" aria-label={words.stories.byState}>
      <Link to="/" search={rest} className={state === undefined ? 'here' : ''} aria-current={state === undefined ? 'page' : undefined}>{words.stories.all} <b>{words.app.count(total)}</b></Link>
      {storyStates.map((one) => (
        <Link key={one} to="/" search={{ ...rest, state: one }} className={state === one ? 'here' : ''} aria-current={state === one ? 'page' : undefined}>
          {words.states[one]} <b>{words.app.count(counts[one] ?? 0)}</b>
        </Link>
      ))}
    </nav>
  );
}

function StoryFilters({ filter }: { filter: StoryFilter }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { data: sections = [] } = useQuery(sectionsQuery);
  const [q, setQ] = useState(filter.q ?? '');
  const search = useRef<HTMLInputElement>(null);
  const still = useStill(q, 250);
  const latest = useRef(filter);
  useEffect(() => { latest.current = filter; });
  useKeys({ '/': () => search.current?.focus() });
  useEffect(() => {
    if (still.trim() !== (latest.current.q ?? '')) void navigate({ to: '/', search: changed(latest.current, 'q', still.trim()), replace: true });
  }, [still, navigate]);
  const handleSection = (section: string): void => void navigate({ to: '/', search: changed(filter, 'section', section), replace: true });
  return (
    <form className="filters" role="search" onSubmit={(event) => { event.preventDefault(); }}>
      <input ref={search} type="search" aria-label={words.stories.search} placeholder={words.stories.search} value={q} onChange={(event) => { setQ(event.target.value); }} />
      <select aria-label={words.stories.section} value={filter.section ?? ''} onChange={(event) => { handleSection(event.target.value); }}>
        <option value="">{words.stories.everySection}</option>
        {sections.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
      </select>
    </form>
  );
}

function StoryTable({ rows, list }: { rows: readonly StoryRow[]; list: React.RefObject<HTMLTableElement | null> }): ReactNode {
  const words = useWords();
  const { data: sections = [] } = useQuery(sectionsQuery);
  const names = new Map(sections.map(({ slug, name }) => [slug, name]));
  if (rows.length === 0) return <p className="quiet">{words.stories.none}</p>;
  return (
    <table className="rows" ref={list}>
      <thead>
        <tr>
          <th scope="col">{words.stories.state}</th>
          <th scope="col">{words.stories.headline}</th>
          <th scope="col">{words.stories.section}</th>
          <th scope="col">{words.stories.byline}</th>
          <th scope="col">{words.stories.createdBy}</th>
          <th scope="col" className="number">{words.stories.version}</th>
          <th scope="col" className="time">{words.stories.savedAt}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((story) => (
          <tr key={story.id}>
            <td><StateMark state={story.state} /></td>
            <th scope="row"><Link to="/stories/$id" params={{ id: story.id }} data-row>{story.headline === '' ? words.stories.noHeadline : story.headline}</Link></th>
            <td>{names.get(story.section) ?? story.section}</td>
            <td>{story.bylines.map(({ name }) => name).join(', ')}</td>
            <td className="lesser">{words.people.programs[story.createdBy.name] ?? story.createdBy.name}</td>
            <td className="number lesser">{words.app.count(story.version)}</td>
            <td className="time"><At iso={story.savedAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
