import { useState, type ReactNode } from 'react';
import { FormDialog } from '../../newsroom-app/dialog.js';
import { TextField } from '../../newsroom-app/field.js';
import { fromLocalInput, toLocalInput } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';

type Props = { until: string | null; onChoose: (until: string | null) => void; onClose: () => void };

/** Until when a story stands in its slot, by the clock of Dhaka; nothing for as long as nobody changes it. */
export function UntilDialog({ until, onChoose, onClose }: Props): ReactNode {
  const words = useWords().fronts;
  const [typed, setTyped] = useState(until === null ? '' : toLocalInput(new Date(until)));
  const at = typed === '' ? null : fromLocalInput(typed);
  return (
    <FormDialog title={words.until} description={words.untilHint} submit={words.save} ready={typed === '' || at !== null} onClose={onClose} onSubmit={() => { onChoose(at); }}>
      <TextField label={words.untilLabel} type="datetime-local" value={typed} onText={setTyped} />
    </FormDialog>
  );
}
