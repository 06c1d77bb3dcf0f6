import { defined } from '../../case/index.ts';
import { type LpResult, open } from '../../linear/index.ts';
import type { Solved } from '../../search/index.ts';
import { columnSlopes, type FigureGroup } from './figure-groups.ts';

/** A figure, and another value of it. */
export interface Moved {
  readonly group: Pick<FigureGroup, 'members' | 'value'>;
  readonly value: number;
}

/** A solved case with its whole numbers relaxed: papers are held in part, and plants are built in part unless their numbers are held. */
export interface InPart {
  /** Undefined where it has no solution, or the time ended it. `builds`: the whole number of each build, those that are not named 0; without it they are free. */
  solve(moved?: Moved, builds?: ReadonlyMap<number, number>): Promise<LpResult | undefined>;
  close(): Promise<void>;
}

/** What an objective's coefficients are with a figure at another value, by column. */
const costsAt = ({ group, value }: Moved, base: ArrayLike<number>): Map<number, number> =>
  new Map([...columnSlopes(group)].map(([col, by]) => [col, base[col]! + by * (value - group.value)]));

/** Opens the relaxation of a solved case beside its own session; close it in the end. */
export async function inPart({ model, session: own }: Solved, left: () => number): Promise<InPart> {
  const { program, variables } = model.frame;
  const base = program.arrays().cost;
  const cols = Int32Array.from(variables.builds, ({ count }) => count);
  let vertex = await own.vertex();
  const session = await open(program);
  let changed: readonly number[] = [];
  return {
    async solve(moved, builds) {
      const costs = moved ? costsAt(moved, base) : new Map<number, number>();
      for (const col of changed) if (!costs.has(col)) costs.set(col, base[col]!);
      await session.setCosts([...costs.keys()], [...costs.values()]);
      changed = [...costs.keys()];
      const numbers = builds && Float64Array.from(cols, (col) => builds.get(col) ?? 0);
      const found = await session.lp({
        method: 'simplex',
        ...(Number.isFinite(left()) ? { seconds: Math.max(0, left()) } : {}),
        ...(numbers ? { within: { cols, lower: numbers, upper: numbers } } : {}),
        ...defined({ vertex }),
      });
      vertex = undefined;
      return found.status === 'optimal' ? found : undefined;
    },
    close: () => session.close(),
  };
}

/** Whether a relaxation stays the best when a figure moves: all that it makes cheaper is unused and stays too dear. */
export function staysBest({ x, colDual }: LpResult, moved: Moved, base: ArrayLike<number>): boolean {
  for (const [col, cost] of costsAt(moved, base)) {
    const change = cost - base[col]!;
    if (x[col]! > UNUSED || colDual[col]! + change > UNUSED) return false;
  }
  return true;
}

/** Amounts and reduced costs that are rounding of the solver. */
const UNUSED = 1e-9;
