import { isWebAddress } from '@shironam/editor';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../../newsroom-app/dialog.js';
import { TextField } from '../../newsroom-app/field.js';
import { useWords } from '../../newsroom-app/words.js';

/** Asks where a link leads. */
export function LinkDialog({ link, onLink, onClose }: { link: string | null; onLink: (href: string | null) => void; onClose: () => void }): ReactNode {
  const words = useWords();
  const [href, setHref] = useState(link ?? 'https://');
  return (
    <FormDialog title={words.toolbar.link} submit={words.toolbar.setLink} ready={isWebAddress(href.trim())} onSubmit={() => { onLink(href.trim()); }} onClose={onClose}>
      <TextField label={words.toolbar.address} hint={words.toolbar.addressHint} value={href} onText={setHref} lang="en" />
      {link !== null && <p><button type="button" onClick={() => { onLink(null); }}>{words.toolbar.unlink}</button></p>}
    </FormDialog>
  );
}

/** Asks for the page of a video or post. */
export function EmbedDialog({ onEmbed, onClose }: { onEmbed: (href: string) => void; onClose: () => void }): ReactNode {
  const words = useWords();
  const [href, setHref] = useState('https://');
  return (
    <FormDialog title={words.blocks.embed} submit={words.toolbar.put} ready={/^https?:/.test(href) && isWebAddress(href.trim())} onSubmit={() => { onEmbed(href.trim()); }} onClose={onClose}>
      <TextField label={words.toolbar.address} hint={words.toolbar.embedHint} value={href} onText={setHref} lang="en" />
    </FormDialog>
  );
}
