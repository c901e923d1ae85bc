import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { TextField } from '../../newsroom-app/field.js';
import { At } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { type Front, type FrontSlot, frontQuery } from '../../newsroom-app/queries.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import { StoryPicker } from '../stories/story-picker.newsroom.js';
import { TickerDesk } from '../ticker/ticker-desk.newsroom.js';
import { UntilDialog } from './until-dialog.newsroom.js';

type Standing = { storyId: string; locked: boolean; until: string | null };
type Change = { kind: 'place'; position: number; standing: Standing } | { kind: 'clear'; position: number; storyId: string } | { kind: 'topics'; topics: string[] };

/** What readers see first: the slots of the front in their order, the strip of topics, and breaking news. */
export function FrontDesk(): ReactNode {
  const words = useWords().fronts;
  const client = useQueryClient();
  const { data: front, error, isPending } = useQuery(frontQuery);
  const changing = useMutation({
    mutationFn: send,
    onSuccess: (now) => { client.setQueryData(frontQuery.queryKey, now); },
    onError: () => void client.invalidateQueries({ queryKey: frontQuery.queryKey }),
  });
  return (
    <section className="front-desk">
      <h1>{words.title}</h1>
      <p className="hint">{words.explanation}</p>
      <Complaint error={error ?? changing.error} />
      {isPending && <Waiting />}
      {front !== undefined && <SlotTable front={front} busy={changing.isPending} onChange={changing.mutate} />}
      {front !== undefined && <TopicsForm key={front.topics.join()} topics={front.topics} busy={changing.isPending} onChange={changing.mutate} />}
      <TickerDesk />
    </section>
  );
}

function send(change: Change): Promise<Front> {
  switch (change.kind) {
    case 'place':
      return request('PUT', `/api/fronts/home/slots/${String(change.position)}`, change.standing);
    case 'clear':
      return request('POST', `/api/fronts/home/slots/${String(change.position)}/clear`, { storyId: change.storyId });
    case 'topics':
      return request('PUT', '/api/fronts/home/topics', { topics: change.topics });
  }
}

type TableProps = { front: Front; busy: boolean; onChange: (change: Change) => void };

function SlotTable({ front, busy, onChange }: TableProps): ReactNode {
  const words = useWords().fronts;
  const [asking, setAsking] = useState<{ what: 'story' | 'until'; slot: FrontSlot } | null>(null);
  const closed = (): void => { setAsking(null); };
  const place = (slot: FrontSlot, over: Partial<Standing>): void => {
    const storyId = over.storyId ?? slot.story?.id;
    if (storyId !== undefined) onChange({ kind: 'place', position: slot.position, standing: { storyId, locked: slot.locked, until: slot.until, ...over } });
    closed();
  };
  return (
    <>
      <table className="rows slots">
        <thead>
          <tr><th scope="col">{words.position}</th><th scope="col">{words.story}</th><th scope="col">{words.standing}</th><th scope="col"><span className="unseen">{words.actions}</span></th></tr>
        </thead>
        <tbody>
          {front.slots.map((slot) => (
            <SlotRow key={slot.position} slot={slot} last={front.slots.length} busy={busy} onAsk={(what) => { setAsking({ what, slot }); }} onPlace={place} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {asking?.what === 'story' && <StoryPicker not={null} released onClose={closed} onChoose={(storyId) => { place(asking.slot, { storyId, locked: false, until: null }); }} />}
      {asking?.what === 'until' && <UntilDialog until={asking.slot.until} onClose={closed} onChoose={(until) => { place(asking.slot, { until }); }} />}
    </>
  );
}

type RowProps = { slot: FrontSlot; last: number; busy: boolean; onAsk: (what: 'story' | 'until') => void; onPlace: (slot: FrontSlot, over: Partial<Standing>) => void; onChange: (change: Change) => void };

function SlotRow({ slot, last, busy, onAsk, onPlace, onChange }: RowProps): ReactNode {
  const { fronts: words, app } = useWords();
  const { story, automatic, locked, position } = slot;
  const name = words.positionName(position);
  const move = (to: number): void => {
    if (story !== null) onChange({ kind: 'place', position: to, standing: { storyId: story.id, locked: false, until: slot.until } });
  };
  return (
    <tr className={automatic ? 'automatic' : ''}>
      <th scope="row">{app.count(position)}{position === 1 && <span className="hint"> {words.lead}</span>}</th>
      <td>{story === null ? <span className="hint">{words.nothing}</span> : <>{story.headline} <span className="hint">{story.section} {story.publishedAt !== null && <At iso={story.publishedAt} />}</span></>}</td>
      <td>{automatic ? words.automatic : <>{locked ? words.locked : words.placed}{slot.until !== null && <span className="hint"> {words.untilTime(stamp(slot.until))}</span>}</>}</td>
      <td>
        <span className="buttons">
          <button type="button" disabled={busy || locked} onClick={() => { onAsk('story'); }} aria-label={words.of(words.choose, name)}>{words.choose}</button>
          {story !== null && automatic && <button type="button" disabled={busy} onClick={() => { onPlace(slot, {}); }} aria-label={words.of(words.keep, name)}>{words.keep}</button>}
          {story !== null && !automatic && (
            <>
              <button type="button" disabled={busy || locked || position === 1} onClick={() => { move(position - 1); }} aria-label={words.of(words.up, name)}>↑</button>
              <button type="button" disabled={busy || locked || position === last} onClick={() => { move(position + 1); }} aria-label={words.of(words.down, name)}>↓</button>
              <button type="button" disabled={busy} onClick={() => { onPlace(slot, { locked: !locked }); }} aria-label={words.of(locked ? words.unlock : words.lock, name)}>{locked ? words.unlock : words.lock}</button>
              <button type="button" disabled={busy} onClick={() => { onAsk('until'); }} aria-label={words.of(words.until, name)}>{words.until}</button>
              <button type="button" disabled={busy} onClick={() => { onChange({ kind: 'clear', position, storyId: story.id }); }} aria-label={words.of(words.clear, name)}>{words.clear}</button>
            </>
          )}
        </span>
      </td>
    </tr>
  );
}

function TopicsForm({ topics, busy, onChange }: { topics: readonly string[]; busy: boolean; onChange: (change: Change) => void }): ReactNode {
  const words = useWords().fronts;
  const [typed, setTyped] = useState(topics.join(', '));
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ kind: 'topics', topics: typed.split(',').map((topic) => topic.trim()).filter((topic) => topic !== '').slice(0, 8) });
  };
  return (
    <form className="front-form" onSubmit={handleSubmit}>
      <h2>{words.topics}</h2>
      <TextField label={words.topicsLabel} hint={words.topicsHint} value={typed} onText={setTyped} maxLength={1000} />
      <button type="submit" disabled={busy}>{words.saveTopics}</button>
    </form>
  );
}
