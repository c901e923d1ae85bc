import { type ReactNode, useId } from 'react';
import { useWords } from '../../newsroom-app/words.js';

export type TypedLine = { key: string; type: 'paragraph' | 'heading' | 'list'; text: string };

type Props = { line: TypedLine; at: number; last: boolean; onLines: (change: (lines: readonly TypedLine[]) => TypedLine[]) => void };

/** One heading, paragraph or list, with what can be done to it. */
export function PolicyLineField({ line, at, last, onLines }: Props): ReactNode {
  const words = useWords().policies;
  const id = useId();
  const set = (part: Partial<TypedLine>): void => { onLines((lines) => lines.map((one) => (one.key === line.key ? { ...one, ...part } : one))); };
  const move = (by: -1 | 1): void => {
    onLines((lines) => {
      const others = lines.filter((one) => one.key !== line.key);
      return [...others.slice(0, at + by), line, ...others.slice(at + by)];
    });
  };
  const rows = line.type === 'list' ? line.text.split('\n').length + 1 : line.type === 'heading' ? 1 : Math.min(8, Math.max(2, Math.ceil(line.text.length / 80)));
  return (
    <li>
      <div className="policy-line-tools">
        <label className="unseen" htmlFor={`${id}-kind`}>{words.kindOf(at + 1)}</label>
        <select id={`${id}-kind`} value={line.type} onChange={(event) => { set({ type: event.target.value as TypedLine['type'] }); }}>
          {(['paragraph', 'heading', 'list'] as const).map((type) => <option key={type} value={type}>{words.kinds[type]}</option>)}
        </select>
        <button type="button" className="plain" disabled={at === 0} aria-label={words.up(at + 1)} onClick={() => { move(-1); }}>↑</button>
        <button type="button" className="plain" disabled={last} aria-label={words.down(at + 1)} onClick={() => { move(1); }}>↓</button>
        <button type="button" className="plain" aria-label={words.drop(at + 1)} onClick={() => { onLines((lines) => lines.filter((one) => one.key !== line.key)); }}>✕</button>
      </div>
      <label className="unseen" htmlFor={id}>{words.textOf(at + 1)}</label>
      <textarea id={id} rows={rows} maxLength={5000} className={line.type} value={line.text} onChange={(event) => { set({ text: event.target.value }); }} />
    </li>
  );
}
