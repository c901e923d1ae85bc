import { useState, type ReactNode } from 'react';
import { Field } from '../../newsroom-app/field.js';
import { useLanguage, useWords } from '../../newsroom-app/words.js';
import { allDivisions, findPlace, type Place, placeTrail } from './places.js';

type Props = { places: readonly string[]; onPlaces: (places: string[]) => void };

/** Where the story happened: three lists, the smaller one filled by the larger, and the places chosen so far. */
export function PlacesField({ places, onPlaces }: Props): ReactNode {
  const words = useWords();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Place | null>(null);
  const nameOf = (place: Place): string => (language === 'bn' ? place.name : place.english);
  const [division, district, upazila] = chosen === null ? [] : placeTrail(chosen);
  const list = (label: string, among: readonly Place[], value: Place | undefined, above: Place | null): ReactNode => (
    <Field label={label}>
      {(control) => (
        <select {...control} disabled={among.length === 0} value={value?.path ?? ''} onChange={({ target }) => { setChosen(findPlace(target.value) ?? above); }}>
          <option value="">{words.places.whole}</option>
          {among.map((place) => <option key={place.path} value={place.path}>{nameOf(place)}</option>)}
        </select>
      )}
    </Field>
  );
  return (
    <div className="places-field" role="group" aria-label={words.places.title}>
      <div className="row-form">
        {list(words.places.division, allDivisions(), division, null)}
        {list(words.places.district, division?.children ?? [], district, division ?? null)}
        {list(words.places.upazila, district?.children ?? [], upazila, district ?? null)}
        <button type="button" disabled={chosen === null || places.includes(chosen.path) || places.length >= 10} onClick={() => { if (chosen !== null) onPlaces([...places, chosen.path]); }}>{words.places.add}</button>
      </div>
      {places.length > 0 && (
        <ul className="chosen-places">
          {places.map((path) => {
            const place = findPlace(path);
            const name = place === null ? path : placeTrail(place).reverse().map(nameOf).join(', ');
            return <li key={path}>{name} <button type="button" className="plain" aria-label={words.places.remove(name)} onClick={() => { onPlaces(places.filter((one) => one !== path)); }}>✕</button></li>;
          })}
        </ul>
      )}
    </div>
  );
}
