import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, readCase } from '../../src/case/index.ts';
import { type Cells, readTable } from '../lib/csv.ts';
import { caseFile, input } from '../lib/paths.ts';
import { checkBorders, checkConnected, checkGauges } from './connection.ts';
import { compareRates, compareTimes, isNear, ratesSummary, timesSummary, timeWords } from './containers.ts';
import { checkInside } from './inside.ts';
import { checkedShare, compareKnown } from './known.ts';
import { checkLengths, checkSpeeds } from './lengths.ts';
import { byQuality } from './quality.ts';
import { faults, publishedRates, publishedTimes, quickChecks } from './report.ts';

const places: Cells[] = [
  { place: 'A', country: 'KZ', lat: '43.24', lon: '76.90' },
  { place: 'B', country: 'UZ', lat: '41.31', lon: '69.25' },
  { place: 'C', country: 'UZ', lat: '39.65', lon: '66.96' },
];
const leg = (more: Cells): Cells => ({
  from: 'A',
  to: 'B',
  mode: 'rail',
  km: '900',
  gauge: '1520',
  opens: '',
  capex: '',
  ...more,
});
const legs: Cells[] = [leg({}), leg({ from: 'B', to: 'C', km: '350' })];
const borders: Cells[] = [
  { from_country: 'KZ', to_country: 'UZ', mode: 'rail', place: '' },
  { from_country: 'UZ', to_country: 'KZ', mode: '', place: 'B' },
];

describe('checks of the network', () => {
  it('find nothing unexplained in the bundled network', () => {
    const results = quickChecks();
    expect(results.flatMap((r) => r.findings.filter((f) => !f.explained))).toEqual([]);
    expect(faults(results)).toBe(0);
  });

  it('see a place that no leg reaches', () => {
    expect(checkConnected(places, legs).findings).toEqual([]);
    expect(checkConnected(places, legs.slice(0, 1)).findings[0]?.message).toBe('cut off: C');
  });

  it('see a leg shorter than the great circle and one over three times it', () => {
    expect(checkLengths(places, legs, []).findings).toEqual([]);
    const odd = [leg({ km: '600' }), leg({ from: 'B', to: 'C', km: '900' })];
    expect(checkLengths(places, odd, []).findings.map((f) => f.explained)).toEqual([false, false]);
    expect(checkLengths(places, odd, [{ leg: 'A-B-rail', why: 'x' }]).findings[0]?.explained).toBe(true);
  });

  it('see a train of 300 km/h and a mode of 1 km/h', () => {
    const findings = checkSpeeds([leg({ hours: '3' })], [{ mode: 'rail', cargo: '', speed_kmh: '1' }]).findings;
    expect(findings.map((f) => f.message)).toEqual(['300 km/h', '1 km/h']);
  });

  it('see a strange gauge and a break of gauge without a transfer', () => {
    const broken = [leg({}), leg({ from: 'B', to: 'C', km: '350', gauge: '1435' })];
    expect(checkGauges(places, broken, [], []).findings.map((f) => f.row)).toEqual(['B-C-rail', 'B']);
    const change = [{ place: '', mode: 'rail', to_mode: 'rail', gauge: '1520', to_gauge: '1435' }];
    expect(checkGauges(places, broken, change, []).findings.map((f) => f.row)).toEqual(['B-C-rail']);
  });

  it('see a border without a row, direction by direction', () => {
    expect(checkBorders(places, legs, borders).findings).toEqual([]);
    expect(checkBorders(places, legs, borders.slice(1)).findings[0]?.message).toBe('no row for KZ/UZ');
  });

  it('know the stations between which a leg of the tariff guide is counted', () => {
    const stations = new Set(readTable(input('net', 'stations.csv')).map((row) => row.place));
    const measured = readTable(input('net', 'legs.csv')).filter((row) => row.source === 'tariff_guide');
    expect(measured.length).toBeGreaterThan(250);
    expect(measured.filter((row) => !stations.has(row.from) || !stations.has(row.to))).toEqual([]);
  });

  it('see a place outside its country', () => {
    expect(checkInside(places, []).findings).toEqual([]);
    const lost = [{ ...places[0]!, country: 'UZ' }];
    expect(checkInside(lost, []).findings[0]?.message).toMatch(/km outside UZ/);
  });

  it('compare published lengths over ways that are there, and weigh the rail km they cover', () => {
    const known = [{ from: 'A', to: 'C', mode: 'rail', via: '', km: '1200' }];
    const found = compareKnown(known, [...legs, leg({ to: 'C', km: '1', opens: '2040' })], 2027);
    expect(found[0]?.km).toBe(1250);
    expect(found[0]?.error).toBeCloseTo(0.0417, 3);
    expect(checkedShare(found, [...legs, leg({ km: '1250' })], 0.05)).toBeCloseTo(0.5, 9);
    expect(checkedShare(found, legs, 0.01)).toBe(0);
  });

  it('time a train from departure to arrival and a delivery with loading and unloading', () => {
    const c = readCase('test/cases/tiny-transfer-cost-and-hours').case;
    const row = { from: 'navoi', to: 'tashkent', mode: 'road>rail', via: 'samarkand', times: 'delivery' };
    const more = { days_low: '20', days_high: '22', kind: 'plan', quality: 'industry', source: 'x' };
    const [found] = compareTimes([{ ...row, ...more }], at(c, 2026), 2026);
    // 481.8 hours, as `chorsu routes` tells of the same way.
    expect(found?.value).toBeCloseTo(481.8 / 24, 2);
    expect(found?.error).toBe(0);
    expect(timeWords(found!)).toBe(
      'navoi - tashkent by road, rail: 20.1 days, published 20-22 (promised, industry: x), 0 %',
    );
  });

  it('leave out the wait for an onward train of a through train, and nothing else between two trains', () => {
    const [train, delivery] = ['train', 'delivery'].map((times) =>
      compareTimes(
        [{ from: 'Tehran', to: 'Serhetyaka', mode: 'rail', via: 'Incheh Borun', times, days_low: '1', days_high: '9' }],
        at(readCase('eurasia').case, 2027),
        2027,
      ).map((compareTime) => compareTime.value!),
    );
    // Loading 96 h, unloading 12 h and half the headway of a weekly train, 84 h; the 6 h of reloading stay.
    expect(delivery![0]! - train![0]!).toBeCloseTo((96 + 12 + 84) / 24, 6);
  });

  it('meet three quarters of the published times, as the README says', () => {
    const times = publishedTimes();
    expect(times.filter((time) => time.value === undefined)).toEqual([]);
    expect(times.filter(isNear).length / times.length).toBeGreaterThanOrEqual(3 / 4);
    expect(readFileSync(caseFile('eurasia', 'README.md'), 'utf8')).toContain(timesSummary(times));
  });

  it('hold published rates against the cheapest way, as the README says', () => {
    const rates = publishedRates();
    expect(rates.filter((rate) => rate.value === undefined)).toEqual([]);
    expect(readFileSync(caseFile('eurasia', 'README.md'), 'utf8')).toContain(ratesSummary(rates));
    const rows = at(readCase('eurasia').case, 2027);
    const way = { from: 'Dostyk', to: 'Brest', mode: 'rail', via: '', rate_low: '1', rate_high: '99999' };
    const [large, small] = compareRates(
      ['FEU', 'TEU'].map((box) => ({ ...way, box })),
      rows,
      2027,
    );
    // A container of 20 feet costs the 1.6th part of one of 40, as railways on the way to Iran asked in 2023.
    expect(large!.value).toBeCloseTo(1.6 * small!.value!, 6);
  });

  it('count quality by row, else by source', () => {
    const sums = byQuality(
      [
        { quality: '', source: 's' },
        { quality: 'official', source: 's' },
      ],
      new Map([['s', 'recalled']]),
    );
    expect([...sums]).toEqual([
      ['recalled', 1],
      ['official', 1],
    ]);
  });
});
