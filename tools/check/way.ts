import { along, cheapest, type Network, type Route, type RouteOptions, type Weights } from '../../src/network/index.ts';
import { type Cells, cell, listed } from '../lib/csv.ts';

/** The best way through the places of `via` by the modes of a row: of each part, where `>` separates them. */
export function wayOf(net: Network, row: Cells, all: readonly string[], weights: Weights): Route | undefined {
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

/** From where to where and by what, in words. */
export const wayWords = (row: Cells): string =>
  `${row.from} - ${row.to} by ${cell(row, 'mode').replaceAll('>', ', ').replaceAll(';', ' or ')}`;
