import { toBanglaDigits } from '@shironam/bangla';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { Field, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { siteSettingsQuery, type SettingValue, type SiteSettings } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { type SettingField, type SettingGroup, settingGroups, type SettingGroups } from './setting-fields.data.js';

/** A setting without a word on the screen does not compile. */
type Labels = { readonly [Group in SettingGroup]: { readonly [Name in keyof SettingGroups[Group]]: string } };

/** What every page says of the site: one form for each group. */
export function SiteSettingsScreen(): ReactNode {
  const { settings: words, policies } = useWords();
  const { data, error, isPending } = useQuery(siteSettingsQuery);
  return (
    <section className="settings-screen">
      <h1>{words.title}</h1>
      <p className="hint">{words.explanation}</p>
      <p className="buttons"><Link to="/policies" className="button">{policies.title}</Link></p>
      <Complaint error={error} />
      {isPending ? <Waiting /> : data !== undefined && (Object.keys(settingGroups) as SettingGroup[]).map((group) => <GroupForm key={group} group={group} stored={data[group] ?? {}} />)}
    </section>
  );
}

type Values = Readonly<Record<string, SettingValue>>;

function GroupForm({ group, stored }: { group: SettingGroup; stored: Values }): ReactNode {
  const words = useWords().settings;
  const client = useQueryClient();
  const [typed, setTyped] = useState<Values>({});
  const faults: Readonly<Record<string, string>> = words.faults;
  const labels: Readonly<Record<string, string>> = (words.fields satisfies Labels)[group];
  const saving = useMutation({
    mutationFn: () => request<Values>('PUT', `/api/settings/${group}`, typed),
    onSuccess: (values) => {
      client.setQueryData<SiteSettings>(siteSettingsQuery.queryKey, (all) => ({ ...all, [group]: values }));
      setTyped({});
    },
  });
  return (
    <Form className="settings" error={saving.error} say={({ message }) => faults[message]} onSubmit={() => { saving.mutate(); }} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{words.groups[group]}</h2>
      {Object.entries<SettingField>(settingGroups[group]).map(([name, field]) => (
        <SettingControl key={name} name={name} field={field} label={labels[name] ?? name} value={typed[name] ?? stored[name] ?? ''} onValue={(value) => { setTyped({ ...typed, [name]: value }); saving.reset(); }} />
      ))}
      <Complaint error={saving.error} />
      <p className="buttons">
        <button type="submit" className="primary" disabled={Object.keys(typed).length === 0 || saving.isPending}>{words.save}</button>
        <span role="status">{saving.isSuccess && Object.keys(typed).length === 0 ? words.saved : ''}</span>
      </p>
    </Form>
  );
}

type ControlProps = { name: string; field: SettingField; label: string; value: SettingValue; onValue: (value: SettingValue) => void };

function SettingControl({ name, field, label, value, onValue }: ControlProps): ReactNode {
  const hints: Readonly<Record<string, string>> = useWords().settings.hints;
  const hint = hints[name];
  switch (field.kind) {
    case 'switch':
      return <label className="tick"><input type="checkbox" checked={value === true} onChange={(event) => { onValue(event.target.checked); }} /> {label}</label>;
    case 'line':
      return <TextField label={label} path={name} hint={hint} value={String(value)} maxLength={field.max} onText={onValue} {...(field.form === 'email' ? { type: 'email' } : {})} />;
    case 'number':
      return <TextField label={label} path={name} hint={hint} value={typeof value === 'number' ? toBanglaDigits(String(value)) : String(value)} inputMode="numeric" required maxLength={9} onText={onValue} />;
    case 'text':
      return <Field label={label} path={name} hint={hint}>{(control) => <textarea {...control} rows={3} maxLength={field.max} value={String(value)} onChange={(event) => { onValue(event.target.value); }} />}</Field>;
    case 'lines': {
      const lines = Array.isArray(value) ? value : [];
      return <Field label={label} path={name} hint={hint}>{(control) => <textarea {...control} rows={Math.max(4, lines.length + 1)} value={lines.join('\n')} onChange={(event) => { onValue(event.target.value.split('\n')); }} />}</Field>;
    }
  }
}
