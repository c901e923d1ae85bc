import { useQuery } from '@tanstack/react-query';
import type { Byline, BylineKind } from '@shironam/story';
import { useId, useRef, type ReactNode } from 'react';
import { bylinesQuery } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';

const kinds: readonly BylineKind[] = ['person', 'desk', 'agency', 'guest'];

/** Who is named under the headline. A known name fills in its kind and role. */
export function BylineFields({ bylines, onBylines }: { bylines: readonly Byline[]; onBylines: (bylines: Byline[]) => void }): ReactNode {
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);
  const replace = (index: number, byline: Byline): void => { onBylines(bylines.map((one, at) => (at === index ? byline : one))); };
  const add = (): void => {
    onBylines([...bylines, { name: '', kind: 'person' }]);
    requestAnimationFrame(() => { group.current?.querySelector<HTMLInputElement>('.byline:last-of-type input')?.focus(); });
  };
  return (
    <div className="bylines" role="group" aria-label={words.story.bylines} ref={group}>
      <span className="label">{words.story.bylines}</span>
      {bylines.map((byline, index) => (
        <BylineLine key={index} byline={byline} onByline={(next) => { replace(index, next); }} onRemove={() => { onBylines(bylines.filter((_one, at) => at !== index)); }} />
      ))}
      <button type="button" onClick={add}>{words.story.addByline}</button>
    </div>
  );
}

function BylineLine({ byline, onByline, onRemove }: { byline: Byline; onByline: (byline: Byline) => void; onRemove: () => void }): ReactNode {
  const words = useWords();
  const list = useId();
  const { data: known = [] } = useQuery(bylinesQuery(useStill(byline.name.trim(), 250)));
  const name = (value: string): void => {
    const match = known.find((one) => one.name === value);
    onByline(match === undefined ? { ...byline, name: value } : { ...byline, name: value, kind: match.kind, ...(match.role ? { role: match.role } : {}) });
  };
  const change = (field: 'role' | 'place', value: string): void => {
    const { [field]: _old, ...rest } = byline;
    onByline(value === '' ? rest : { ...rest, [field]: value });
  };
  return (
    <div className="byline">
      <input className="byline-name" list={list} aria-label={words.story.bylineName} placeholder={words.story.bylineName} value={byline.name} maxLength={200} onChange={(event) => { name(event.target.value); }} />
      <datalist id={list}>{known.map((one) => <option key={one.slug} value={one.name}>{one.role ?? words.bylineKinds[one.kind]}</option>)}</datalist>
      <select className="byline-kind" aria-label={words.story.bylineKind} value={byline.kind} onChange={(event) => { onByline({ ...byline, kind: event.target.value as BylineKind }); }}>
        {kinds.map((kind) => <option key={kind} value={kind}>{words.bylineKinds[kind]}</option>)}
      </select>
      <input className="byline-role" aria-label={words.story.bylineRole} placeholder={words.story.bylineRole} value={byline.role ?? ''} maxLength={200} onChange={(event) => { change('role', event.target.value); }} />
      <input className="byline-place" aria-label={words.story.bylinePlace} placeholder={words.story.bylinePlace} value={byline.place ?? ''} maxLength={200} onChange={(event) => { change('place', event.target.value); }} />
      <button type="button" className="plain byline-remove" onClick={onRemove} aria-label={words.story.removeByline(byline.name)}>✕</button>
    </div>
  );
}
