import { blockText, type StoryContent } from '@shironam/story';
import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';

/** A story's text to read, plainly, as one of several beside each other. */
export function ContentView({ title, content }: { title: string; content: StoryContent }): ReactNode {
  const words = useWords();
  return (
    <article className="content-view">
      <h2>{title}</h2>
      <h3>{content.headline === '' ? words.stories.noHeadline : content.headline}</h3>
      {content.summary !== undefined && <p className="summary">{content.summary}</p>}
      {content.blocks.map((block) => {
        const text = blockText(block);
        return <p key={block.id} className={block.type}>{text === '' ? `[${words.blocks[block.type]}]` : text}</p>;
      })}
    </article>
  );
}
