import { at, readCase } from '../../src/case/index.ts';
import { type Cells, cell, readTable } from '../lib/csv.ts';
import { caseFile, input } from '../lib/paths.ts';
import { seaPoints } from '../sea/cache.ts';
import { seaLengths } from '../sea/lengths.ts';
import { checkBorders, checkConnected, checkGauges } from './connection.ts';
import {
  type ContainerCompared,
  compareRates,
  compareTimes,
  isNear,
  ratesSummary,
  rateWords,
  timesSummary,
  timeWords,
} from './containers.ts';
import type { CheckResult } from './finding.ts';
import { checkInside } from './inside.ts';
import { checkedShare, compareKnown } from './known.ts';
import { checkLengths, checkSpeeds } from './lengths.ts';
import { qualityTable } from './quality.ts';
import { tolerance } from './tolerance.ts';

const table = (name: string) => readTable(caseFile('eurasia', `${name}.csv`));

/** The checks that need no search over water. */
export const quickChecks = (): CheckResult[] => {
  const [places, legs] = [table('places'), table('legs')];
  const explained = readTable(input('net', 'explained_legs.csv'));
  return [
    checkConnected(places, legs),
    checkLengths(places, legs, explained),
    checkSpeeds(legs, table('modes')),
    checkGauges(places, legs, table('transfers'), explained),
    checkBorders(places, legs, table('borders')),
    checkInside(places, readTable(input('net', 'explained_places.csv'))),
  ];
};

/** Published times of containers against the bundled network of 2027. */
export const publishedTimes = (): ContainerCompared[] =>
  compareTimes(readTable(input('net', 'known_times.csv')), at(readCase('eurasia').case, 2027), 2027);

/** Published rates of containers against the bundled network of 2027. */
export const publishedRates = (): ContainerCompared[] =>
  compareRates(readTable(input('net', 'known_rates.csv')), at(readCase('eurasia').case, 2027), 2027);

export const faults = (results: readonly CheckResult[]): number =>
  results.reduce((n, r) => n + r.findings.filter((f) => !f.explained).length, 0);

const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;

/** Runs every check and prints its findings. Misses of published lengths are printed and never counted as faults. */
export const report = (print: (line: string) => void): CheckResult[] => {
  const results = quickChecks();
  for (const { check, looked, unit, findings } of results) {
    const open = findings.filter((f) => !f.explained);
    print(
      `${open.length === 0 ? 'good' : 'BAD '}  ${check}: ${looked} ${unit}; ${open.length} faults, ${findings.length - open.length} explained`,
    );
    for (const f of findings) print(`        ${f.explained ? '(explained) ' : ''}${f.row}: ${f.message}`);
  }
  const legs = table('legs');
  const compared = compareKnown(readTable(input('net', 'known_distances.csv')), legs, 2027);
  for (const mode of ['rail', 'road'] as const) {
    const rows = compared.filter((c) => c.row.mode === mode);
    const within = rows.filter((c) => Math.abs(c.error ?? 1) <= tolerance[mode]);
    print(
      `${mode}: ${within.length} of ${rows.length} published lengths within ${percent(tolerance[mode])}; the misses:`,
    );
    for (const { row, km, error } of rows)
      if (Math.abs(error ?? 1) > tolerance[mode])
        print(
          `        ${row.from} - ${row.to}: ${km ?? 'no way'} km, published ${row.km} (${row.quality})${error === undefined ? '' : `, ${percent(error)}`}`,
        );
  }
  const sourced = compared.filter((c) => c.row.quality !== 'recalled' && c.row.independent === 'yes');
  for (const [list, what] of [
    [sourced, 'with a source of its own'],
    [compared, 'of any kind'],
  ] as const)
    print(
      `share of rail km on a way within ${percent(tolerance.rail)} of a length ${what}: ${percent(checkedShare(list, legs, tolerance.rail))}, within 10 %: ${percent(checkedShare(list, legs, 0.1))}`,
    );
  for (const [compared, summary, words] of [
    [publishedTimes(), timesSummary, timeWords],
    [publishedRates(), ratesSummary, rateWords],
  ] as const) {
    print(summary(compared));
    for (const containerCompared of compared)
      print(`        ${isNear(containerCompared) ? 'hit ' : 'miss'} ${words(containerCompared)}`);
  }
  const sea = compareSea(readTable(input('sea', 'published.csv')));
  const near = sea.filter((s) => Math.abs(s.error) <= tolerance.sea);
  print(`sea: ${near.length} of ${sea.length} published lengths within ${percent(tolerance.sea)}`);
  for (const { row, km, published, error } of sea)
    print(
      `        ${row.from} - ${row.to}${cell(row, 'closed') ? ` without ${row.closed}` : ''}: ${km} km, published ${published.toFixed(0)} (${row.quality}), ${percent(error)}`,
    );
  print('');
  const names = ['places', 'legs', 'borders', 'transfers', 'modes', 'tariffs', 'agreements', 'countries', 'sources'];
  print(qualityTable(new Map(names.map((name) => [name, table(name)]))));
  return results;
};

const kmPerMile = 1.852;

type SeaCompared = { row: Cells; km: number; published: number; error: number };

/** Published sea distances (nautical miles) against the router's; `closed` straits stay shut. Some 15 s. */
const compareSea = (published: readonly Cells[]): SeaCompared[] => {
  const points = seaPoints();
  return [...new Set(published.map((row) => cell(row, 'closed')))].flatMap((closed) => {
    const rows = published.filter((row) => cell(row, 'closed') === closed);
    const pairs = rows.map((row) => ({ from: cell(row, 'from'), to: cell(row, 'to'), row }));
    const shut = closed === '' ? [] : closed.split(';');
    return seaLengths(pairs, points, { closed: shut }).map(({ row, km }) => {
      const there = Number(row.nm) * kmPerMile;
      return { row, km, published: there, error: km / there - 1 };
    });
  });
};
