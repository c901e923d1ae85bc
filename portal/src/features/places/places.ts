/** The public face: the places of the country. Pure; the newsroom's browser app imports it too. */
export { allDivisions, choosePlace, findDistrict, findPlace, isPlace, type Place, type PlaceChoice, type PlaceKind, placeName, placePath, placeTrail, resolvePlace } from './places.rules.js';
