import { createContext, useContext, useEffect, useRef, useState, type FormEvent, type FormHTMLAttributes, type ReactNode } from 'react';
import { ApiError, type Issue } from './api.js';
import type { NewsroomWords } from '../words/newsroom-words.js';
import { useWords } from './words.js';

/** What a refusal of a field is called, where the form knows it better than "refused". */
type Say = (issue: Issue) => string | undefined;
type Refusal = { issues: readonly Issue[]; say: Say; borne: ReadonlySet<string>; bear: (path: string) => void };

const nothing: readonly Issue[] = [];
const RefusalContext = createContext<Refusal>({ issues: nothing, say: () => undefined, borne: new Set(), bear: () => undefined });

type FormProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & { error?: unknown; say?: Say; onSubmit: () => void };

/** A form whose fields say themselves what the server refused of them; the first of them gets the focus. */
export function Form({ error, say = () => undefined, onSubmit, ...form }: FormProps): ReactNode {
  const element = useRef<HTMLFormElement>(null);
  const [borne, setBorne] = useState<ReadonlySet<string>>(new Set());
  const bear = useRef((path: string): void => { setBorne((paths) => new Set(paths).add(path)); }).current;
  const issues = error instanceof ApiError ? error.issues : nothing;
  useEffect(() => { if (issues.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(); }, [issues]);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog opened inside another form must not send that one too.
    event.stopPropagation();
    onSubmit();
  };
  return <RefusalContext value={{ issues, say, borne, bear }}><form ref={element} onSubmit={handleSubmit} {...form} /></RefusalContext>;
}

/** The issues of a refusal that no field of this form says. */
export function useUnsaid(issues: readonly Issue[]): readonly Issue[] {
  const { borne } = useContext(RefusalContext);
  return issues.filter(({ path }) => ![...borne].some((field) => stands(path, field)));
}

const stands = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Fault = { fault: string | null; watch: { onInvalidCapture: (event: FormEvent) => void; onInput: () => void } };

/** What is wrong with one field, in the newsroom's own words: the browser speaks its own language, in a bubble that goes away. */
export function useFault(path: string | undefined): Fault {
  const words = useWords();
  const { issues, say, bear } = useContext(RefusalContext);
  const [said, setSaid] = useState<string | null>(null);
  const [answered, setAnswered] = useState<readonly Issue[]>(nothing);
  useEffect(() => { if (path !== undefined) bear(path); }, [path, bear]);
  const refused = path === undefined || answered === issues ? undefined : issues.find((issue) => stands(issue.path, path));
  return {
    fault: said ?? (refused === undefined ? null : say(refused) ?? words.faults.refused),
    watch: {
      onInvalidCapture: (event) => {
        const control = event.target as Control;
        event.preventDefault();
        setSaid(faultOf(control, words.faults));
        if (control.form?.querySelector('input:invalid, select:invalid, textarea:invalid') === control) control.focus();
      },
      onInput: () => {
        setSaid(null);
        setAnswered(issues);
      },
    },
  };
}

function faultOf(control: Control, say: NewsroomWords['faults']): string {
  const { validity } = control;
  if (validity.valueMissing) return control.type === 'file' ? say.noFile : say.empty;
  if (validity.badInput) return say.notWhole;
  if (validity.tooShort && 'minLength' in control) return say.tooShort(control.minLength);
  if (validity.tooLong && 'maxLength' in control) return say.tooLong(control.maxLength);
  if (control.type === 'email') return say.email;
  if (control.type === 'url') return say.url;
  if (validity.rangeUnderflow || validity.rangeOverflow) return say.outOfRange;
  return say.otherwise;
}
