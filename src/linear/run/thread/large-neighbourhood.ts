import type { Basis, Highs } from 'highs';
import type { NeighbourhoodEvent, NeighbourhoodTask, Searched } from '../protocol.ts';
import { neighbourhood, tolerance } from './parameters.ts';
import { type Bounds, figure, quiet, setBounds, solveFrom, warm } from './simplex.ts';

/** Bounds of the whole numbers. */
interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Answer {
  readonly bound: number;
  readonly x: Float64Array;
  readonly basis: Basis;
  /** The whole numbers. */
  readonly at: Float64Array;
}

/**
 * Improves a plan: part of its whole numbers is let go, all others kept, and the small programme that is left is searched a few
 * steps deep, depth first; a better plan is taken at once (large neighbourhood search: Shaw 1998). Numbers are scaled and the
 * cost is minimised.
 */
export function largeNeighbourhood(
  highs: Highs,
  task: NeighbourhoodTask,
  tell: (event: NeighbourhoodEvent) => void,
  ended: () => boolean,
): Searched {
  const { data, integers, chains, around, least, enough, rounds, ends } = task;
  const model = highs.createModel(data);
  const low = Float64Array.from(integers, (j) => data.colLower[j]!);
  const high = Float64Array.from(integers, (j) => data.colUpper[j]!);
  /** The bounds as they are in the model. */
  const now: Box = { low: low.slice(), high: high.slice() };
  const at = new Map(Array.from(integers, (j, k) => [j, k]));
  const parts = chains.map((cols) => Array.from(cols, (j) => at.get(j)!));
  const stopped = () => ended() || Date.now() > ends;
  let solves = 0;

  /** Solves within a box; undefined where there is nothing below the cutoff. */
  function solve(wanted: Box, basis: Basis | undefined, cutoff: number): Answer | undefined {
    const changed: Bounds[] = [];
    for (let k = 0; k < integers.length; k++) {
      if (now.low[k] === wanted.low[k] && now.high[k] === wanted.high[k]) continue;
      now.low[k] = wanted.low[k]!;
      now.high[k] = wanted.high[k]!;
      changed.push([integers[k]!, wanted.low[k]!, wanted.high[k]!]);
    }
    setBounds(changed, (where, lower, upper) => model.changeColsBounds(where, lower, upper));
    model.options.set({
      objective_bound: Math.min(cutoff, 1e30),
      time_limit: Math.max(0.01, (ends - Date.now()) / 1000),
    });
    model.zeroAllClocks();
    solves++;
    if (solveFrom(model, basis) !== highs.constants.modelStatus.optimal) return undefined;
    const bound = figure(model, 'objective_function_value');
    if (bound >= cutoff) return undefined;
    const x = model.getSolution().colValue;
    return { bound, x, basis: model.getBasis(), at: Float64Array.from(integers, (j) => x[j]!) };
  }

  const sumOf = (part: readonly number[], values: Float64Array) => part.reduce((sum, k) => sum + values[k]!, 0);
  const decided = (part: readonly number[], values: Float64Array) =>
    part.every((k) => Math.abs(values[k]! - Math.round(values[k]!)) <= neighbourhood.whole);

  /** A box with one chain at given whole numbers. */
  function fixed(box: Box, part: readonly number[], value: (k: number, i: number) => number): Box {
    const next = { low: box.low.slice(), high: box.high.slice() };
    part.forEach((k, i) => {
      next.low[k] = next.high[k] = value(k, i);
    });
    return next;
  }

  /** As many whole builds as the chain comes to, each when its share is in service. */
  function entered(part: readonly number[], values: Float64Array): number[] {
    const sum = sumOf(part, values);
    const count = Math.max(1, Math.round(sum));
    let total = 0;
    let there = 0;
    return part.map((k) => {
      total += values[k]!;
      const due = Math.max(
        there,
        Math.min(count, Math.floor(total / Math.min(1, sum) + 1 - neighbourhood.enters + tolerance.row)),
      );
      const more = Math.min(due - there, high[k]!);
      there = due;
      return more;
    });
  }

  /** Searches what is left when some chains are let go, depth first, the cheaper side first. */
  function search(plan: Answer, free: readonly number[]): Answer {
    const root = { low: plan.at.slice(), high: plan.at.slice() };
    for (const c of free)
      for (const k of parts[c]!) {
        root.low[k] = low[k]!;
        root.high[k] = high[k]!;
      }
    const margin = tolerance.better * Math.abs(plan.bound) + least;
    let best = plan;
    const cutoff = () => best.bound - margin;
    const first = solve(root, plan.basis, cutoff());
    if (!first) return best;
    const open: (Box & Answer & { readonly undecided: readonly number[] })[] = [{ ...root, ...first, undecided: free }];
    const until = solves + neighbourhood.solves;
    while (open.length > 0 && solves < until && !stopped()) {
      const node = open.pop()!;
      if (node.bound >= cutoff()) continue;
      let undecided = node.undecided.filter((c) => !decided(parts[c]!, node.at));
      if (undecided.length === 0) {
        best = { bound: node.bound, x: node.x, basis: node.basis, at: node.at.map(Math.round) };
        continue;
      }
      let from: Box = node;
      const hardly = new Set(undecided.filter((c) => sumOf(parts[c]!, node.at) <= neighbourhood.hardly));
      if (hardly.size > 0) {
        for (const c of hardly) from = fixed(from, parts[c]!, (k) => low[k]!);
        undecided = undecided.filter((c) => !hardly.has(c));
        if (undecided.length === 0) {
          const next = solve(from, node.basis, cutoff());
          if (next) open.push({ ...from, ...next, undecided: node.undecided });
          continue;
        }
      }
      const weight = (c: number) => {
        const dearest = Math.max(...parts[c]!.map((k) => Math.abs(data.colCost[integers[k]!]!)));
        return dearest * Math.min(1, sumOf(parts[c]!, node.at));
      };
      const chosen = undecided.reduce((a, b) => (weight(b) > weight(a) ? b : a));
      const years = entered(parts[chosen]!, node.at);
      const sides = [fixed(from, parts[chosen]!, (_, i) => years[i]!), fixed(from, parts[chosen]!, (k) => low[k]!)];
      const rest = node.undecided.filter((c) => c !== chosen);
      const answers = sides.flatMap((side) => {
        const next = solve(side, node.basis, cutoff());
        return next ? [{ ...side, ...next, undecided: rest }] : [];
      });
      open.push(...answers.sort((a, b) => b.bound - a.bound));
    }
    return best;
  }

  function run(): Searched {
    model.options.set({ ...quiet, solver: 'ipm' });
    const values = Float64Array.from(task.start);
    const first = solve({ low: values, high: values }, undefined, Infinity);
    if (!first) return { rounds: 0, solves };
    let plan: Answer = { ...first, at: values };
    model.options.set(warm);
    for (let round = 0; ; round++) {
      let gained = false;
      for (const free of around) {
        if (round === rounds || stopped() || plan.bound <= enough) return { rounds: round, solves };
        const next = search(plan, Array.from(free));
        if (next === plan) continue;
        plan = next;
        gained = true;
        tell({ x: plan.x, objective: plan.bound });
      }
      if (!gained) return { rounds: round, solves };
    }
  }

  try {
    return run();
  } finally {
    model.dispose();
  }
}
