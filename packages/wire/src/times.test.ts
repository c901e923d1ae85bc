import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWireTime, providerZone } from './times.js';

describe('times of the wire', () => {
  it.each([
    ['2019-04-15T13:49:15', 'Europe/Helsinki', '2019-04-15T13:49:15+03:00'],
    ['2019-01-15T13:49:15', 'Europe/Helsinki', '2019-01-15T13:49:15+02:00'],
    ['2017-10-11T10:41:00+0100', 'UTC', '2017-10-11T10:41:00+01:00'],
    ['2016-01-12 12:35:40', 'Pacific/Auckland', '2016-01-12T12:35:40+13:00'],
    ['20231125T000001+0000', 'Asia/Dhaka', '2023-11-25T00:00:01+00:00'],
    ['20231126T133458Z', 'Asia/Dhaka', '2023-11-26T13:34:58+00:00'],
    ['20190128T120000', 'Europe/Brussels', '2019-01-28T12:00:00+01:00'],
    ['2022-07-11 18:33', 'Asia/Dhaka', '2022-07-11T18:33:00+06:00'],
    ['2013-03-01T15:09:04.000Z', 'UTC', '2013-03-01T15:09:04+00:00'],
    ['2013-03-01T15:09:04.1250000000001-05:00', 'UTC', '2013-03-01T15:09:04.125-05:00'],
    ['\n 2018-01-03T20:13:08Z \n', 'UTC', '2018-01-03T20:13:08+00:00'],
    ['2018-01-03 20:13:08 GMT+00:00', 'Asia/Dhaka', '2018-01-03T20:13:08+00:00'],
    ['2019-10-01', 'Asia/Dhaka', '2019-10-01T00:00:00+06:00'],
    ['2019-10-01T24:00:00Z', 'UTC', '2019-10-02T00:00:00+00:00'],
  ])('reads %j in %s as %s', (raw, zone, expected) => {
    expect(parseWireTime(raw, zone)).toBe(expected);
  });

  it.each(['Next Monday', '', 'YYYYMMDD000000-HHMM', '2019-02-30', '2019-13-01', '2019-01-01T25:00:00', '2019-01-01T10:00+99:00', '16 hours ago'])(
    'does not read %j',
    (raw) => {
      expect(parseWireTime(raw, 'UTC')).toBeNull();
    },
  );

  it('takes the later of the two instants in the hour a clock repeats, and a real one in the hour it skips', () => {
    expect(parseWireTime('2023-10-29T02:30:00', 'Europe/Berlin')).toBe('2023-10-29T02:30:00+01:00');
    expect(Date.parse(parseWireTime('2023-03-26T02:30:00', 'Europe/Berlin') ?? '')).toBe(Date.parse('2023-03-26T01:30:00Z'));
  });

  it('knows the zone of agencies that send none, before the one given for the feed', () => {
    expect(providerZone(['STT'], 'Asia/Dhaka')).toBe('Europe/Helsinki');
    expect(providerZone([null, 'urn:newsml:dpa.com:1'], undefined)).toBe('Europe/Berlin');
    expect(providerZone(['una.example'], 'Asia/Dhaka')).toBe('Asia/Dhaka');
    expect(providerZone(['una.example'], 'Nowhere/City')).toBe('UTC');
  });

  it('gives back the same instant for every time it writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
        const written = parseWireTime(date.toISOString(), 'Asia/Dhaka') ?? '';
        expect(Date.parse(written)).toBe(date.getTime());
        expect(parseWireTime(written, 'UTC')).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});
