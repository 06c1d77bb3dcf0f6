import { groupBy, putInto } from '../../case/index.ts';
import { neighbourhood } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import type { Chain } from './entered.ts';

/** Whole numbers that are decided together, by year, with what they are of. */
export interface Link {
  readonly cols: Chain;
  readonly place?: string;
  readonly process?: string;
}

/** The whole numbers of a programme: builds of each tier at each candidate, by year, and each other one by itself. */
export function chainsOf(model: Assembled, integer: ArrayLike<number>): Link[] {
  const chains = new Map<string, { year: number; col: number; place: string; process: string }[]>();
  const built = new Set<number>();
  for (const { candidate, tier, year, count } of model.frame.variables.builds) {
    built.add(count);
    const key = `${candidate.key}/${tier.tier}`;
    const one = { year, col: count, place: candidate.place, process: candidate.process };
    putInto(chains, key, one);
  }
  const links: Link[] = [...chains.values()].map((chain) => {
    const { place, process } = chain[0]!;
    return { cols: chain.sort((a, b) => a.year - b.year).map(({ col }) => col), place, process };
  });
  for (let col = 0; col < integer.length; col++) if (integer[col] === 1 && !built.has(col)) links.push({ cols: [col] });
  return links;
}

/**
 * Neighbourhoods of a plan, as indices of chains: all at one place, all of one process, all at two places of which one sends
 * the other most in the solution `x`.
 */
export function neighbourhoods(model: Assembled, links: readonly Link[], x: ArrayLike<number>): number[][] {
  const places = groupedBy(links, (link) => link.place);
  const sent = new Map<string, number>();
  for (const { col, from, to, good } of model.flows) {
    if (from === to || !places.has(from) || !places.has(to)) continue;
    const key = JSON.stringify(from < to ? [from, to] : [to, from]);
    sent.set(key, (sent.get(key) ?? 0) + (x[col] ?? 0) * model.frame.lookup.value(good));
  }
  const pairs = [...sent]
    .filter(([, amount]) => amount > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, neighbourhood.pairs)
    .map(([key]) => (JSON.parse(key) as string[]).flatMap((place) => places.get(place)!));
  const others = links.flatMap((link, i) => (link.place === undefined ? [i] : []));
  const beside = others.length <= neighbourhood.beside ? others : [];
  const groups = [...places.values(), ...alike(links), ...pairs];
  const all = groups.map((group) => [...group, ...beside]);
  return others.length > 0 && all.length > 0 ? [...all, others] : all;
}

/** Whole numbers of which one may stand in for another, as indices: those of one process. */
export const alike = (links: readonly Link[]): number[][] => [...groupedBy(links, ({ process }) => process).values()];

/** Indices of those that have a name, by it. */
function groupedBy(links: readonly Link[], of: (link: Link) => string | undefined): Map<string, number[]> {
  const named = [...links.keys()].filter((i) => of(links[i]!) !== undefined);
  return groupBy(named, (i) => of(links[i]!)!);
}
