import type { Rows } from '../../src/case/index.ts';
import { along, cheapest, type Network, network, type RouteOptions } from '../../src/network/index.ts';
import { type Cells, cell, listed } from '../lib/csv.ts';
import { tolerance } from './tolerance.ts';

/** A published time of a container beside the network's, in days; the error counts from the nearer end of the published range. */
export interface TimeCompared {
  readonly row: Cells;
  readonly days: number | undefined;
  readonly error: number | undefined;
}

const byTime = { money: 1e-9, hours: 1, p95: 0 };

/**
 * The fastest way through the places of `via` by the modes of a row (of each part, where `>` separates them). A delivery is
 * timed as `chorsu routes` tells it; of a train or ship, from departure to arrival, loading and unloading are left out.
 */
function daysOf(net: Network, row: Cells, all: readonly string[]): number | undefined {
  const parts = cell(row, 'mode').split('>').map(listed);
  const stops = [cell(row, 'from'), ...listed(cell(row, 'via')), cell(row, 'to')];
  const legs: string[] = [];
  for (let i = 1; i < stops.length; i++) {
    const modes = parts[Math.min(i, parts.length) - 1]!;
    const options: RouteOptions = { withoutModes: new Set(all.filter((mode) => !modes.includes(mode))) };
    const [part] = cheapest(net, stops[i - 1]!, [stops[i]!], byTime, options);
    if (!part) return undefined;
    legs.push(...part.legs);
  }
  const whole = along(net, stops[0]!, legs);
  if (!whole) return undefined;
  const ends = whole.steps.filter((step) => step.kind === 'loading' || step.kind === 'unloading');
  const left = row.times === 'train' ? ends.reduce((sum, step) => sum + step.hours, 0) : 0;
  return (whole.hours - left) / 24;
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

/** How many published times are met; those of record trains, which a mean cannot meet, are among them. */
export function timesSummary(compared: readonly TimeCompared[]): string {
  const share = compared.filter(isNear).length / compared.length;
  const within = `${Math.round(100 * tolerance.time)} %`;
  return `times: ${compared.filter(isNear).length} of ${compared.length} published times within ${within} (${Math.round(100 * share)} %)`;
}

/** A published time and the network's in words. */
export function timeWords({ row, days, error }: TimeCompared): string {
  const range = row.days_low === row.days_high ? row.days_low : `${row.days_low}-${row.days_high}`;
  const way = `${row.from} - ${row.to} by ${cell(row, 'mode').replaceAll('>', ', ').replaceAll(';', ' or ')}`;
  const how = `${row.kind === 'plan' ? 'promised' : row.kind === 'done' ? 'reported' : 'record'}, ${row.quality}: ${row.source}`;
  const off = error === undefined ? '' : `, ${error > 0 ? '+' : ''}${Math.round(100 * error)} %`;
  return `${way}: ${days === undefined ? 'no way' : `${days.toFixed(1)} days`}, published ${range} (${how})${off}`;
}
