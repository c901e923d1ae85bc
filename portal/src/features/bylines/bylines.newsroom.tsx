import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { KnownByline } from '../../newsroom-app/api-types.js';
import { Field, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { bylinesQuery } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';

/** The names over stories, and what readers are told of them. */
export function Bylines(): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { data: bylines, error, isPending } = useQuery(bylinesQuery(useStill(text.trim(), 250)));
  const chosen = bylines?.find(({ slug }) => slug === open);
  return (
    <section className="bylines-screen">
      <h1>{words.bylinePages.title}</h1>
      <TextField label={words.bylinePages.search} type="search" value={text} onText={setText} maxLength={100} />
      <Complaint error={error} />
      {chosen !== undefined && <BylineForm key={chosen.slug} byline={chosen} onDone={() => { setOpen(null); }} />}
      {isPending ? <Waiting /> : (
        <table className="rows">
          <thead><tr><th scope="col">{words.bylinePages.name}</th><th scope="col">{words.bylinePages.kind}</th><th scope="col">{words.bylinePages.role}</th><th scope="col">{words.bylinePages.address}</th><th scope="col"><span className="unseen">{words.bylinePages.change}</span></th></tr></thead>
          <tbody>
            {(bylines ?? []).map((byline) => (
              <tr key={byline.slug}>
                <th scope="row">{byline.name}</th>
                <td>{words.bylineKinds[byline.kind]}</td>
                <td>{byline.role ?? ''}</td>
                <td lang="en">/byline/{byline.slug}</td>
                <td><button type="button" className="plain" aria-label={words.bylinePages.changeOne(byline.name)} onClick={() => { setOpen(byline.slug); }}>{words.bylinePages.change}</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function BylineForm({ byline, onDone }: { byline: KnownByline; onDone: () => void }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [role, setRole] = useState(byline.role ?? '');
  const [bio, setBio] = useState(byline.bio ?? '');
  const saving = useMutation({
    mutationFn: () => request('PUT', `/api/bylines/${byline.slug}`, { role, bio }),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['bylines'] }); onDone(); },
  });
  return (
    <Form className="byline-form" aria-label={words.bylinePages.changeOne(byline.name)} error={saving.error} onSubmit={() => { saving.mutate(); }}>
      <h2>{byline.name}</h2>
      <TextField label={words.bylinePages.role} path="role" value={role} onText={setRole} maxLength={200} />
      <Field label={words.bylinePages.bio} path="bio" hint={words.bylinePages.bioHint}>
        {(control) => <textarea {...control} rows={4} maxLength={1000} value={bio} onChange={({ target }) => { setBio(target.value); }} />}
      </Field>
      <button type="submit" className="primary" disabled={saving.isPending}>{words.bylinePages.save}</button> <button type="button" className="plain" onClick={onDone}>{words.app.cancel}</button>
      <Complaint error={saving.error} />
    </Form>
  );
}
