import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Form } from './form.js';
import { useWords } from './words.js';

type DialogProps = { title: string; description?: ReactNode; wide?: boolean; onClose: () => void; children: ReactNode };

/** Typing begins at once: the first field gets the focus, not the button that closes. */
function focusFirstField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('input:not([readonly], [type="checkbox"], [type="radio"], [type="file"]), textarea, select');
  if (field === null) return;
  event.preventDefault();
  field.focus();
}

/** A window above the page; Esc and the button close it, focus goes back where it was. */
export function Dialog({ title, description, wide, onClose, children }: DialogProps): ReactNode {
  const words = useWords();
  const described = description === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Radix.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content className={wide === true ? 'dialog wide' : 'dialog'} onOpenAutoFocus={focusFirstField} {...described}>
          <header>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close className="plain" aria-label={words.app.close}>✕</Radix.Close>
          </header>
          {description !== undefined && <Radix.Description className="hint">{description}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type FormDialogProps = DialogProps & { submit: string; danger?: boolean; busy?: boolean; ready?: boolean; error?: unknown; onSubmit: () => void };

/** A dialog that is a form: one button does it, one leaves it. */
export function FormDialog({ submit, danger, busy, ready = true, error, onSubmit, children, ...dialog }: FormDialogProps): ReactNode {
  const words = useWords();
  return (
    <Dialog {...dialog}>
      <Form error={error} onSubmit={() => { if (ready && busy !== true) onSubmit(); }}>
        {children}
        <footer>
          <button type="button" onClick={dialog.onClose}>{words.app.cancel}</button>
          <button type="submit" className={danger === true ? 'danger' : 'primary'} disabled={!ready || busy === true}>{submit}</button>
        </footer>
      </Form>
    </Dialog>
  );
}
