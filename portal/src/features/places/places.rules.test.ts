import { compareBangla, normalise } from '@shironam/bangla';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDivisions, choosePlace, findDistrict, findPlace, isPlace, placeName, placePath, placeTrail, resolvePlace } from './places.js';

const districts = allDivisions().flatMap(({ children }) => children);
const upazilas = districts.flatMap(({ children }) => children);

describe('the places', () => {
  it('1. are 8 divisions, 64 districts and 495 upazilas, each under a path of its own, in store form', () => {
    expect([allDivisions().length, districts.length, upazilas.length]).toEqual([8, 64, 495]);
    const all = [...allDivisions(), ...districts, ...upazilas];
    expect(new Set(all.map(({ path }) => path)).size).toBe(567);
    for (const { path, name, english } of all) {
      expect(path).toMatch(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*){0,2}$/);
      expect(name, path).toBe(normalise(name));
      expect(name, path).toMatch(/^[\u0980-\u09ff ]+$/u);
      expect(english, path).toMatch(/^[A-Z][A-Za-z' ]+$/);
      expect(isPlace(path) && findPlace(path)?.name === placeName(path)).toBe(true);
    }
    expect(new Set(districts.flatMap(({ slug, name, aliases }) => [...new Set([slug, name, ...aliases])])).size).toBe(districts.flatMap(({ slug, name, aliases }) => [...new Set([slug, name, ...aliases])]).length);
  });
  it('2. are meant by an older spelling and by their Bangla name', () => {
    expect(resolvePlace(['chittagong', 'comilla'])?.path).toBe('chattogram/cumilla');
    expect(resolvePlace(['চট্টগ্রাম', 'কক্সবাজার'])?.path).toBe('chattogram/coxs-bazar');
    expect(findDistrict('রাঙামাটি'.normalize('NFC'))?.path).toBe('chattogram/rangamati');
    expect(resolvePlace(['dhaka', 'gazipur', 'sreepur', 'x'])).toBeNull();
    expect(resolvePlace([])).toBeNull();
  });
  it('3. of a choice whose parts do not fit, the largest holds', () => {
    expect(choosePlace({ district: 'gazipur' })?.path).toBe('dhaka/gazipur');
    expect(choosePlace({ division: 'dhaka', district: 'gazipur', upazila: 'sreepur' })?.path).toBe('dhaka/gazipur/sreepur');
    expect(choosePlace({ division: 'khulna', district: 'gazipur', upazila: 'sreepur' })?.path).toBe('khulna');
    expect(choosePlace({ division: 'dhaka', district: 'gazipur', upazila: 'savar' })?.path).toBe('dhaka/gazipur');
    expect([choosePlace({ division: 'x' }), choosePlace({ district: 'constructor' }), choosePlace({})]).toEqual([null, null, null]);
  });
  it('4. stand in the order of the Bangla alphabet', () => {
    for (const places of [allDivisions(), ...districts.map(({ children }) => children)]) expect(places.map(({ name }) => name)).toEqual(places.map(({ name }) => name).sort(compareBangla));
  });
  it('know what they lie in, and take anything', () => {
    expect(placeTrail(findPlace('dhaka/gazipur/sreepur') ?? allDivisions()[0]!).map(({ path }) => path)).toEqual(['dhaka', 'dhaka/gazipur', 'dhaka/gazipur/sreepur']);
    expect(placePath('dhaka')).toBe('/place/dhaka');
    expect([placeName('x'), placeName('dhaka', 'en')]).toEqual(['', 'Dhaka']);
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 4 }), (parts) => { resolvePlace(parts); choosePlace({ division: parts[0], district: parts[1], upazila: parts[2] }); }));
  });
});
