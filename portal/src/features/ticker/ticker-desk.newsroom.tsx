import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { ChoiceField, TextField } from '../../newsroom-app/field.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { tickerQuery, type TickerLine } from '../../newsroom-app/queries.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import { StoryPicker } from '../stories/story-picker.newsroom.js';

const minutesChoices = ['30', '60', '120', '360', '720', '1440'] as const;
type Minutes = (typeof minutesChoices)[number];

/** এইমাত্র: the lines that stand above every page, and the form for a new one. */
export function TickerDesk(): ReactNode {
  const words = useWords().fronts;
  const client = useQueryClient();
  const { data: lines = [], error } = useQuery(tickerQuery);
  const takingDown = useMutation({
    mutationFn: (id: string) => request('POST', `/api/ticker-lines/${id}/take-down`),
    onSettled: () => client.invalidateQueries({ queryKey: tickerQuery.queryKey }),
  });
  return (
    <section className="front-form">
      <h2>{words.ticker}</h2>
      <p className="hint">{words.tickerHint}</p>
      <Complaint error={error ?? takingDown.error} />
      {lines.length === 0 ? <p className="quiet">{words.noLines}</p> : (
        <ul className="ticker-lines">
          {lines.map((line) => (
            <li key={line.id}>
              <span>{line.text} <span className="hint">{words.untilTime(stamp(line.expiresAt))}</span></span>
              <button type="button" disabled={takingDown.isPending} onClick={() => { takingDown.mutate(line.id); }} aria-label={words.of(words.takeDown, line.text)}>{words.takeDown}</button>
            </li>
          ))}
        </ul>
      )}
      <NewLine />
    </section>
  );
}

function NewLine(): ReactNode {
  const words = useWords().fronts;
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [storyId, setStoryId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<Minutes>('120');
  const [choosing, setChoosing] = useState(false);
  const puttingUp = useMutation({
    mutationFn: () => request<Pick<TickerLine, 'id'>>('POST', '/api/ticker-lines', { text: text.trim() === '' ? null : text, storyId, expiresAt: new Date(Date.now() + Number(minutes) * 60_000).toISOString() }),
    onSuccess: async () => {
      setText('');
      setStoryId(null);
      await client.invalidateQueries({ queryKey: tickerQuery.queryKey });
    },
  });
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    puttingUp.mutate();
  };
  return (
    <form onSubmit={handleSubmit}>
      <div className="row-form">
        <TextField label={words.lineText} hint={words.lineHint} value={text} onText={setText} maxLength={140} />
        <ChoiceField label={words.lineFor} value={minutes} onChoice={setMinutes} choices={minutesChoices.map((one) => [one, words.minutes(Number(one))] as const)} />
      </div>
      <Complaint error={puttingUp.error} />
      <p className="buttons">
        <button type="button" onClick={() => { setChoosing(true); }}>{storyId === null ? words.lineStory : words.lineStoryChosen}</button>
        <button type="submit" className="primary" disabled={puttingUp.isPending || (text.trim() === '' && storyId === null)}>{words.putUp}</button>
        <span role="status">{puttingUp.isSuccess && text === '' && storyId === null ? words.putUpDone : ''}</span>
      </p>
      {choosing && <StoryPicker not={null} released onClose={() => { setChoosing(false); }} onChoose={(id) => { setStoryId(id); setChoosing(false); }} />}
    </form>
  );
}
