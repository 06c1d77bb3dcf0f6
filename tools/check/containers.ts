import type { Rows } from '../../src/case/index.ts';
import {
  along,
  cheapest,
  type Network,
  network,
  type Route,
  type RouteOptions,
  type Step,
  type Weights,
} from '../../src/network/index.ts';
import { type Cells, cell, listed } from '../lib/csv.ts';
import { tolerance } from './tolerance.ts';

/** A published time or rate of a container, and the network's: `value` in days or USD, `error` from the nearer end of the published range. */
export interface ContainerCompared {
  readonly row: Cells;
  /** Undefined where the network has no way. */
  readonly value: number | undefined;
  readonly error: number | undefined;
}

/** Compares published ranges (`NAME_low`, `NAME_high`) with `figureOf` the network of a year. */
function compare(
  known: readonly Cells[],
  rows: Rows,
  year: number,
  name: 'days' | 'rate',
  figureOf: (net: Network, row: Cells, modes: readonly string[]) => number | undefined,
): ContainerCompared[] {
  const net = network(rows, year, 'container');
  const modes = [...new Set(rows.legs.map((leg) => leg.mode as string))];
  return known.map((row) => {
    const value = figureOf(net, row, modes);
    if (value === undefined) return { row, value, error: undefined };
    const nearest = Math.min(Math.max(value, Number(row[`${name}_low`])), Number(row[`${name}_high`]));
    return { row, value, error: value / nearest - 1 };
  });
}

/** The best way through the places of `via` by the modes of a row: of each part, where `>` separates them. */
function wayOf(net: Network, row: Cells, all: readonly string[], weights: Weights): Route | undefined {
  const parts = cell(row, 'mode').split('>').map(listed);
  const stops = [cell(row, 'from'), ...listed(cell(row, 'via')), cell(row, 'to')];
  const legs: string[] = [];
  for (let i = 1; i < stops.length; i++) {
    const modes = parts[Math.min(i, parts.length) - 1]!;
    const options: RouteOptions = { withoutModes: new Set(all.filter((mode) => !modes.includes(mode))) };
    const [part] = cheapest(net, stops[i - 1]!, [stops[i]!], weights, options);
    if (!part) return undefined;
    legs.push(...part.legs);
  }
  return along(net, stops[0]!, legs);
}

const byTime = { money: 1e-9, hours: 1, p95: 0 };

/** Half the headway of a weekly line, h: the wait of a container for the next train by the rule of `transfers`. */
const halfHeadway = 84;

/**
 * Hours of a way that a published time from departure to arrival leaves out: loading, unloading and, at a change of gauge
 * between two trains, the wait for the onward train, which is zero for a through train.
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

/** Published times against the network of a year: of a delivery as `chorsu routes` tells it, of a train or ship from departure to arrival. */
export const compareTimes = (known: readonly Cells[], rows: Rows, year: number): ContainerCompared[] =>
  compare(known, rows, year, 'days', (net, row, modes) => {
    const way = wayOf(net, row, modes, byTime);
    return way && (way.hours - (row.times === 'train' ? leftOut(way.steps) : 0)) / 24;
  });

/**
 * Tonnes that a container counts for. One of 40 feet has 22, as the rates of `modes` do. One of 20 feet costs the 1.6th part of it:
 * the railways of Kazakhstan, Turkmenistan and Iran asked 0.15 and 0.24 dollars a km in 2023 (arfc.kz; at most 24 t gross).
 */
const tonnes: Readonly<Record<string, number>> = { FEU: 22, TEU: 22 / 1.6 };

/** Published rates against the network of a year: the cheapest way, with loading, transfers, borders and unloading. */
export const compareRates = (known: readonly Cells[], rows: Rows, year: number): ContainerCompared[] =>
  compare(known, rows, year, 'rate', (net, row, modes) => {
    const way = wayOf(net, row, modes, { money: 1, hours: 0, p95: 0 });
    return way && tonnes[cell(row, 'box')]! * way.steps.reduce((sum, step) => sum + step.cost, 0);
  });

/** Whether a time or a rate lies within 25 % of the nearer end of the published range. */
export const isNear = ({ error }: ContainerCompared): boolean => Math.abs(error ?? 1) <= tolerance.container;

const within = `within ${Math.round(100 * tolerance.container)} % of the published`;
const shareNear = (rows: readonly ContainerCompared[]): string => {
  const near = rows.filter(isNear).length;
  return `${near} of ${rows.length} (${Math.round((100 * near) / rows.length)} %)`;
};

/**
 * Numbers of published times that are met, of all and of those from which no rule of the network was made. Records of single
 * trains, which a mean cannot meet, are among them.
 */
export const timesSummary = (compared: readonly ContainerCompared[]): string =>
  `times ${within}: ${shareNear(compared)}; of those that no rule was made from: ${shareNear(compared.filter(({ row }) => !row.rule))}`;

export const ratesSummary = (compared: readonly ContainerCompared[]): string =>
  `rates ${within}: ${shareNear(compared)}`;

/** A published figure and the network's in words. */
function wordsOf({ row, error }: ContainerCompared, name: 'days' | 'rate', found: string, how: string): string {
  const [low, high] = [row[`${name}_low`], row[`${name}_high`]];
  const way = `${row.from} - ${row.to} by ${cell(row, 'mode').replaceAll('>', ', ').replaceAll(';', ' or ')}`;
  const off = error === undefined ? '' : `, ${error > 0 ? '+' : ''}${Math.round(100 * error)} %`;
  const rule = row.rule ? '; a rule is made from it' : '';
  return `${way}: ${found}, published ${low === high ? low : `${low}-${high}`} (${how}${row.quality}: ${row.source}${rule})${off}`;
}

export const timeWords = (containerCompared: ContainerCompared): string => {
  const { kind } = containerCompared.row;
  const how = kind === 'plan' ? 'promised' : kind === 'done' ? 'reported' : 'record';
  return wordsOf(
    containerCompared,
    'days',
    containerCompared.value === undefined ? 'no way' : `${containerCompared.value.toFixed(1)} days`,
    `${how}, `,
  );
};

export const rateWords = (containerCompared: ContainerCompared): string =>
  wordsOf(
    containerCompared,
    'rate',
    containerCompared.value === undefined
      ? 'no way'
      : `${Math.round(containerCompared.value)} USD a ${containerCompared.row.box}`,
    '',
  );
