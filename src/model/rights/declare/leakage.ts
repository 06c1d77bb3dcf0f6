import { putInto, type Row, sumOf } from '../../../case/index.ts';
import type { Frame } from '../../frame/index.ts';
import { span } from '../../frame/index.ts';
import { mostOf } from './under.ts';

const INF = Number.POSITIVE_INFINITY;

/** Leakage of know-how in a country in a period: the column that is 1 if it is in use there, and the loss a year. */
interface Leak {
  readonly used: number;
  readonly country: string;
  readonly period: number;
  readonly loss: number;
}

/**
 * Declares leakage: know-how in use in a country costs leakage_rate x its value a year, once per country, and at most
 * its value in total.
 */
export function leakage(frame: Frame): void {
  const leaks = new Map<string, Leak[]>();
  frame.periods.forEach(({ rows, period }, p) => {
    for (const asset of rows.assets) {
      if (asset.kind !== 'know-how' || period.year > (asset.expires ?? period.year)) continue;
      if (period.year < (asset.filed ?? period.year)) continue;
      for (const { country, leakage_rate } of rows.countries) {
        const loss = leakage_rate * asset.value;
        const used = loss === 0 ? undefined : inUse(frame, asset, country, p);
        if (used === undefined) continue;
        putInto(leaks, asset.asset, { used, country, period: p, loss });
      }
    }
  });
  for (const [asset, list] of leaks) {
    const all = sumOf(list, ({ loss, period }) => loss * frame.periods[period]!.period.years.length);
    const { value } = frame.rows.assets.find((row) => row.asset === asset) ?? { value: 0 };
    if (all <= value || value === 0) for (const leak of list) book(frame, leak, leak.used);
    else limitedLeakage(frame, asset, value, list);
  }
}

/** Column that is 1 if know-how is in use in a country in a period; undefined if nothing could use it. */
function inUse(frame: Frame, asset: Row<'assets'>, country: string, p: number): number | undefined {
  const { program } = frame;
  const { year } = frame.periods[p]!.period;
  const running = frame.candidates.flatMap((k) => {
    if (k.country !== country || k.processRow.technology !== asset.technology) return [];
    const col = frame.variables.activity(k, p);
    return col === undefined ? [] : [{ k, col }];
  });
  if (running.length === 0) return undefined;
  const used = program.column(() => `know-how ${asset.asset} ${country} ${year}`, 0, 0, 1, true);
  for (const { k, col } of running) {
    const row = program.row(() => `in use ${asset.asset} ${k.key} ${year}`, -INF, 0);
    program.add(row, col, 1);
    program.add(row, used, -mostOf(frame, k, p));
  }
  return used;
}

function book(frame: Frame, { country, period, loss }: Leak, col: number): void {
  const { years } = frame.periods[period]!.period;
  frame.costTerms.book(col, { heading: 'rights', amount: loss, ...span(years), country });
}

/**
 * Leakage of an asset that could lose more than its value. Year by year, and within a year country by country, the loss
 * is that of the country, or the remaining value:
 *
 *     lost[i] >= loss x (used[i] - limitedLeakage[i]),   sum of lost up to i >= value x limitedLeakage[i],   lost[i] <= loss x used[i]
 */
function limitedLeakage(frame: Frame, asset: string, value: number, list: readonly Leak[]): void {
  const { program } = frame;
  const lost: { readonly col: number; readonly money: number }[] = [];
  for (const leak of list) {
    const { years, year } = frame.periods[leak.period]!.period;
    const name = () => `${asset} ${leak.country} ${year}`;
    const share = program.column(() => `leak ${name()}`, 0, 0, 1);
    const end = program.column(() => `worthless ${name()}`, 0, 0, 1, true);
    book(frame, leak, share);
    lost.push({ col: share, money: leak.loss * years.length });
    const least = program.row(() => `leaks ${name()}`, 0, INF);
    program.add(least, share, 1);
    program.add(least, leak.used, -1);
    program.add(least, end, 1);
    const most = program.row(() => `leaks at most ${name()}`, -INF, 0);
    program.add(most, share, 1);
    program.add(most, leak.used, -1);
    const reached = program.row(() => `leaked ${name()}`, 0, INF);
    for (const { col, money } of lost) program.add(reached, col, money);
    program.add(reached, end, -value);
  }
}
