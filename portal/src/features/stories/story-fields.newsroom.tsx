import { graphemes } from '@shironam/bangla';
import { useQuery } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { ChoiceField, Field, TextField } from '../../newsroom-app/field.js';
import { sectionsQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { BylineFields } from './byline-fields.newsroom.js';
import type { Fields } from './fields.client.js';
import { FurtherFields } from './further-fields.newsroom.js';

type Props = { fields: Fields; onFields: (change: Partial<Fields>) => void };
/** A headline longer than this is cut on phones and in shares (portals keep to it). */
const longHeadline = 70;

/** Above the text: where it goes, what it is called, who wrote it. */
export function StoryFields({ fields, onFields }: Props): ReactNode {
  const words = useWords();
  const { data: sections = [] } = useQuery(sectionsQuery);
  return (
    <>
      <div className="row-form">
        <ChoiceField label={words.story.section} value={fields.section} onChoice={(section) => { onFields({ section }); }} choices={sections.map(({ slug, name }) => [slug, name] as const)} />
        <TextField label={words.story.kicker} value={fields.kicker} onText={(kicker) => { onFields({ kicker }); }} maxLength={200} />
      </div>
      <HeadlineField headline={fields.headline} onHeadline={(headline) => { onFields({ headline }); }} />
      <Field label={words.story.summary}>
        {(control) => <GrowingText {...control} className="summary" value={fields.summary} maxLength={2000} onText={(summary) => { onFields({ summary }); }} />}
      </Field>
      <BylineFields bylines={fields.bylines} onBylines={(bylines) => { onFields({ bylines }); }} />
    </>
  );
}

/** Below the text: where it comes from and what it is about. */
export function StoryTail({ fields, onFields }: Props): ReactNode {
  const words = useWords();
  return (
    <>
      <div className="row-form">
        <TextField label={words.story.sources} hint={words.story.sourcesHint} value={fields.sources} onText={(sources) => { onFields({ sources }); }} />
        <TextField label={words.story.topics} hint={words.story.topicsHint} value={fields.topics} onText={(topics) => { onFields({ topics }); }} />
      </div>
      <FurtherFields fields={fields} onFields={onFields} />
    </>
  );
}

function HeadlineField({ headline, onHeadline }: { headline: string; onHeadline: (headline: string) => void }): ReactNode {
  const words = useWords();
  const id = useId();
  const length = graphemes(headline.trim()).length;
  const long = length > longHeadline;
  return (
    <div className="field headline-field">
      <label htmlFor={id}>{words.story.headline}</label>
      <GrowingText id={id} className="headline" value={headline} maxLength={400} aria-describedby={`${id}-length`} onText={(value) => { onHeadline(value.replace(/\n/g, ' ')); }} />
      <p id={`${id}-length`} className={long ? 'hint meter long' : 'hint meter'}>
        <meter min={0} max={longHeadline + 20} high={longHeadline} value={Math.min(length, longHeadline + 20)} aria-label={words.story.headlineLength} />
        {long ? words.story.headlineLong(length, longHeadline) : words.story.letters(length)}
      </p>
    </div>
  );
}

type GrowingTextProps = { id: string; className: string; value: string; maxLength: number; onText: (value: string) => void; 'aria-describedby'?: string };

/** A text field as high as its text. */
function GrowingText({ value, onText, ...area }: GrowingTextProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${String(element.scrollHeight + element.offsetHeight - element.clientHeight)}px`;
  }, [value]);
  return <textarea {...area} ref={field} rows={1} value={value} onChange={(event) => { onText(event.target.value); }} />;
}
