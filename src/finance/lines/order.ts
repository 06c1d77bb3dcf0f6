import { type Formula, parsed, type Where } from './formula.ts';
import type { Line } from './line.ts';

/** A unit of computation: a line by period, or the constant of a line. */
export type Cellwork = { readonly key: string; readonly constant: boolean; readonly formula: Formula };

/** Lines that depend on each other are computed together, period by period, forwards (1) or backwards (-1); others alone (0). */
type Step = { readonly work: readonly Cellwork[]; readonly direction: -1 | 0 | 1 };

/** Name of the place of a reference: the line, or its constant. */
export const placeOf = (lines: ReadonlyMap<string, Line>, key: string, where: Where): string => {
  const line = lines.get(key);
  if (!line) throw new Error(`no line ${key}`);
  return where === 'constant' || (line.each === undefined && line.values === undefined) ? `${key}[C]` : key;
};

const directions: Readonly<Partial<Record<Where, -1 | 1>>> = { before: 1, earlier: 1, after: -1 };

/**
 * The order of computation of the `wanted` lines and all that they depend on.
 *
 * @throws {Error} if a line depends on itself in the same period, or in both directions of time
 */
export function order(lines: ReadonlyMap<string, Line>, wanted: readonly string[]): Step[] {
  const steps: Step[] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const standing = new Set<string>();
  const works = new Map<string, Cellwork | undefined>();
  const needs = (place: string): { place: string; where: Where }[] =>
    works.get(place)?.formula.lines.map(({ key, where }) => ({ place: placeOf(lines, key, where), where })) ?? [];

  // Tarjan's algorithm: a group of lines that depend on each other comes after all that it depends on.
  const visit = (place: string): void => {
    works.set(place, workOf(lines, place));
    index.set(place, index.size);
    low.set(place, index.get(place)!);
    open.push(place);
    standing.add(place);
    for (const { place: next } of needs(place)) {
      if (!index.has(next)) visit(next);
      if (standing.has(next)) low.set(place, Math.min(low.get(place)!, low.get(next)!));
    }
    if (low.get(place) !== index.get(place)) return;
    const group = open.splice(open.indexOf(place));
    for (const one of group) standing.delete(one);
    if (works.get(place)) steps.push(stepOf(group));
  };

  const stepOf = (group: readonly string[]): Step => {
    const inner = new Set(group);
    let direction: -1 | 0 | 1 = 0;
    const work: Cellwork[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const place = (one: string): void => {
      if (state.get(one) === 'done') return;
      if (state.get(one) === 'open') throw new Error(`the line ${one} needs itself in the same period`);
      state.set(one, 'open');
      for (const { place: next, where } of needs(one)) {
        if (!inner.has(next)) continue;
        if (where === 'now') place(next);
        else {
          const way = directions[where];
          if (way === undefined || direction === -way) throw new Error(`the line ${one} needs itself both ways`);
          direction = way;
        }
      }
      state.set(one, 'done');
      work.push(works.get(one)!);
    };
    for (const one of group) place(one);
    return { work, direction };
  };

  for (const key of wanted) {
    const place = placeOf(lines, key, 'now');
    if (!index.has(place)) visit(place);
  }
  return steps;
}

/** The computation of a place; undefined for an input. */
function workOf(lines: ReadonlyMap<string, Line>, place: string): Cellwork | undefined {
  const constant = place.endsWith('[C]');
  const key = constant ? place.slice(0, -3) : place;
  const line = lines.get(key)!;
  const text = constant ? line.constant : line.each;
  return typeof text === 'string' ? { key, constant, formula: parsed(text) } : undefined;
}
