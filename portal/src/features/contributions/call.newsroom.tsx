import { toBanglaDigits, toLatinDigits } from '@shironam/bangla';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Field, TextField } from '../../newsroom-app/field.js';
import { type Call, callQuery, type CannedReply, repliesQuery } from '../../newsroom-app/inbox-queries.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { sectionsQuery } from '../../newsroom-app/queries.js';
import { wordsOf } from '../../newsroom-app/words-of.js';
import { useWords } from '../../newsroom-app/words.js';

/** What readers are asked to write, and the sentences they are answered with. */
export function CallScreen(): ReactNode {
  const words = useWords();
  const { data: call, error, isPending } = useQuery(callQuery);
  const { data: replies } = useQuery(repliesQuery);
  return (
    <section className="people-screen">
      <nav className="bar" aria-label={words.inbox.title}><Link to="/contributions">← {words.inbox.title}</Link></nav>
      <h1>{words.inbox.callTitle}</h1>
      <Complaint error={error} />
      {isPending ? <Waiting /> : <CallForm call={call ?? {}} />}
      <h2>{words.inbox.repliesTitle}</h2>
      {replies === undefined ? <Waiting /> : <RepliesForm replies={replies} />}
    </section>
  );
}

function CallForm({ call }: { call: Partial<Call> }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const { data: sections = [] } = useQuery(sectionsQuery);
  const [topics, setTopics] = useState((call.topics ?? []).join(', '));
  const [text, setText] = useState(call.text ?? '');
  const [email, setEmail] = useState(call.email ?? '');
  const [deadline, setDeadline] = useState(call.deadline ?? '');
  const [limit, setLimit] = useState(call.wordLimit === null || call.wordLimit === undefined ? '' : toBanglaDigits(String(call.wordLimit)));
  const [shownIn, setShownIn] = useState<readonly string[]>(call.sections ?? []);
  const saving = useMutation({
    mutationFn: () => request('PUT', '/api/call', { topics: wordsOf(topics), text, email: email.trim() === '' ? null : email.trim(), deadline: deadline === '' ? null : deadline, wordLimit: limit === '' ? null : Number(toLatinDigits(limit)), sections: shownIn }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['call'] }),
  });
  return (
    <Form className="column-form" error={saving.error} say={({ path }) => (path === 'wordLimit' ? words.faults.outOfRange : undefined)} onSubmit={() => { saving.mutate(); }}>
      <Field label={words.inbox.callText} path="text">{(control) => <textarea {...control} rows={3} maxLength={1000} value={text} onChange={(event) => { setText(event.target.value); }} />}</Field>
      <TextField label={words.inbox.callTopics} path="topics" hint={words.inbox.callTopicsHint} value={topics} onText={setTopics} />
      <TextField label={words.inbox.callEmail} path="email" type="email" value={email} onText={setEmail} maxLength={254} />
      <TextField label={words.inbox.callDeadline} path="deadline" hint={words.inbox.callDeadlineHint} type="date" value={deadline} onText={setDeadline} />
      <TextField label={words.inbox.callWordLimit} path="wordLimit" inputMode="numeric" pattern="[0-9০-৯]{2,5}" value={limit} onText={setLimit} />
      <fieldset className="ticks">
        <legend>{words.inbox.callSections}</legend>
        <p className="hint">{words.inbox.callSectionsHint}</p>
        {sections.map(({ slug, name }) => (
          <label key={slug}><input type="checkbox" checked={shownIn.includes(slug)} onChange={(event) => { setShownIn(event.target.checked ? [...shownIn, slug] : shownIn.filter((one) => one !== slug)); }} /> {name}</label>
        ))}
      </fieldset>
      <Complaint error={saving.error} />
      <p><button type="submit" className="primary" disabled={saving.isPending}>{words.inbox.save}</button> {saving.isSuccess && <span role="status">{words.inbox.saved}</span>}</p>
    </Form>
  );
}

function RepliesForm({ replies }: { replies: readonly CannedReply[] }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [list, setList] = useState<readonly CannedReply[]>(replies);
  const change = (at: number, patch: Partial<CannedReply>): void => { setList(list.map((one, index) => (index === at ? { ...one, ...patch } : one))); };
  const saving = useMutation({ mutationFn: () => request('PUT', '/api/canned-replies', { replies: list }), onSuccess: () => client.invalidateQueries({ queryKey: ['canned-replies'] }) });
  return (
    <Form className="column-form" error={saving.error} onSubmit={() => { saving.mutate(); }}>
      {list.map((one, index) => (
        <fieldset key={index}>
          <TextField label={words.inbox.replyName} path={`replies.${String(index)}.title`} value={one.title} onText={(title) => { change(index, { title }); }} maxLength={120} />
          <Field label={words.inbox.reply} path={`replies.${String(index)}.text`}>{(control) => <textarea {...control} rows={3} maxLength={4000} value={one.text} onChange={(event) => { change(index, { text: event.target.value }); }} />}</Field>
          <button type="button" className="plain" onClick={() => { setList(list.filter((_, at) => at !== index)); }}>{words.inbox.removeReply}</button>
        </fieldset>
      ))}
      <Complaint error={saving.error} />
      <p className="buttons">
        <button type="button" onClick={() => { setList([...list, { title: '', text: '' }]); }}>{words.inbox.addReply}</button>
        <button type="submit" className="primary" disabled={saving.isPending}>{words.inbox.save}</button> {saving.isSuccess && <span role="status">{words.inbox.saved}</span>}
      </p>
    </Form>
  );
}
