import { type Case, type Change, groupBy } from '../../case/index.ts';
import type { HeldFigure, PlanDocument } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { type Uncertain, uncertainOf } from '../uncertain.ts';
import { priceFigures } from './figures.ts';
import { withBuildsHeld } from './held-builds.ts';
import { type Further, figureId } from './otherwise.ts';

/**
 * Figures of `uncertainty` along which plans are no lines: quantities, yields, hours, duties and rates. With what the plan builds held, its
 * flows are planned anew at each end of the range, those of one group together (docs/mathematics.md, *What explains a plan*).
 */
export async function figuresHeld(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<HeldFigure[]> {
  const prices = new Set(priceFigures(solved).map(figureId));
  const groups = groupBy(
    uncertainOf(c).filter((one) => !prices.has(figureId(one))),
    ({ group }) => group,
  );
  const worth = withBuildsHeld(c, plan, solved, further);
  const npvAt = (figures: readonly Uncertain[], end: 'low' | 'high') =>
    worth(
      figures.map(
        ({ table, key, column, [end]: value }): Change => ({
          ...{ table, key, column, value: String(value) },
          ...{ op: 'set', by: 'what if' },
        }),
      ),
    );
  const held: HeldFigure[] = [];
  for (const figures of groups.values()) {
    const [atLow, atHigh] = [await npvAt(figures, 'low'), await npvAt(figures, 'high')];
    if (atLow === undefined || atHigh === undefined) break;
    const [{ table, key, column, mode, low, high }] = figures as [Uncertain];
    const together = figures.slice(1).map((one) => ({ table: one.table, key: one.key, column: one.column }));
    held.push({
      ...{ table, key, column, value: mode, range: { low, high } },
      ...(together.length > 0 ? { together } : {}),
      npv: { low: atLow, high: atHigh },
    });
  }
  return held;
}
