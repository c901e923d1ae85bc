import type { CorrectionKind } from '@shironam/story';
import { useState, type ReactNode } from 'react';
import type { Story } from '../../newsroom-app/api-types.js';
import { FormDialog } from '../../newsroom-app/dialog.js';
import { ChoiceField, Field, TextField } from '../../newsroom-app/field.js';
import { Complaint } from '../../newsroom-app/notices.js';
import { fromLocalInput, stamp, toLocalInput } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import type { Step } from './story-actions.newsroom.js';

/** The steps that ask something before they are taken. */
export type Asked = 'urgent' | 'schedule' | 'correct' | 'unpublish' | 'kill' | 'mark-updated';

type Props = { step: Step; story: Story; error: unknown; busy: boolean; onClose: () => void; onAct: (body: Record<string, unknown>) => void };

/** Asks what a step needs (a reason, a time, a note) and says what it will do. */
export function ActionDialog(props: Props): ReactNode {
  switch (props.step.name) {
    case 'schedule':
      return <ScheduleDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'mark-updated':
      return <ConfirmDialog {...props} />;
    default:
      return <ReasonDialog {...props} />;
  }
}

/** Urgent publication, unpublishing and killing: a reason is required; a kill is confirmed by its word as well. */
function ReasonDialog({ step, story, error, busy, onClose, onAct }: Props): ReactNode {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(step.name !== 'kill');
  const name = step.name as 'urgent' | 'unpublish' | 'kill';
  const body = name === 'urgent' ? { urgent: true, reason: reason.trim() } : { reason: reason.trim() };
  return (
    <FormDialog title={words.steps[name]} description={words.actions.explain[name]} submit={words.actions.confirm[name]} danger={step.danger === true} busy={busy} ready={reason.trim() !== '' && sure} onClose={onClose} onSubmit={() => { onAct(body); }}>
      <p className="about">{story.headline}</p>
      <TextField label={words.actions.reason} hint={words.actions.reasonHint} value={reason} onText={setReason} maxLength={500} autoFocus />
      {step.name === 'kill' && <label className="tick"><input type="checkbox" checked={sure} onChange={(event) => { setSure(event.target.checked); }} /> {words.actions.killSure}</label>}
      <Complaint error={error} />
    </FormDialog>
  );
}

function ScheduleDialog({ story, error, busy, onClose, onAct }: Props): ReactNode {
  const words = useWords();
  const [time, setTime] = useState(() => toLocalInput(story.schedule === null ? new Date(Date.now() + 3_600_000) : new Date(story.schedule.at)));
  const at = fromLocalInput(time);
  return (
    <FormDialog title={words.steps.schedule} description={words.actions.explain.schedule} submit={words.actions.confirm.schedule} busy={busy} ready={at !== null} onClose={onClose} onSubmit={() => { onAct({ at }); }}>
      {/* The browser writes the field in its own language, often the month first. */}
      <Field label={words.actions.time} hint={at === null ? null : stamp(at)}>
        {(control) => <input {...control} type="datetime-local" value={time} required autoFocus onChange={(event) => { setTime(event.target.value); }} />}
      </Field>
      <Complaint error={error} />
    </FormDialog>
  );
}

function CorrectDialog({ story, error, busy, onClose, onAct }: Props): ReactNode {
  const words = useWords();
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<CorrectionKind>('correction');
  return (
    <FormDialog title={words.steps.correct} description={words.actions.explain.correct} submit={words.actions.confirm.correct} busy={busy} ready={note.trim() !== ''} onClose={onClose} onSubmit={() => { onAct({ note: note.trim(), kind }); }}>
      <p className="about">{story.headline}</p>
      <ChoiceField label={words.actions.correctionKind} value={kind} onChoice={setKind} choices={(['correction', 'clarification', 'update'] as const).map((one) => [one, words.correctionKinds[one]] as const)} />
      <Field label={words.actions.note} hint={words.actions.noteHint}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} value={note} onChange={(event) => { setNote(event.target.value); }} />}
      </Field>
      <Complaint error={error} />
    </FormDialog>
  );
}

function ConfirmDialog({ error, busy, onClose, onAct }: Props): ReactNode {
  const words = useWords();
  return (
    <FormDialog title={words.steps['mark-updated']} description={words.actions.explain['mark-updated']} submit={words.actions.confirm['mark-updated']} busy={busy} onClose={onClose} onSubmit={() => { onAct({ markUpdated: true }); }}>
      <Complaint error={error} />
    </FormDialog>
  );
}
