import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import type { KnownTopic } from '../../newsroom-app/api-types.js';
import { ChoiceField, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { topicsQuery } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';
import { wordsOf } from '../../newsroom-app/words-of.js';

/** Every topic with its other names; one is renamed, or merged into another. */
export function Topics(): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { data: topics, error, isPending } = useQuery(topicsQuery(useStill(text.trim(), 250)));
  const chosen = topics?.find(({ slug }) => slug === open);
  return (
    <section className="topics-screen">
      <h1>{words.topics.title}</h1>
      <TextField label={words.topics.search} type="search" value={text} onText={setText} maxLength={100} />
      <Complaint error={error} />
      {chosen !== undefined && <TopicForm key={chosen.slug} topic={chosen} others={topics?.filter((one) => one !== chosen) ?? []} onDone={() => { setOpen(null); }} />}
      {isPending ? <Waiting /> : <TopicTable topics={topics ?? []} onOpen={setOpen} />}
    </section>
  );
}

function TopicTable({ topics, onOpen }: { topics: readonly KnownTopic[]; onOpen: (slug: string) => void }): ReactNode {
  const words = useWords();
  if (topics.length === 0) return <p>{words.topics.none}</p>;
  return (
    <table className="rows">
      <thead><tr><th scope="col">{words.topics.name}</th><th scope="col">{words.topics.otherNames}</th><th scope="col">{words.topics.address}</th><th scope="col"><span className="unseen">{words.topics.change}</span></th></tr></thead>
      <tbody>
        {topics.map(({ slug, name, aliases }) => (
          <tr key={slug}>
            <th scope="row">{name}</th>
            <td>{aliases.join(', ')}</td>
            <td lang="en">/topic/{slug}</td>
            <td><button type="button" className="plain" aria-label={words.topics.changeOne(name)} onClick={() => { onOpen(slug); }}>{words.topics.change}</button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TopicForm({ topic, others, onDone }: { topic: KnownTopic; others: readonly KnownTopic[]; onDone: () => void }): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState(topic.name);
  const [aliases, setAliases] = useState(topic.aliases.join(', '));
  const [into, setInto] = useState('');
  const settled = { onSuccess: async () => { await client.invalidateQueries({ queryKey: ['topics'] }); onDone(); } };
  const saving = useMutation({ mutationFn: () => request('PUT', `/api/topics/${topic.slug}`, { name, aliases: wordsOf(aliases) }), ...settled });
  const merging = useMutation({ mutationFn: () => request('POST', `/api/topics/${topic.slug}/merge`, { into }), ...settled });
  return (
    <section className="topic-form" aria-label={words.topics.changeOne(topic.name)}>
      <Form className="row-form" error={saving.error} onSubmit={() => { saving.mutate(); }}>
        <TextField label={words.topics.name} path="name" value={name} onText={setName} required maxLength={100} />
        <TextField label={words.topics.otherNames} path="aliases" hint={words.topics.otherNamesHint} value={aliases} onText={setAliases} />
        <button type="submit" className="primary" disabled={saving.isPending}>{words.topics.save}</button>
      </Form>
      <Form className="row-form" error={merging.error} onSubmit={() => { merging.mutate(); }}>
        <ChoiceField label={words.topics.mergeInto} value={into} onChoice={setInto} choices={[['', words.topics.chooseTopic], ...others.map((one) => [one.slug, one.name] as const)]} />
        <button type="submit" disabled={into === '' || merging.isPending}>{words.topics.merge}</button>
        <button type="button" className="plain" onClick={onDone}>{words.app.cancel}</button>
      </Form>
      <p className="hint">{words.topics.mergeHint}</p>
      <Complaint error={saving.error ?? merging.error} />
    </section>
  );
}
