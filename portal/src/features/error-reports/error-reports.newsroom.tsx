import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Field } from '../../newsroom-app/field.js';
import { type ErrorReport, errorReportsQuery } from '../../newsroom-app/inbox-queries.js';
import { At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { useWords } from '../../newsroom-app/words.js';

const trays = ['open', 'suspected', 'settled', 'spam'] as const;

/** Errors that readers saw: each leads to its story, and is settled with the words its sender will read. */
export function ErrorReports(): ReactNode {
  const words = useWords();
  const { tray } = useSearch({ from: '/desk/error-reports' });
  const found = useInfiniteQuery(errorReportsQuery(tray));
  const waiting = found.data?.pages[0]?.waiting;
  const reports = found.data?.pages.flatMap((page) => page.reports) ?? [];
  return (
    <section className="list-screen">
      <h1 className="unseen">{words.inbox.reports.title}</h1>
      <div className="list-head">
        <nav className="tabs" aria-label={words.inbox.reports.title}>
          {trays.map((one) => {
            const here = (tray ?? 'open') === one;
            return (
              <Link key={one} to="/error-reports" search={one === 'open' ? {} : { tray: one }} className={here ? 'here' : ''} aria-current={here ? 'page' : undefined}>
                {words.inbox.reports.trays[one]} {waiting !== undefined && (one === 'open' || one === 'suspected') && <b>{words.app.count(waiting[one])}</b>}
              </Link>
            );
          })}
        </nav>
      </div>
      <p className="hint">{words.inbox.reports.hint}</p>
      <Complaint error={found.error} />
      {found.isPending ? <Waiting /> : reports.length === 0 ? <p className="quiet">{words.inbox.reports.none}</p> : reports.map((report) => <Report key={report.id} report={report} />)}
      {found.hasNextPage && <button type="button" className="more" onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>{words.app.more}</button>}
    </section>
  );
}

/** How it was settled, and what its sender was told. */
function Outcome({ report: { state, note } }: { report: ErrorReport }): ReactNode {
  const { inbox } = useWords();
  return (
    <>
      {(state === 'corrected' || state === 'explained') && <p><b>{inbox.reports[state]}</b></p>}
      {note !== '' && <p className="hint">{inbox.reports.told}: {note}</p>}
    </>
  );
}

function Report({ report }: { report: ErrorReport }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState(report.note);
  const acting = useMutation({
    mutationFn: ({ verb, body }: { verb: string; body?: unknown }) => request('POST', `/api/error-reports/${report.id}/${verb}`, body),
    onSettled: () => client.invalidateQueries({ queryKey: ['error-reports'] }),
  });
  const settle = (outcome: 'corrected' | 'explained' | 'spam'): void => { acting.mutate({ verb: 'settle', body: { outcome, note } }); };
  return (
    <article className="error-report">
      <h2><Link to="/stories/$id" params={{ id: report.story.id }}>{report.story.headline}</Link></h2>
      <p className="hint"><At iso={report.receivedAt} /> · {words.inbox.reference(report.reference)}{report.name === '' ? '' : ` · ${words.inbox.reports.from} ${report.name}`}{report.contact === null || report.contact === '' ? '' : ` · ${report.contact}`}</p>
      {report.suspicions.length > 0 && <span className="mark stop">{report.suspicions.map((one) => words.inbox.suspicions[one] ?? one).join('; ')}</span>}
      {report.body.split(/\n+/u).map((line, index) => <p key={index}>{line}</p>)}
      {report.source !== '' && <p>{words.inbox.reports.source}: {report.source}</p>}
      <Complaint error={acting.error} />
      {report.state !== 'received' ? <Outcome report={report} /> : (
        <>
          <Field label={words.inbox.reports.note}>{(control) => <textarea {...control} rows={2} maxLength={4000} value={note} onChange={(event) => { setNote(event.target.value); }} />}</Field>
          <div className="buttons">
            <Link to="/stories/$id" params={{ id: report.story.id }} className="button">{words.inbox.reports.openStory}</Link>
            <button type="button" className="primary" onClick={() => { settle('corrected'); }}>{words.inbox.reports.corrected}</button>
            <button type="button" onClick={() => { settle('explained'); }}>{words.inbox.reports.explained}</button>
            {report.suspected && <button type="button" onClick={() => { acting.mutate({ verb: 'trust' }); }}>{words.inbox.trust}</button>}
            <button type="button" className="danger" onClick={() => { settle('spam'); }}>{words.inbox.spam}</button>
          </div>
        </>
      )}
    </article>
  );
}
