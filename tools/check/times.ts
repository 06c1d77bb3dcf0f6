import type { Rows } from '../../src/case/index.ts';
import { type Network, network, type Step } from '../../src/network/index.ts';
import type { Cells } from '../lib/csv.ts';
import { tolerance } from './tolerance.ts';
import { wayOf, wayWords } from './way.ts';

/** A published time of a container beside the network's, in days; the error counts from the nearer end of the published range. */
export interface TimeCompared {
  readonly row: Cells;
  readonly days: number | undefined;
  readonly error: number | undefined;
}

const byTime = { money: 1e-9, hours: 1, p95: 0 };

/** Half the headway of a weekly line, h: what a container waits for the next train by the rule of `transfers`. */
const halfHeadway = 84;

/**
 * Hours of a way that a published time from departure to arrival leaves out: loading, unloading and, at a change of gauge
 * between two trains, the wait for the onward train, which stands ready for a through train.
 */
function leftOut(steps: readonly Step[]): number {
  return steps.reduce((sum, step, i) => {
    if (step.kind === 'loading' || step.kind === 'unloading') return sum + step.hours;
    const trains =
      steps.slice(0, i).findLast((s) => s.what === 'leg')?.mode === 'rail' && nextMode(steps, i) === 'rail';
    return step.kind === 'gauge' && trains && step.hours >= halfHeadway ? sum + halfHeadway : sum;
  }, 0);
}

const nextMode = (steps: readonly Step[], i: number) => steps.slice(i).find((s) => s.what === 'leg')?.mode;

/** Days of the fastest way of a row: a delivery as `chorsu routes` tells it, a train or ship from departure to arrival. */
function daysOf(net: Network, row: Cells, all: readonly string[]): number | undefined {
  const whole = wayOf(net, row, all, byTime);
  return whole && (whole.hours - (row.times === 'train' ? leftOut(whole.steps) : 0)) / 24;
}

/** Published times against the network of a year. */
export function compareTimes(known: readonly Cells[], rows: Rows, year: number): TimeCompared[] {
  const net = network(rows, year, 'container');
  const all = [...new Set(rows.legs.map((leg) => leg.mode as string))];
  return known.map((row) => {
    const days = daysOf(net, row, all);
    if (days === undefined) return { row, days, error: undefined };
    const nearest = Math.min(Math.max(days, Number(row.days_low)), Number(row.days_high));
    return { row, days, error: days / nearest - 1 };
  });
}

/** Whether a time lies within a quarter of the nearer end of what is published. */
export const isNear = ({ error }: TimeCompared): boolean => Math.abs(error ?? 1) <= tolerance.time;

/**
 * How many published times are met, of all and of those that no rule of the network was made from. Records of single
 * trains, which a mean cannot meet, are among them.
 */
export function timesSummary(compared: readonly TimeCompared[]): string {
  const free = compared.filter(({ row }) => !row.rule);
  const of = (rows: readonly TimeCompared[]) =>
    `${rows.filter(isNear).length} of ${rows.length} (${Math.round((100 * rows.filter(isNear).length) / rows.length)} %)`;
  const within = `${Math.round(100 * tolerance.time)} %`;
  return `times within ${within} of the published: ${of(compared)}; of those that no rule was made from: ${of(free)}`;
}

/** A published time and the network's in words. */
export function timeWords({ row, days, error }: TimeCompared): string {
  const range = row.days_low === row.days_high ? row.days_low : `${row.days_low}-${row.days_high}`;
  const how = `${row.kind === 'plan' ? 'promised' : row.kind === 'done' ? 'reported' : 'record'}, ${row.quality}: ${row.source}`;
  const off = error === undefined ? '' : `, ${error > 0 ? '+' : ''}${Math.round(100 * error)} %`;
  const rule = row.rule ? '; a rule is made from it' : '';
  return `${wayWords(row)}: ${days === undefined ? 'no way' : `${days.toFixed(1)} days`}, published ${range} (${how}${rule})${off}`;
}
