import type { ReactNode } from 'react';
import { ApiError } from './api.js';
import { useUnsaid } from './form.js';
import { useWords } from './words.js';

/** What went wrong, in one sentence a person can act on. */
function useComplaint(): (error: unknown) => string {
  const words = useWords();
  return (error) => {
    if (!(error instanceof ApiError)) return words.app.unexpected;
    if (error.status === 0 || error.code === 'not-json') return words.app.unreachable;
    return error.message === '' ? words.app.unexpected : error.message;
  };
}

/** An error of a form or a screen, read out by screen readers when it appears. */
export function Complaint({ error, children }: { error: unknown; children?: ReactNode }): ReactNode {
  const complain = useComplaint();
  const issues = useUnsaid(error instanceof ApiError ? error.issues : []);
  if (error === null || error === undefined) return null;
  return (
    <div className="complaint" role="alert">
      <p>{complain(error)}</p>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={issue.path + issue.message}><code>{issue.path}</code> {issue.message}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

export function Waiting(): ReactNode {
  return <p className="waiting" role="status">{useWords().app.loading}</p>;
}
