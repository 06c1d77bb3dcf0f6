import { describe, expect, it } from 'vitest';
import type { Cells } from '../lib/csv.ts';
import { checkBorders, checkConnected, checkGauges } from './connection.ts';
import { checkInside } from './inside.ts';
import { checkedShare, compareKnown } from './known.ts';
import { checkLengths, checkSpeeds } from './lengths.ts';
import { byQuality } from './quality.ts';
import { faults, quickChecks } from './report.ts';

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
    const found = checkSpeeds([leg({ hours: '3' })], [{ mode: 'rail', cargo: '', speed_kmh: '1' }]).findings;
    expect(found.map((f) => f.message)).toEqual(['300 km/h', '1 km/h']);
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
