import { normalise } from '@shironam/bangla';
import { storyLabels, type FurtherContent, type StoryFormat, type StoryLabel } from '@shironam/story';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ChoiceField, Field, TextField } from '../../newsroom-app/field.js';
import { useWords } from '../../newsroom-app/words.js';
import { wordsOf } from '../../newsroom-app/words-of.js';
import type { Fields } from './fields.client.js';

/** The names of 567 places: fetched when a story's form opens, not with the app. */
const PlacesField = lazy(() => import('../places/places-field.newsroom.js').then((module) => ({ default: module.PlacesField })));

type Props = { fields: Fields; onFields: (change: Partial<Fields>) => void };

/** The fields that most stories leave empty: folded, and open from the start where the story fills one. */
export function FurtherFields({ fields, onFields }: Props): ReactNode {
  const words = useWords();
  const { more } = fields;
  const [filled] = useState(Object.keys(more).length > 0);
  const change = (next: FurtherContent): void => { onFields({ more: { ...more, ...next } }); };
  return (
    <details className="further" open={filled}>
      <summary>{words.furtherFields.fold}</summary>
      <Field label={words.contentFields.hanger} hint={words.furtherFields.hangerHint}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} value={(more.hanger ?? []).join('\n')} onChange={({ target }) => { change({ hanger: target.value.split('\n').slice(0, 5) }); }} />}
      </Field>
      <div className="row-form">
        <TextField label={words.contentFields.shortHeadline} hint={words.furtherFields.shortHeadlineHint} maxLength={200} value={more.shortHeadline ?? ''} onText={(shortHeadline) => { change({ shortHeadline }); }} />
        <TextField label={words.contentFields.searchTitle} hint={words.furtherFields.searchTitleHint} maxLength={200} value={more.searchTitle ?? ''} onText={(searchTitle) => { change({ searchTitle }); }} />
      </div>
      <Suspense><PlacesField places={more.places ?? []} onPlaces={(places) => { const { places: _before, ...rest } = more; onFields({ more: places.length === 0 ? rest : { ...rest, places } }); }} /></Suspense>
      <div className="row-form">
        <LabelField more={more} onMore={(next) => { onFields({ more: next }); }} />
        <RunningField fields={fields} onMore={(next) => { onFields({ more: next }); }} />
        <FormatField more={more} onMore={(next) => { onFields({ more: next }); }} />
      </div>
    </details>
  );
}

type ChoiceProps = { more: FurtherContent; onMore: (more: FurtherContent) => void };

function LabelField({ more, onMore }: ChoiceProps): ReactNode {
  const words = useWords();
  const { label = '', ...rest } = more;
  const choices: [StoryLabel | '', string][] = [['', words.furtherFields.noLabel], ...storyLabels.map((one): [StoryLabel, string] => [one, words.furtherFields.labels[one]])];
  return <ChoiceField label={words.contentFields.label} value={label} choices={choices} onChoice={(one) => { onMore(one === '' ? rest : { ...rest, label: one }); }} />;
}

/** One of the story's topics; a topic that was taken out of the line above stays to be seen until another is chosen. */
function RunningField({ fields, onMore }: { fields: Fields; onMore: (more: FurtherContent) => void }): ReactNode {
  const words = useWords();
  const { runningTopic = '', ...rest } = fields.more;
  const topics = [...new Set([...wordsOf(normalise(fields.topics)), ...(runningTopic === '' ? [] : [runningTopic])])];
  const choices = [['', words.furtherFields.notRunning], ...topics.map((topic) => [topic, topic] as const)] as const;
  return (
    <Field label={words.contentFields.runningTopic} hint={words.furtherFields.runningTopicHint}>
      {(control) => (
        <select {...control} value={runningTopic} onChange={({ target }) => { onMore(target.value === '' ? rest : { ...rest, runningTopic: target.value }); }}>
          {choices.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}

function FormatField({ more, onMore }: ChoiceProps): ReactNode {
  const words = useWords();
  const { format, ...rest } = more;
  const choices: [StoryFormat | 'plain', string][] = [['plain', words.furtherFields.formats.plain], ['photo-story', words.furtherFields.formats['photo-story']]];
  return <ChoiceField label={words.contentFields.format} value={format ?? 'plain'} choices={choices} onChoice={(one) => { onMore(one === 'plain' ? rest : { ...rest, format: one }); }} />;
}
