import { sumOf } from '../../case/index.ts';
import { eachRow, type Program, program } from '../../linear/index.ts';

/** A future: its programme (a maximisation) and its weight. */
export interface Future {
  readonly program: Program;
  readonly weight: number;
}

/** The criterion between plans for several futures: an aim with its parameters. */
export type Criterion =
  | { readonly kind: 'expected' }
  /** Mean of the worst futures, of share `alpha` in all (Rockafellar and Uryasev 2000). */
  | { readonly kind: 'cvar'; readonly alpha: number }
  /**
   * Least maximum regret: what knowing the future would have added. `best` is the worth of each future when known
   * beforehand.
   */
  | { readonly kind: 'regret'; readonly best: readonly number[] };

/** The programme of all futures together, and the position of each future's columns in it. */
export interface Extensive {
  readonly program: Program;
  /** For each future, the column in the joint programme of each of its columns. */
  readonly columns: readonly Int32Array[];
}

/**
 * Deterministic equivalent of a two-stage programme (Birge and Louveaux, Introduction to Stochastic Programming, 2011,
 * section 2.4). The first-stage columns, by name, are common to all futures, within the bounds of all; the other
 * columns and all rows occur once for each future.
 */
export function extensive(futures: readonly Future[], first: (name: string) => boolean, aim: Criterion): Extensive {
  const total = sumOf(futures, (x) => x.weight);
  const whole = program('max');
  const shared = new Map<string, number>();
  const columns: Int32Array[] = [];
  for (const [s, { program: own, weight }] of futures.entries()) {
    if (own.sense !== 'max') throw new RangeError('a future is a programme that maximises');
    const a = own.arrays();
    const odds = weight / total;
    const worth = aim.kind === 'expected' ? undefined : whole.row(`worth ${s}`, -a.offset, -a.offset);
    const at = Int32Array.from({ length: a.numCols }, (_, j) => {
      const name = own.colName(j);
      const sharedColumn = first(name) ? shared.get(name) : undefined;
      const col =
        sharedColumn ??
        whole.column(first(name) ? name : `${s} ${name}`, 0, a.lower[j]!, a.upper[j]!, a.integer[j] === 1);
      if (sharedColumn === undefined && first(name)) shared.set(name, col);
      if (sharedColumn !== undefined) {
        const [low, high] = whole.bounds(col);
        whole.setBounds(col, Math.max(low, a.lower[j]!), Math.min(high, a.upper[j]!));
      }
      if (worth === undefined) whole.addCost(col, odds * a.cost[j]!);
      else whole.add(worth, col, a.cost[j]!);
      return col;
    });
    columns.push(at);
    const rows = Int32Array.from({ length: a.numRows }, (_, i) =>
      whole.row(`${s} ${own.rowName(i)}`, a.rowLower[i]!, a.rowUpper[i]!),
    );
    for (let j = 0; j < a.numCols; j++) eachRow(a, j, (row, value) => whole.add(rows[row]!, at[j]!, value));
    if (aim.kind === 'expected') whole.offset += odds * a.offset;
    else whole.add(worth!, whole.column(`npv ${s}`, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), -1);
  }
  if (aim.kind !== 'expected') judge(whole, futures, aim, total);
  return { program: whole, columns };
}

/** Adds the rows that turn the worths of the futures (columns `npv s`) into the objective of the aim. */
function judge(
  whole: Program,
  futures: readonly Future[],
  aim: Exclude<Criterion, { kind: 'expected' }>,
  total: number,
): void {
  const npv = new Map<string, number>();
  for (let j = 0; j < whole.numCols; j++) if (whole.colName(j).startsWith('npv ')) npv.set(whole.colName(j), j);
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (aim.kind === 'regret') {
    const worst = whole.column('regret', -1, low, high);
    for (const [s, best] of aim.best.entries()) {
      const row = whole.row(`regret ${s}`, best, high);
      whole.add(row, worst, 1);
      whole.add(row, npv.get(`npv ${s}`)!, 1);
    }
    return;
  }
  const level = whole.column('level', 1, low, high);
  for (const [s, { weight }] of futures.entries()) {
    const below = whole.column(`below ${s}`, -weight / total / aim.alpha, 0, high);
    const row = whole.row(`below ${s}`, 0, high);
    whole.add(row, below, 1);
    whole.add(row, level, -1);
    whole.add(row, npv.get(`npv ${s}`)!, 1);
  }
}
