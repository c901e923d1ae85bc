import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { request } from '../../newsroom-app/api.js';
import { ChoiceField, Field, TextField } from '../../newsroom-app/field.js';
import { Form } from '../../newsroom-app/form.js';
import { Complaint } from '../../newsroom-app/notices.js';
import type { AdRow } from '../../newsroom-app/queries.js';
import { fromLocalInput, toLocalInput } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import { adCategories, type AdCategory, type AdPlace, adPlaces, type AdSize } from './ad-kinds.data.js';

type Typed = { advertiser: string; category: AdCategory; link: string; alt: string; size: AdSize; places: readonly AdPlace[]; from: string; until: string };

const week = 7 * 86_400_000;

/** Takes an ad in as a draft, to be let run from the list; or changes one, whose picture stays. */
export function AdForm({ ad, onTaken }: { ad: AdRow | null; onTaken: () => void }): ReactNode {
  const words = useWords().ads;
  const [typed, setTyped] = useState<Typed>(() => typedOf(ad));
  const [file, setFile] = useState<File | null>(null);
  const set = (part: Partial<Typed>): void => { setTyped({ ...typed, ...part }); };
  const taking = useMutation({ mutationFn: () => (ad === null ? request('POST', '/api/ads', formOf(typed, file)) : request('PUT', `/api/ads/${ad.id}`, changeOf(typed))), onSuccess: onTaken });
  return (
    <Form className="upload" error={taking.error} onSubmit={() => { taking.mutate(); }}>
      <TextField label={words.advertiser} path="advertiser" value={typed.advertiser} required maxLength={120} onText={(advertiser) => { set({ advertiser }); }} />
      <ChoiceField label={words.category} path="category" value={typed.category} choices={adCategories.map((one) => [one, words.categories[one]] as const)} onChoice={(category) => { set({ category }); }} />
      <TextField label={words.link} path="link" type="url" value={typed.link} required maxLength={1000} pattern="https?://.+" onText={(link) => { set({ link }); }} />
      {ad === null ? (
        <>
          <ChoiceField label={words.size} path="size" value={typed.size} choices={(['box', 'strip'] as const).map((one) => [one, words.sizes[one]] as const)} onChoice={(size) => { set({ size }); }} />
          <Field label={words.file} path="file">{(control) => <input {...control} type="file" required accept="image/jpeg,image/png,image/webp" onChange={(event) => { setFile(event.target.files?.[0] ?? null); }} />}</Field>
        </>
      ) : <p className="hint">{words.pictureStays}</p>}
      <TextField label={words.alt} path="alt" value={typed.alt} required maxLength={200} hint={words.altHint} onText={(alt) => { set({ alt }); }} />
      <fieldset>
        <legend className="label">{words.places}</legend>
        {adPlaces.map((place) => (
          <label key={place} className="tick"><input type="checkbox" checked={typed.places.includes(place)} onChange={(event) => { set({ places: event.target.checked ? [...typed.places, place] : typed.places.filter((one) => one !== place) }); }} /> {words.placeNames[place]}</label>
        ))}
      </fieldset>
      <TextField label={words.from} path="from" type="datetime-local" value={typed.from} required onText={(from) => { set({ from }); }} />
      <TextField label={words.until} path="until" type="datetime-local" value={typed.until} required onText={(until) => { set({ until }); }} />
      <Complaint error={taking.error} />
      <button type="submit" className="primary" disabled={typed.places.length === 0 || taking.isPending}>{ad === null ? words.take : words.keep}</button>
    </Form>
  );
}

function typedOf(ad: AdRow | null): Typed {
  if (ad === null) return { advertiser: '', category: 'consumer', link: 'https://', alt: '', size: 'box', places: ['article'], from: toLocalInput(new Date()), until: toLocalInput(new Date(Date.now() + week)) };
  const { advertiser, category, link, alt, size, places } = ad;
  return { advertiser, category, link, alt, size, places, from: toLocalInput(new Date(ad.from)), until: toLocalInput(new Date(ad.until)) };
}

function changeOf({ size: _size, ...typed }: Typed): Record<string, unknown> {
  return { ...typed, link: typed.link.trim(), from: fromLocalInput(typed.from), until: fromLocalInput(typed.until) };
}

function formOf(typed: Typed, file: File | null): FormData {
  const form = new FormData();
  const { places, from, until, ...rest } = typed;
  for (const [name, value] of Object.entries(rest)) form.set(name, value.trim());
  form.set('places', places.join(','));
  form.set('from', fromLocalInput(from) ?? '');
  form.set('until', fromLocalInput(until) ?? '');
  if (file !== null) form.set('file', file);
  return form;
}
