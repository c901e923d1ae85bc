import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { useFault } from './form.js';

type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** Where the field's value stands in what is sent: the server's refusal of it is said here. */
  path?: string | undefined;
  /** Draws the control; it must take the id, the description and the mark of a fault. */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** A control with its label and, below, a word of help and what is wrong with it. */
export function Field({ label, hint, path, children }: FieldProps): ReactNode {
  const id = useId();
  const { fault, watch } = useFault(path);
  const below = [...(hint === undefined || hint === null ? [] : [`${id}-hint`]), ...(fault === null ? [] : [`${id}-fault`])];
  const described = below.length === 0 ? {} : { 'aria-describedby': below.join(' ') };
  return (
    <div className="field" {...watch}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described, ...(fault === null ? {} : { 'aria-invalid': true }) })}
      {fault !== null && <p id={`${id}-fault`} className="fault">{fault}</p>}
      {hint !== undefined && hint !== null && <p id={`${id}-hint`} className="hint">{hint}</p>}
    </div>
  );
}

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
  label: string;
  hint?: ReactNode;
  path?: string | undefined;
  value: string;
  onText: (value: string) => void;
};

export function TextField({ label, hint, path, value, onText, ...input }: TextFieldProps): ReactNode {
  return (
    <Field label={label} hint={hint} path={path}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} value={value} onChange={(event) => { onText(event.target.value); }} />}
    </Field>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  path?: string | undefined;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChoice: (value: Value) => void;
  disabled?: boolean;
};

export function ChoiceField<Value extends string>({ label, path, value, choices, onChoice, disabled }: ChoiceProps<Value>): ReactNode {
  return (
    <Field label={label} path={path}>
      {(control) => (
        <select {...control} value={value} disabled={disabled} onChange={(event) => { onChoice(event.target.value as Value); }}>
          {choices.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
