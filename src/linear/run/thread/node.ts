import type { Basis, Highs, Model } from 'highs';
import { tolerance } from './parameters.ts';
import { type Bounds, figure, setBounds, solveFrom, warm } from './simplex.ts';

/** Pivots of a solve that goes to its end. */
export const UNLIMITED = 1e9;

/** Bounds of sums of whole numbers that branching sets, by direction. */
export type Branching = ReadonlyMap<number, readonly [number, number]>;

/** A direction whose sum is not whole, with the sum. */
export type Fraction = readonly [direction: number, sum: number];

/** The relaxation of a node: a solution below the cutoff, or a bound alone. */
export interface Answer {
  readonly bound: number;
  readonly basis?: Basis;
  readonly fractions?: readonly Fraction[];
  readonly x?: Float64Array;
}

/** A relaxation that has a solution below the cutoff. */
export type Solution = Required<Answer>;

export const solved = (answer: Answer): answer is Solution => answer.x !== undefined;

export interface NodeTask {
  /** Sums of whole-number columns to branch on. */
  readonly directions: readonly Int32Array[];
  readonly integers: Int32Array;
  /** Bounds of the whole-number columns. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly cost: Float64Array;
  /** HiGHS options. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  /** Asked before every solve. */
  readonly stopped: () => boolean;
  /** Told after every solve how many pivots it took: work is counted, not time. */
  readonly worked: (pivots: number) => void;
}

/** The relaxation that branch and bound works on. */
export interface Relaxation {
  /** The directions: groups first, then single columns. */
  readonly all: readonly Int32Array[];
  readonly groups: readonly Int32Array[];
  readonly singles: readonly Int32Array[];
  /** The dearest cost in each direction. */
  readonly price: readonly number[];
  /** The bounds of each whole-number column. */
  readonly side: ReadonlyMap<number, readonly [number, number]>;
  /** Solves a node; undefined where it was stopped. */
  solve(branching: Branching, basis: Basis | undefined, cutoff: number): Answer | undefined;
  /** As `solve`, in so many pivots; a guess of the bound where they do not suffice. */
  trial(
    branching: Branching,
    basis: Basis | undefined,
    cutoff: number,
    pivots: number,
  ): Answer | { guess: number } | undefined;
  /** Branching with the bounds of one direction narrowed. */
  narrowed(branching: Branching, direction: number, low: number, high: number): Branching;
  /** Solves the root from a basis of the model without the rows of the sums. */
  start(basis: Basis | undefined): Answer | undefined;
  /** Hands the model to `work`, its whole numbers set and some columns held at their lower side; then all is as before. */
  withHeld(held: readonly number[], work: (model: Model) => void): void;
  /** Takes the rows of the sums away. */
  close(): void;
}

/** Puts a row for each sum of whole numbers into a model, and solves it under the branching of a node, from the basis of another. */
export function nodes(model: Model, highs: Highs, task: NodeTask): Relaxation {
  const { modelStatus } = highs.constants;
  const groups = task.directions.filter((cols) => cols.length > 1);
  const singles = Array.from(task.integers, (j) => Int32Array.of(j));
  const all = [...groups, ...singles];
  const firstRow = model.getDimensions().numRows;
  const price = all.map((cols) => cols.reduce((most, j) => Math.max(most, Math.abs(task.cost[j]!)), 0));
  const side = new Map(Array.from(task.integers, (j, k) => [j, [task.lower[k]!, task.upper[k]!] as const]));
  if (groups.length > 0) addSums(model, groups);
  let applied: Branching = new Map();

  /** Puts the branching of a node into the model. */
  function apply(branching: Branching): void {
    const rows: Bounds[] = [];
    const cols: Bounds[] = [];
    const put = (d: number, bounds: readonly [number, number] | undefined) => {
      if (d < groups.length) rows.push([firstRow + d, ...(bounds ?? ([-Infinity, Infinity] as const))]);
      else cols.push([all[d]![0]!, ...(bounds ?? side.get(all[d]![0]!)!)]);
    };
    for (const d of applied.keys()) if (!branching.has(d)) put(d, undefined);
    for (const [d, bounds] of branching) {
      const old = applied.get(d);
      if (!old || old[0] !== bounds[0] || old[1] !== bounds[1]) put(d, bounds);
    }
    setBounds(rows, (where, low, high) => model.changeRowsBounds(where, low, high));
    setBounds(cols, (where, low, high) => model.changeColsBounds(where, low, high));
    applied = branching;
  }

  function trial(branching: Branching, basis: Basis | undefined, cutoff: number, pivots = UNLIMITED) {
    if (task.stopped()) return undefined;
    apply(branching);
    model.options.set({ objective_bound: Math.min(cutoff, 1e30), simplex_iteration_limit: pivots });
    const run = (from?: Basis) => {
      const ended = solveFrom(model, from);
      task.worked(Math.max(0, figure(model, 'simplex_iteration_count')));
      return ended;
    };
    let ended = run(basis);
    if (ended === modelStatus.iterationLimit && pivots < UNLIMITED)
      return { guess: figure(model, 'objective_function_value') };
    if (ended !== modelStatus.optimal && ended !== modelStatus.infeasible && ended !== modelStatus.objectiveBound) {
      if (task.stopped()) return undefined;
      model.clearSolver();
      ended = run();
    }
    if (ended === modelStatus.infeasible) return { bound: Infinity };
    if (ended === modelStatus.objectiveBound) return { bound: cutoff };
    if (ended !== modelStatus.optimal) return undefined;
    const bound = figure(model, 'objective_function_value');
    if (bound >= cutoff) return { bound };
    const x = model.getSolution().colValue;
    return { bound, basis: model.getBasis(), fractions: fractionsOf(x), x };
  }

  const solve = (branching: Branching, basis: Basis | undefined, cutoff: number) =>
    trial(branching, basis, cutoff) as Answer | undefined;

  function fractionsOf(x: Float64Array): Fraction[] {
    const found: Fraction[] = [];
    all.forEach((cols, d) => {
      const sum = cols.reduce((total, j) => total + x[j]!, 0);
      if (Math.abs(sum - Math.round(sum)) > tolerance.whole) found.push([d, sum]);
    });
    return found;
  }

  function setOptions(): void {
    model.clearSolver();
    model.options.reset();
    model.options.set({ ...task.options, ...warm });
  }

  return {
    all,
    groups,
    singles,
    price,
    side,
    solve,
    trial,
    narrowed(branching, d, low, high) {
      const [least, most] = branching.get(d) ?? (d < groups.length ? [-Infinity, Infinity] : side.get(all[d]![0]!)!);
      return new Map(branching).set(d, [Math.max(least, low), Math.min(most, high)]);
    },
    start(basis) {
      setOptions();
      const withSums = basis && {
        colStatus: basis.colStatus,
        rowStatus: Int32Array.from([...basis.rowStatus, ...groups.map(() => 1)]),
      };
      return solve(new Map(), withSums, Infinity);
    },
    withHeld(held, work) {
      apply(new Map());
      const where = { kind: 'set', indices: Int32Array.from(held).sort() } as const;
      const [lower, upper] = [0, 1].map((at) => Float64Array.from(where.indices, (j) => side.get(j)![at]!));
      const whole = { kind: 'set', indices: Int32Array.from(task.integers) } as const;
      model.changeColsBounds(where, lower!, lower!);
      model.changeColsIntegrality(whole, new Int32Array(task.integers.length).fill(1));
      model.options.reset();
      model.options.set(task.options);
      try {
        work(model);
      } finally {
        model.changeColsIntegrality(whole, new Int32Array(task.integers.length));
        model.changeColsBounds(where, lower!, upper!);
        setOptions();
      }
    },
    close() {
      apply(new Map());
      if (groups.length > 0) model.deleteRows({ kind: 'range', from: firstRow, to: firstRow + groups.length - 1 });
      model.clearSolver();
    },
  };
}

/** A row without bounds for the sum of each group. */
function addSums(model: Model, groups: readonly Int32Array[]): void {
  const starts = new Int32Array(groups.length + 1);
  groups.forEach((cols, g) => {
    starts[g + 1] = starts[g]! + cols.length;
  });
  const indices = Int32Array.from(groups.flatMap((cols) => [...cols].sort((a, b) => a - b)));
  model.addRows({
    lower: new Float64Array(groups.length).fill(-Infinity),
    upper: new Float64Array(groups.length).fill(Infinity),
    matrix: {
      format: 'csr',
      numRows: groups.length,
      numCols: model.getDimensions().numCols,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  });
}
