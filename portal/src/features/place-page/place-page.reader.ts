import { html, type Html } from '../../http/html.js';
import type { ListWords } from '../../words/list-words.js';
import { allDivisions, type Place, placePath, placeTrail } from '../places/places.js';
import { type Edition, type ListPageModel, renderEmptyList, renderEntry, renderListPage, urlIn } from '../reader-shell/reader-shell.js';

export type PlaceModel = ListPageModel & { place: Place; say: ListWords };

/** What happened at a place: its stories, the places in it and beside it, and the three lists that lead to any other. */
export function renderPlacePage(model: PlaceModel): string {
  const { place, stories, say, words } = model;
  const name = say.placeKinds[place.kind](place.name);
  return renderListPage(model, {
    title: say.newsOfPlace[place.kind](place.name),
    heading: say.newsOfPlace[place.kind](place.name),
    note: null,
    path: placePath(place.path),
    current: null,
    feed: `${placePath(place.path)}/rss.xml`,
    trail: [{ name: say.places, path: '/place' }, ...placeTrail(place).map((one) => ({ name: say.placeKinds[one.kind](one.name), path: placePath(one.path) }))],
    about: { about: { '@type': 'AdministrativeArea', name, alternateName: place.english } },
    tools: renderPlaceForm(model, place),
    beside: renderAround(model),
    entries: stories.length === 0 ? renderEmptyList(words, name) : html`${stories.map((story) => renderEntry(story, { ...model, level: 2 }))}`,
  });
}

export type PlacesModel = ListPageModel & { say: ListWords };

/** Every division with its districts, and the three lists. */
export function renderPlacesPage(model: PlacesModel): string {
  const { say, edition } = model;
  return renderListPage(model, {
    title: say.places,
    heading: say.places,
    note: say.placesNote,
    path: '/place',
    current: null,
    trail: [{ name: say.places, path: '/place' }],
    tools: renderPlaceForm(model, null),
    entries: html`${allDivisions().map((division) => html`<section class="among"><h2>${placeLink(division, edition, say.placeKinds.division(division.name))}</h2>${renderPlaces(division.children, edition)}</section>`)}`,
  });
}

/**
 * Three lists that work without script: each answer opens the page of what was chosen, where the next list has its places. A district
 * can be chosen at once, without its division.
 */
export function renderPlaceForm({ edition, say }: { edition: Edition; say: ListWords }, place: Place | null): Html {
  const [division, district, upazila] = place === null ? [] : placeTrail(place);
  const districts = division === undefined ? html`${allDivisions().map((one) => html`<optgroup label="${say.placeKinds.division(one.name)}">${one.children.map((each) => renderOption(each))}</optgroup>`)}` : html`${division.children.map((one) => renderOption(one, district))}`;
  return html`<form class="finder" action="${urlIn(edition, '/place')}" aria-label="${say.placeForm}">
<label>${say.division}<select name="division"><option value="">${say.everyDivision}</option>${allDivisions().map((one) => renderOption(one, division))}</select></label>
<label>${say.district}<select name="district"><option value="">${say.everyDistrict}</option>${districts}</select></label>
<label>${say.upazila}${district === undefined ? html`<select name="upazila" disabled><option value="">${say.districtFirst}</option></select>` : html`<select name="upazila"><option value="">${say.everyUpazila}</option>${district.children.map((one) => renderOption(one, upazila))}</select>`}</label>
<button>${say.show}</button></form>`;
}

function renderOption(place: Place, chosen?: Place): Html {
  return html`<option value="${place.slug}" selected="${place === chosen ? '' : null}">${place.name}</option>`;
}

/** The places in this one, and those beside it. */
function renderAround({ place, say, edition }: PlaceModel): Html {
  const { parent } = place;
  const within = place.kind === 'division' ? say.districtsOf(place.name) : place.kind === 'district' ? say.upazilasOf(place.name) : null;
  const others = (parent?.children ?? allDivisions()).filter((one) => one !== place);
  const besides = parent === null ? say.otherDivisions : parent.kind === 'division' ? say.otherDistrictsOf(parent.name) : say.otherUpazilasOf(parent.name);
  return html`${within === null ? null : html`<section class="among"><h2>${within}</h2>${renderPlaces(place.children, edition)}</section>`}${others.length === 0 ? null : html`<section class="among"><h2>${besides}</h2>${renderPlaces(others, edition)}</section>`}`;
}

function renderPlaces(places: readonly Place[], edition: Edition): Html {
  return html`<ul>${places.map((place) => html`<li>${placeLink(place, edition, place.name)}</li>`)}</ul>`;
}

function placeLink(place: Place, edition: Edition, text: string): Html {
  return html`<a href="${urlIn(edition, placePath(place.path))}">${text}</a>`;
}
