import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** Draws the control; it must take the id and the description. */
  children: (control: { id: string; 'aria-describedby'?: string }) => ReactNode;
};

/** A control with its label and, below, a word of help. */
export function Field({ label, hint, children }: FieldProps): ReactNode {
  const id = useId();
  const described = hint === undefined || hint === null ? {} : { 'aria-describedby': `${id}-hint` };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described })}
      {hint !== undefined && hint !== null && <p id={`${id}-hint`} className="hint">{hint}</p>}
    </div>
  );
}

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
  label: string;
  hint?: ReactNode;
  value: string;
  onText: (value: string) => void;
};

export function TextField({ label, hint, value, onText, ...input }: TextFieldProps): ReactNode {
  return (
    <Field label={label} hint={hint}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} value={value} onChange={(event) => { onText(event.target.value); }} />}
    </Field>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChoice: (value: Value) => void;
  disabled?: boolean;
};

export function ChoiceField<Value extends string>({ label, value, choices, onChoice, disabled }: ChoiceProps<Value>): ReactNode {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} disabled={disabled} onChange={(event) => { onChoice(event.target.value as Value); }}>
          {choices.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
