import { inlineText, type Block, type Inline } from '@shironam/story';
import type { WireItem, WirePicture } from '@shironam/wire';
import type { ReactNode } from 'react';
import { WireMark } from '../../newsroom-app/marks.js';
import { stamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';

/** A wire item to read: headline, what the agency says about it, text, pictures, notes. Read only, in its own language. */
export function WireSource({ item }: { item: WireItem }): ReactNode {
  const words = useWords();
  const lang = item.language ?? undefined;
  return (
    <article className="wire-source">
      <p className="marks"><span className="provider">{item.source ?? item.provider}</span> {words.wireKinds[item.kind]} <WireMark pubStatus={item.pubStatus} embargo={item.embargo} /></p>
      <h2 dir="auto" lang={lang}>{item.headline ?? words.wire.noHeadline}</h2>
      <Notes item={item} />
      <div className="wire-text" dir="auto" lang={lang}>
        {item.byline !== null && <p className="wire-byline" dir="auto">{item.byline}</p>}
        {item.dateline !== null && <p className="wire-byline" dir="auto">{item.dateline}</p>}
        {item.body.length === 0 && <p className="hint">{words.wire.noText}</p>}
        {item.body.map((block, index) => <SourceBlock key={block.id === '' ? index : block.id} block={block} />)}
      </div>
      {item.pictures.length > 0 && <SourcePictures pictures={item.pictures} lang={lang} />}
      <WireFacts item={item} />
    </article>
  );
}

function Notes({ item }: { item: WireItem }): ReactNode {
  const words = useWords();
  return (
    <>
      {item.editorialNote !== null && <p className="note" dir="auto"><b>{words.wire.editorialNote}</b> {item.editorialNote}</p>}
      {item.privateNotes.length > 0 && (
        <div className="note internal">
          <b>{words.wire.privateNotes}</b>
          <ul>{item.privateNotes.map((note) => <li key={note} dir="auto">{note}</li>)}</ul>
        </div>
      )}
    </>
  );
}

function SourceBlock({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto"><Runs content={block.content} /></p>;
    case 'heading':
      return <h3 dir="auto"><Runs content={block.content} /></h3>;
    case 'quote':
    case 'pull-quote':
      return <blockquote dir="auto"><Runs content={block.content} />{block.cite !== undefined && <cite>{block.cite}</cite>}</blockquote>;
    case 'list':
    case 'fact-box': {
      const items = block.items.map((item, index) => <li key={index} dir="auto"><Runs content={item} /></li>);
      return block.type === 'list' && block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <SourceTable rows={block.rows} />;
    case 'embed':
      return <p><a href={block.href} rel="noreferrer" target="_blank">{block.title ?? block.href}</a></p>;
    case 'picture':
    case 'gallery':
    case 'related':
      return null;
  }
}

function SourceTable({ rows }: { rows: Inline[][][] }): ReactNode {
  return (
    <div className="sideways">
      <table><tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column} dir="auto">{inlineText(cell)}</td>)}</tr>)}</tbody></table>
    </div>
  );
}

function Runs({ content }: { content: Inline[] }): ReactNode {
  return content.map((run, index) => {
    const bold = run.marks?.some(({ type }) => type === 'bold') === true;
    const italic = run.marks?.some(({ type }) => type === 'italic') === true;
    const text = bold ? <b>{run.text}</b> : run.text;
    return italic ? <i key={index}>{text}</i> : <span key={index}>{text}</span>;
  });
}

function SourcePictures({ pictures, lang }: { pictures: WirePicture[]; lang: string | undefined }): ReactNode {
  const words = useWords();
  return (
    <section>
      <h3>{words.wire.pictures} <b>{words.app.count(pictures.length)}</b></h3>
      <ul className="wire-pictures">
        {pictures.map((picture, index) => (
          <li key={picture.href ?? index} dir="auto" lang={lang}>
            {picture.caption ?? words.wire.noCaption}
            <small>{[picture.creditline, picture.width === null || picture.height === null ? null : `${String(picture.width)}×${String(picture.height)}`, picture.href].filter((part) => part !== null).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WireFacts({ item }: { item: WireItem }): ReactNode {
  const words = useWords();
  const facts: [string, string | null][] = [
    [words.wire.slugline, item.slugline],
    [words.wire.creditline, item.creditline],
    [words.wire.urgency, item.urgency === null ? null : words.app.count(item.urgency)],
    [words.wire.version, item.version],
    [words.wire.versionCreated, item.versionCreated === null ? null : stamp(item.versionCreated)],
    [words.wire.signals, item.signals.join(', ')],
    [words.wire.subjects, item.subjects.map(({ name, code }) => name ?? code).filter((name) => name !== null).join(', ')],
    [words.wire.places, item.places.map(({ name, code }) => name ?? code).filter((name) => name !== null).join(', ')],
    [words.wire.rights, [item.rights.copyrightHolder, item.rights.copyrightNotice, item.rights.usageTerms].filter((part) => part !== null).join(' · ')],
    [words.wire.identity, item.id],
  ];
  return (
    <details className="wire-facts">
      <summary>{words.wire.facts}</summary>
      <dl>
        {facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '').map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd dir="auto">{value}</dd></div>
        ))}
      </dl>
    </details>
  );
}
