import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { policiesQuery } from '../../newsroom-app/queries.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';

/** The site's own texts: which are public, which wait to be adapted. */
export function Policies(): ReactNode {
  const words = useWords().policies;
  const { data: policies, error, isPending } = useQuery(policiesQuery);
  return (
    <section className="settings-screen">
      <h1>{words.title}</h1>
      <p className="hint">{words.explanation}</p>
      <Complaint error={error} />
      {isPending ? <Waiting /> : (
        <table className="rows">
          <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.state}</th><th scope="col">{words.holes}</th><th scope="col">{words.savedAt}</th></tr></thead>
          <tbody>
            {(policies ?? []).map((policy) => (
              <tr key={policy.slug}>
                <th scope="row"><Link to="/policies/$slug" params={{ slug: policy.slug }}>{policy.title}</Link></th>
                <td>{policy.releasedAt === null ? words.notPublic : policy.changedSince ? words.changedSince : words.public}</td>
                <td className="number">{policy.holes.length === 0 ? '' : words.count(policy.holes.length)}</td>
                <td className="time">{policy.savedAt === null ? words.startingText : stamp(policy.savedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
