import { getOrInsert } from '../case/index.ts';
import { eachRow, type ProgramArrays } from '../linear/index.ts';
import type { Candidate } from '../pillars/index.ts';
import type { Assembled } from './problem.ts';

/**
 * The rows that couple the blocks of price-directed decomposition, as 1 by row: those in which several goods meet, such as shared
 * capacities, inputs that several goods take, and targets. A good that meets one other in its rows and no third, such as a part
 * that is made for one product, counts as one with it.
 */
export function couplingRows(model: Assembled, a: ProgramArrays): Uint8Array {
  const of = goodsOf(model, a.numCols);
  const meets = new Map<number, Set<string>>();
  for (let j = 0; j < a.numCols; j++) {
    const good = of[j];
    if (good === undefined) continue;
    eachRow(a, j, (row) => {
      const goods = meets.get(row);
      if (goods) goods.add(good);
      else meets.set(row, new Set([good]));
    });
  }
  const one = merged([...meets.values()].filter((goods) => goods.size > 1));
  const coupling = new Uint8Array(a.numRows);
  for (const [row, goods] of meets) if (new Set([...goods].map(one)).size > 1) coupling[row] = 1;
  return coupling;
}

/** The good that each column is of; none for columns that are of several or that follow from others. */
function goodsOf({ flows, frame }: Assembled, numCols: number): (string | undefined)[] {
  const { variables, candidates, periods } = frame;
  const of: (string | undefined)[] = new Array(numCols).fill(undefined);
  const made = ({ recipe }: Candidate) => recipe.find(([, q]) => q > 0)?.[0];
  for (const { col, good } of flows) of[col] = good;
  for (const { candidate, count, size } of variables.builds) {
    of[count] = made(candidate);
    if (size !== undefined) of[size] = made(candidate);
  }
  for (const k of candidates)
    for (let p = 0; p < periods.length; p++) {
      const col = variables.activity(k, p);
      if (col !== undefined) of[col] = made(k);
    }
  for (const { col, supply } of variables.purchases) of[col] = supply.good;
  for (const { col, good } of variables.surplus) of[col] = good;
  for (const { amount, short, demand } of variables.deliveries) {
    of[amount] = demand.good;
    if (short !== undefined) of[short] = demand.good;
  }
  return of;
}

/** Names goods by the one that they are merged into, as long as some good meets one other only. */
function merged(meetings: readonly ReadonlySet<string>[]): (good: string) => string {
  const into = new Map<string, string>();
  const one = (good: string): string => {
    const next = into.get(good);
    return next === undefined ? good : one(next);
  };
  for (let found = true; found; ) {
    found = false;
    const others = new Map<string, Set<string>>();
    for (const goods of meetings) {
      const all = new Set([...goods].map(one));
      for (const good of all) {
        const known = getOrInsert(others, good, () => new Set());
        for (const other of all) if (other !== good) known.add(other);
      }
    }
    for (const [good, set] of others) {
      const [other] = set;
      if (set.size !== 1 || one(good) !== good || one(other!) === good) continue;
      into.set(good, one(other!));
      found = true;
    }
  }
  return one;
}
