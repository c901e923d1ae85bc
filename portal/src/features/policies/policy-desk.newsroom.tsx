import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { TextField } from '../../newsroom-app/field.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { meQuery, type Policy, policyQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { PolicyLineField, type TypedLine } from './policy-line.newsroom.js';

const route = getRouteApi('/desk/policies/$slug');

/** One of the site's own texts: headings, paragraphs and lists, each in a field of its own. */
export function PolicyDesk(): ReactNode {
  const { slug } = route.useParams();
  const { data, error, isPending } = useQuery(policyQuery(slug));
  if (isPending) return <Waiting />;
  if (data === undefined) return <Complaint error={error} />;
  return <PolicyForm key={`${slug} ${String(data.revision)}`} policy={data} />;
}

let nextKey = 0;
const newKey = (): string => `line-${String(nextKey++)}`;

function typedLines(policy: Policy): TypedLine[] {
  return policy.blocks.map((block) => ({
    key: newKey(),
    type: block.type,
    text: block.type === 'list' ? block.items.map((item) => item.map((run) => run.text).join('')).join('\n') : block.content.map((run) => run.text).join(''),
  }));
}

function PolicyForm({ policy }: { policy: Policy }): ReactNode {
  const words = useWords().policies;
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [title, setTitle] = useState(policy.title);
  const [lines, setLines] = useState(() => typedLines(policy));
  const [changed, setChanged] = useState(policy.revision === 0);
  const address = `/api/policies/${policy.slug}`;
  const doing = useMutation({
    mutationFn: async (deed: 'save' | 'release' | 'withdraw') => {
      const sent = lines.map(({ type, text }) => (type === 'list' ? { type, items: text.split('\n') } : { type, text }));
      if (deed !== 'withdraw' && changed) await request('PUT', address, { title: title.trim(), lines: sent, baseRevision: policy.revision });
      setChanged(false);
      if (deed !== 'save') await request('POST', `${address}/${deed}`);
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['policies'] }), client.invalidateQueries({ queryKey: ['policy', policy.slug] })]),
  });
  const edit = (next: TypedLine[]): void => { setLines(next); setChanged(true); };
  return (
    <section className="settings-screen">
      <p><Link to="/policies">{words.back}</Link></p>
      <h1>{policy.title}</h1>
      <p className="hint">{policy.releasedAt === null ? words.notPublicYet : policy.changedSince ? words.readersSeeOlder : words.readersSeeThis}</p>
      {policy.holes.length > 0 && <div className="note"><p>{words.fillIn}</p><ul>{[...new Set(policy.holes)].map((hole) => <li key={hole}>{hole}</li>)}</ul></div>}
      <TextField label={words.name} value={title} required maxLength={120} onText={(value) => { setTitle(value); setChanged(true); }} />
      <ol className="policy-lines">
        {lines.map((line, at) => <PolicyLineField key={line.key} line={line} at={at} last={at === lines.length - 1} onLines={(change) => { edit(change(lines)); }} />)}
      </ol>
      <p className="buttons"><button type="button" onClick={() => { edit([...lines, { key: newKey(), type: 'paragraph', text: '' }]); }}>{words.addLine}</button></p>
      <Complaint error={doing.error} />
      <p className="buttons">
        <button type="button" className="primary" disabled={!changed || doing.isPending} onClick={() => { doing.mutate('save'); }}>{words.save}</button>
        {me?.role === 'admin' && <button type="button" disabled={doing.isPending} onClick={() => { doing.mutate('release'); }}>{words.release}</button>}
        {me?.role === 'admin' && policy.releasedAt !== null && <button type="button" className="danger" disabled={doing.isPending} onClick={() => { doing.mutate('withdraw'); }}>{words.withdraw}</button>}
        <span role="status">{doing.isSuccess ? words.done : ''}</span>
      </p>
    </section>
  );
}
