import { documentText, type StoryContent } from '@shironam/story';
import { AlertDialog } from 'radix-ui';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';
import { chosenContent, differencesOf, type Difference, type FieldName, type Side } from './merge.client.js';
import type { Conflict } from './saving.client.js';

/** Somebody else has saved meanwhile: what both began with, what is stored, what is here; the person chooses field by field. */
export function ConflictDialog({ conflict, onSettle }: { conflict: Conflict; onSettle: (content: StoryContent) => void }): ReactNode {
  const words = useWords();
  const differences = differencesOf(conflict);
  const [choices, setChoices] = useState<ReadonlyMap<FieldName, Side>>(() => new Map(differences.flatMap(({ field, side }) => (side === null ? [] : [[field, side] as const]))));
  const open = differences.filter(({ field }) => !choices.has(field)).length;
  const all = (side: Side): void => { setChoices(new Map(differences.map(({ field }) => [field, side]))); };
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog widest">
          <header><AlertDialog.Title>{words.conflict.title}</AlertDialog.Title></header>
          <AlertDialog.Description className="hint">{words.conflict.explanation}</AlertDialog.Description>
          <p className="buttons">
            <button type="button" onClick={() => { all('theirs'); }}>{words.conflict.allTheirs}</button>
            <button type="button" onClick={() => { all('yours'); }}>{words.conflict.allYours}</button>
          </p>
          <div className="conflict">
            {differences.map((difference) => (
              <FieldChoice key={difference.field} conflict={conflict} difference={difference} side={choices.get(difference.field) ?? null} onSide={(side) => { setChoices(new Map(choices).set(difference.field, side)); }} />
            ))}
          </div>
          <footer>
            <span className="hint" role="status">{open > 0 ? words.conflict.stillToChoose(open) : words.conflict.allChosen}</span>
            <button type="button" className="primary" disabled={open > 0} onClick={() => { onSettle(chosenContent(conflict, choices)); }}>{words.conflict.settle}</button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type ChoiceProps = { conflict: Conflict; difference: Difference; side: Side | null; onSide: (side: Side) => void };

function FieldChoice({ conflict, difference: { field }, side, onSide }: ChoiceProps): ReactNode {
  const words = useWords();
  const name = useId();
  const { base, theirs, yours } = conflict;
  return (
    <fieldset className="field-choice">
      <legend>{words.contentFields[field]}</legend>
      <div className="three">
        <div className="base"><b>{words.conflict.base}</b><SaidIn content={base} field={field} lost={[theirs, yours]} /></div>
        {(['theirs', 'yours'] as const).map((one) => (
          <label key={one} className={side === one ? 'chosen' : ''}>
            <span><input type="radio" name={name} checked={side === one} onChange={() => { onSide(one); }} /> <b>{words.conflict[one]}</b></span>
            <SaidIn content={one === 'theirs' ? theirs : yours} field={field} gained={base} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type SaidProps = { content: StoryContent | null; field: FieldName; /** Lines missing from one of these are struck. */ lost?: StoryContent[]; /** Lines not in this are marked. */ gained?: StoryContent | null };

/** What a text says in one field, in words, with the lines marked that came or went. */
function SaidIn({ content, field, lost = [], gained = null }: SaidProps): ReactNode {
  const words = useWords();
  if (content === null) return <p className="hint">{words.conflict.noBase}</p>;
  const said = saidOf(content, field);
  if (said === '') return <p className="hint">{words.conflict.empty}</p>;
  const before = gained === null ? null : linesOf(gained, field);
  const after = lost.map((one) => linesOf(one, field));
  return (
    <div className="said">
      {said.split('\n').map((line, index) => {
        if (before !== null && !before.has(line)) return <p key={index}><ins>{line}</ins></p>;
        return <p key={index}>{after.some((lines) => !lines.has(line)) ? <del>{line}</del> : line}</p>;
      })}
    </div>
  );
}

function linesOf(content: StoryContent, field: FieldName): ReadonlySet<string> {
  return new Set(saidOf(content, field).split('\n'));
}

function saidOf(content: StoryContent, field: FieldName): string {
  switch (field) {
    case 'blocks':
      return documentText(content.blocks);
    case 'bylines':
      return content.bylines.map(({ name, role, place }) => [name, role, place].filter(Boolean).join(', ')).join('\n');
    case 'picture':
      return content.picture === undefined ? '' : [content.picture.caption, content.picture.alt, content.picture.id].filter(Boolean).join('\n');
    case 'sources':
    case 'topics':
      return content[field].join(', ');
    case 'section':
    case 'headline':
      return content[field];
    case 'kicker':
    case 'summary':
    case 'label':
    case 'shortHeadline':
    case 'searchTitle':
    case 'runningTopic':
    case 'format':
      return content[field] ?? '';
    case 'hanger':
    case 'places':
      return (content[field] ?? []).join('\n');
  }
}
