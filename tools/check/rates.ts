import type { Rows } from '../../src/case/index.ts';
import { network } from '../../src/network/index.ts';
import { type Cells, cell } from '../lib/csv.ts';
import { tolerance } from './tolerance.ts';
import { wayOf, wayWords } from './way.ts';

/**
 * Tonnes that a container counts for. One of 40 feet has 22, as the rates of `modes` do. One of 20 feet costs the 1.6th part of it:
 * the railways of Kazakhstan, Turkmenistan and Iran asked 0.15 and 0.24 dollars a km in 2023 (arfc.kz; at most 24 t gross).
 */
const tonnes: Readonly<Record<string, number>> = { FEU: 22, TEU: 22 / 1.6 };

/** A published rate of a container beside the network's, in USD; the error counts from the nearer end of what is published. */
export interface RateCompared {
  readonly row: Cells;
  readonly rate: number | undefined;
  readonly error: number | undefined;
}

/** Published rates against the network of a year: the cheapest way, with loading, transfers, borders and unloading. */
export function compareRates(known: readonly Cells[], rows: Rows, year: number): RateCompared[] {
  const net = network(rows, year, 'container');
  const all = [...new Set(rows.legs.map((leg) => leg.mode as string))];
  return known.map((row) => {
    const way = wayOf(net, row, all, { money: 1, hours: 0, p95: 0 });
    if (!way) return { row, rate: undefined, error: undefined };
    const rate = tonnes[cell(row, 'box')]! * way.steps.reduce((sum, step) => sum + step.cost, 0);
    const nearest = Math.min(Math.max(rate, Number(row.rate_low)), Number(row.rate_high));
    return { row, rate, error: rate / nearest - 1 };
  });
}

const isNear = ({ error }: RateCompared): boolean => Math.abs(error ?? 1) <= tolerance.rate;

export function ratesSummary(compared: readonly RateCompared[]): string {
  const good = compared.filter(isNear).length;
  return `rates within ${Math.round(100 * tolerance.rate)} % of the published: ${good} of ${compared.length} (${Math.round((100 * good) / compared.length)} %)`;
}

/** A published rate and the network's in words. */
export function rateWords(one: RateCompared): string {
  const { row, rate, error } = one;
  const range = row.rate_low === row.rate_high ? row.rate_low : `${row.rate_low}-${row.rate_high}`;
  const off = error === undefined ? '' : `, ${error > 0 ? '+' : ''}${Math.round(100 * error)} %`;
  const found = rate === undefined ? 'no way' : `${Math.round(rate)} USD a ${row.box}`;
  const rule = row.rule ? '; a rule is made from it' : '';
  return `${isNear(one) ? 'hit ' : 'miss'} ${wayWords(row)}: ${found}, published ${range} (${row.quality}: ${row.source}${rule})${off}`;
}
