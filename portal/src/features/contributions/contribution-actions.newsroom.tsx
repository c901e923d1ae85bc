import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { FormDialog } from '../../newsroom-app/dialog.js';
import { ChoiceField, Field, TextField } from '../../newsroom-app/field.js';
import { type Contribution, repliesQuery } from '../../newsroom-app/inbox-queries.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { meQuery, peopleQuery, sectionsQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';

type Ask = 'accept' | 'decline' | null;

/** The steps of a text, those alone that may be taken now. */
export function ContributionActions({ contribution }: { contribution: Contribution }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [ask, setAsk] = useState<Ask>(null);
  const acting = useMutation({
    mutationFn: ({ verb, body }: { verb: string; body?: unknown }) => request('POST', `/api/contributions/${contribution.id}/${verb}`, body),
    onSuccess: () => { setAsk(null); },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['contribution', contribution.id] }), client.invalidateQueries({ queryKey: ['contributions'] })]),
  });
  const may = (verb: Contribution['allowed'][number]): boolean => contribution.allowed.includes(verb);
  return (
    <div className="buttons">
      <Complaint error={ask === null ? acting.error : null} />
      {contribution.storyId !== null && <Link to="/stories/$id" params={{ id: contribution.storyId }} className="button primary">{words.inbox.openStory}</Link>}
      {may('assign') && <Assign contribution={contribution} onAssign={(person) => { acting.mutate({ verb: 'assign', body: { person } }); }} />}
      {may('trust') && <button type="button" onClick={() => { acting.mutate({ verb: 'trust' }); }}>{words.inbox.trust}</button>}
      {may('mark-spam') && <button type="button" className="danger" onClick={() => { acting.mutate({ verb: 'mark-spam' }); }}>{words.inbox.spam}</button>}
      {may('reopen') && <button type="button" onClick={() => { acting.mutate({ verb: 'reopen' }); }}>{words.inbox.reopen}</button>}
      {may('decline') && <button type="button" onClick={() => { acting.reset(); setAsk('decline'); }}>{words.inbox.decline}</button>}
      {may('accept') && <button type="button" className="primary" onClick={() => { setAsk('accept'); }}>{words.inbox.accept}</button>}
      {ask === 'decline' && <Decline error={acting.error} busy={acting.isPending} onClose={() => { setAsk(null); }} onReply={(reply) => { acting.mutate({ verb: 'decline', body: { reply } }); }} />}
      {ask === 'accept' && <Accept contribution={contribution} onClose={() => { setAsk(null); }} />}
    </div>
  );
}

function Assign({ contribution, onAssign }: { contribution: Contribution; onAssign: (person: string | null) => void }): ReactNode {
  const words = useWords();
  const { data: me } = useQuery(meQuery);
  const head = me?.role === 'editor' || me?.role === 'admin';
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: head });
  if (me === null || me === undefined) return null;
  if (!head) return contribution.assignedTo === me.id ? null : <button type="button" onClick={() => { onAssign(me.id); }}>{words.inbox.take}</button>;
  return (
    <select aria-label={words.inbox.assign} value={contribution.assignedTo ?? ''} onChange={(event) => { onAssign(event.target.value === '' ? null : event.target.value); }}>
      <option value="">{words.inbox.nobody}</option>
      {people.filter((person) => person.disabledAt === null && person.kind !== 'system' && person.role !== 'reporter').map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
    </select>
  );
}

function Decline({ error, busy, onClose, onReply }: { error: unknown; busy: boolean; onClose: () => void; onReply: (reply: string) => void }): ReactNode {
  const words = useWords();
  const { data: replies = [] } = useQuery(repliesQuery);
  const [chosen, setChosen] = useState('');
  const [reply, setReply] = useState('');
  const choose = (title: string): void => {
    setChosen(title);
    setReply(replies.find((one) => one.title === title)?.text ?? '');
  };
  return (
    <FormDialog title={words.inbox.declineTitle} submit={words.inbox.decline} busy={busy} onClose={onClose} onSubmit={() => { onReply(reply); }}>
      <Complaint error={error} />
      <ChoiceField label={words.inbox.canned} value={chosen} onChoice={choose} choices={[['', words.inbox.ownWords] as const, ...replies.map((one) => [one.title, one.title] as const)]} />
      <Field label={words.inbox.reply}>{(control) => <textarea {...control} rows={6} maxLength={4000} value={reply} onChange={(event) => { setReply(event.target.value); }} />}</Field>
    </FormDialog>
  );
}

type Chosen = { file: string; taken: boolean; caption: string; credit: string };

function Accept({ contribution, onClose }: { contribution: Contribution; onClose: () => void }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: sections = [] } = useQuery(sectionsQuery);
  const [section, setSection] = useState('');
  const [pictures, setPictures] = useState<Chosen[]>(contribution.files.filter((file) => file.kind === 'picture').map((file) => ({ file: file.id, taken: true, caption: '', credit: contribution.person.name })));
  const change = (file: string, patch: Partial<Chosen>): void => { setPictures(pictures.map((one) => (one.file === file ? { ...one, ...patch } : one))); };
  const accepting = useMutation({
    mutationFn: () => request<{ story: string }>('POST', `/api/contributions/${contribution.id}/accept`, { section, pictures: pictures.filter((one) => one.taken).map(({ file, caption, credit }) => ({ file, caption, credit })) }),
    onSuccess: async ({ story }) => {
      await client.invalidateQueries({ queryKey: ['contribution', contribution.id] });
      await navigate({ to: '/stories/$id', params: { id: story } });
    },
  });
  return (
    <FormDialog title={words.inbox.acceptTitle} submit={words.inbox.accept} busy={accepting.isPending} ready={section !== ''} onClose={onClose} onSubmit={() => { accepting.mutate(); }}>
      <Complaint error={accepting.error} />
      <ChoiceField label={words.inbox.section} value={section} onChoice={setSection} choices={[['', '—'] as const, ...sections.map((one) => [one.slug, one.name] as const)]} />
      {pictures.map((one) => (
        <fieldset key={one.file} className="chosen-picture">
          <label><input type="checkbox" checked={one.taken} onChange={(event) => { change(one.file, { taken: event.target.checked }); }} /> {words.inbox.withPicture}</label>
          <img src={`/api/contributions/${contribution.id}/files/${one.file}/preview`} alt={words.inbox.preview} />
          <TextField label={words.inbox.caption} value={one.caption} onText={(caption) => { change(one.file, { caption }); }} maxLength={1000} />
          <TextField label={words.inbox.credit} value={one.credit} onText={(credit) => { change(one.file, { credit }); }} maxLength={200} />
        </fieldset>
      ))}
    </FormDialog>
  );
}
