import { defined } from '../../case/index.ts';
import { type LpResult, open } from '../../linear/index.ts';
import type { Solved } from '../../search/index.ts';
import { columnSlopes, type FigureGroup } from './figure-groups.ts';

/** A figure with another value. */
interface FigureAt {
  readonly group: Pick<FigureGroup, 'members' | 'value'>;
  readonly value: number;
}

/** The relaxation of a solved case: certificates are fractional, and so are plants unless their numbers are fixed. */
export interface InPart {
  /**
   * Undefined if there is no solution, or time is up. `builds` gives the whole number of each build (0 for others);
   * without it, builds are free.
   */
  solve(figureAt?: FigureAt, builds?: ReadonlyMap<number, number>): Promise<LpResult | undefined>;
  close(): Promise<void>;
}

/** Objective coefficients with a figure at another value, by column. */
const costsAt = ({ group, value }: FigureAt, base: ArrayLike<number>): Map<number, number> =>
  new Map([...columnSlopes(group)].map(([col, by]) => [col, base[col]! + by * (value - group.value)]));

/** Opens the relaxation of a solved case beside its own session; it must be closed. */
export async function inPart({ model, session: own }: Solved, left: () => number): Promise<InPart> {
  const { program, variables } = model.frame;
  const base = program.arrays().cost;
  const cols = Int32Array.from(variables.builds, ({ count }) => count);
  let vertex = await own.vertex();
  const session = await open(program);
  let changed: readonly number[] = [];
  return {
    async solve(figureAt, builds) {
      const costs = figureAt ? costsAt(figureAt, base) : new Map<number, number>();
      for (const col of changed) if (!costs.has(col)) costs.set(col, base[col]!);
      await session.setCosts([...costs.keys()], [...costs.values()]);
      changed = [...costs.keys()];
      const numbers = builds && Float64Array.from(cols, (col) => builds.get(col) ?? 0);
      const result = await session.lp({
        method: 'simplex',
        ...(Number.isFinite(left()) ? { seconds: Math.max(0, left()) } : {}),
        ...(numbers ? { within: { cols, lower: numbers, upper: numbers } } : {}),
        ...defined({ vertex }),
      });
      vertex = undefined;
      return result.status === 'optimal' ? result : undefined;
    },
    close: () => session.close(),
  };
}

/** Whether a relaxation stays optimal when a figure changes: all that becomes cheaper is unused and stays too dear. */
export function staysBest({ x, colDual }: LpResult, figureAt: FigureAt, base: ArrayLike<number>): boolean {
  for (const [col, cost] of costsAt(figureAt, base)) {
    const change = cost - base[col]!;
    if (x[col]! > UNUSED || colDual[col]! + change > UNUSED) return false;
  }
  return true;
}

/** Amounts and reduced costs below this are rounding of the solver. */
const UNUSED = 1e-9;
