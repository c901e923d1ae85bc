import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type AnyExtension, type ReactNodeViewProps } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { pictureImage, pictureQuery, storyQuery } from '../../newsroom-app/queries.js';
import { StateMark } from '../../newsroom-app/marks.js';
import { useWords } from '../../newsroom-app/words.js';
import { PictureCredit } from '../pictures/picture-grid.newsroom.js';
import { PicturePicker } from '../pictures/late-picker.newsroom.js';
import { StoryPicker } from './late-picker.newsroom.js';

/** The nodes of a story, with the views that show what ids stand for. */
export function withBlockViews(nodes: readonly AnyExtension[]): AnyExtension[] {
  return nodes.map((node) => {
    const view = views[node.name];
    return view === undefined ? node : node.extend({ addNodeView: () => ReactNodeViewRenderer(view.component, view.options) });
  });
}

const views: Readonly<Record<string, { component: ComponentType<ReactNodeViewProps>; options?: { contentDOMElementTag: string } }>> = {
  picture: { component: PictureView },
  gallery: { component: GalleryView },
  embed: { component: EmbedView },
  related: { component: RelatedView },
  quote: { component: QuoteView },
  pullQuote: { component: QuoteView },
  factBox: { component: FactBoxView, options: { contentDOMElementTag: 'ul' } },
  table: { component: TableView, options: { contentDOMElementTag: 'tbody' } },
};

function textOf(node: ReactNodeViewProps['node'], name: string): string {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : '';
}

function idsOf(node: ReactNodeViewProps['node'], name: string): string[] {
  const value: unknown = node.attrs[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** One word of a block, typed beside its text. What is typed here shows at once; an undo shows when the field is left alone. */
function BlockWord({ props, name, label, optional }: { props: ReactNodeViewProps; name: string; label: string; optional: boolean }): ReactNode {
  const stored = textOf(props.node, name);
  const [text, setText] = useState(stored);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { if (document.activeElement !== field.current) setText(stored); }, [stored]);
  const type = (value: string): void => {
    setText(value);
    props.updateAttributes({ [name]: optional && value.trim() === '' ? null : value });
  };
  return <input ref={field} className="block-word" aria-label={label} placeholder={label} value={text} disabled={!props.editor.isEditable} onChange={(event) => { type(event.target.value); }} />;
}

function Remove({ label, onPress }: { label: string; onPress: () => void }): ReactNode {
  return <button type="button" className="plain" aria-label={label} title={label} onClick={onPress}>✕</button>;
}

function PictureView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  const id = textOf(props.node, 'pictureId');
  const { data: picture, isError } = useQuery(pictureQuery(id));
  return (
    <NodeViewWrapper className={props.selected ? 'block picture selected' : 'block picture'} data-drag-handle>
      <figure contentEditable={false}>
        {isError ? <p className="hint">{words.pictures.missing}</p> : <img src={pictureImage(id, 640)} alt={textOf(props.node, 'alt')} width={picture?.width} height={picture?.height} />}
        <figcaption>{picture !== undefined && <>{textOf(props.node, 'caption') || picture.caption} <PictureCredit picture={picture} /></>}</figcaption>
        <BlockWord props={props} name="caption" label={words.pictures.captionHere} optional />
        <BlockWord props={props} name="alt" label={words.pictures.alt} optional />
      </figure>
    </NodeViewWrapper>
  );
}

function GalleryView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const ids = idsOf(props.node, 'pictureIds');
  const change = (pictureIds: string[]): void => { props.updateAttributes({ pictureIds }); };
  return (
    <NodeViewWrapper className={props.selected ? 'block gallery selected' : 'block gallery'}>
      <div contentEditable={false}>
        <b>{words.blocks.gallery}</b>
        <ul>
          {ids.map((id) => (
            <li key={id}><img src={pictureImage(id, 320)} alt="" />{props.editor.isEditable && <Remove label={words.pictures.remove} onPress={() => { change(ids.filter((one) => one !== id)); }} />}</li>
          ))}
        </ul>
        {props.editor.isEditable && <button type="button" onClick={() => { setAdding(true); }}>{words.pictures.add}</button>}
        {adding && <PicturePicker onClose={() => { setAdding(false); }} onChoose={(id) => { setAdding(false); change([...new Set([...ids, id])]); }} />}
      </div>
    </NodeViewWrapper>
  );
}

function RelatedView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const ids = idsOf(props.node, 'storyIds');
  const change = (storyIds: string[]): void => { props.updateAttributes({ storyIds }); };
  return (
    <NodeViewWrapper className={props.selected ? 'block related selected' : 'block related'}>
      <div contentEditable={false}>
        <b>{words.related.title}</b>
        <ul>{ids.map((id) => <RelatedStory key={id} id={id} onRemove={props.editor.isEditable ? () => { change(ids.filter((one) => one !== id)); } : null} />)}</ul>
        {props.editor.isEditable && <button type="button" onClick={() => { setAdding(true); }}>{words.related.add}</button>}
        {adding && <StoryPicker not={null} onClose={() => { setAdding(false); }} onChoose={(id) => { setAdding(false); change([...new Set([...ids, id])]); }} />}
      </div>
    </NodeViewWrapper>
  );
}

function RelatedStory({ id, onRemove }: { id: string; onRemove: (() => void) | null }): ReactNode {
  const words = useWords();
  const { data: story, isError } = useQuery(storyQuery(id));
  return (
    <li>
      {isError ? words.related.missing : <span>{story?.headline ?? '…'}</span>} {story !== undefined && story.state !== 'published' && <StateMark state={story.state} />}
      {onRemove !== null && <Remove label={words.related.remove} onPress={onRemove} />}
    </li>
  );
}

function EmbedView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  const href = textOf(props.node, 'href');
  return (
    <NodeViewWrapper className={props.selected ? 'block embed selected' : 'block embed'}>
      <div contentEditable={false}>
        <b>{words.blocks.embed}</b> <a href={href} target="_blank" rel="noreferrer">{href}</a>
        <BlockWord props={props} name="title" label={words.toolbar.embedTitle} optional />
      </div>
    </NodeViewWrapper>
  );
}

function QuoteView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  return (
    <NodeViewWrapper as="blockquote" className={props.node.type.name === 'pullQuote' ? 'block pull-quote' : 'block quote'}>
      <NodeViewContent className="quote-text" />
      <div contentEditable={false}><BlockWord props={props} name="cite" label={words.toolbar.cite} optional /></div>
    </NodeViewWrapper>
  );
}

function FactBoxView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  return (
    <NodeViewWrapper as="aside" className="block fact-box">
      <div contentEditable={false}><BlockWord props={props} name="title" label={words.toolbar.factBoxTitle} optional={false} /></div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

function TableView(props: ReactNodeViewProps): ReactNode {
  const words = useWords();
  const header = props.node.attrs['header'] === true;
  return (
    <NodeViewWrapper className={header ? 'block table with-header' : 'block table'}>
      <NodeViewContent<'table'> as="table" />
      <div contentEditable={false} className="row-form">
        <BlockWord props={props} name="caption" label={words.toolbar.tableCaption} optional />
        <label className="tick"><input type="checkbox" checked={header} disabled={!props.editor.isEditable} onChange={(event) => { props.updateAttributes({ header: event.target.checked }); }} /> {words.toolbar.tableHeader}</label>
      </div>
    </NodeViewWrapper>
  );
}
