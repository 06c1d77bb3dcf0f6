import {
  atStart,
  type Case,
  groupBy,
  keyOf,
  qualityOf,
  rangeShares,
  setTo,
  siteKey,
  usualRange,
} from '../../case/index.ts';
import type { HeldFigure, PlanDocument } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { type Uncertain, uncertainOf, wholeOf } from '../uncertain.ts';
import { type Further, figureId } from './alternative.ts';
import { priceFigures } from './figures.ts';
import { withBuildsHeld } from './held-builds.ts';

/**
 * Existing capacities that the plan uses, and lives of its builds, over the usual ranges of their qualities, without
 * those in `uncertainty`. Capacities first, the most used first.
 */
function usualFigures(c: Case, plan: PlanDocument, stated: ReadonlySet<string>): Uncertain[] {
  const rows = atStart(c);
  const quality = qualityOf(rows);
  const shares = rangeShares(rows.settings.ranges);
  const used = new Map<string, number>();
  for (const { place, process, amount } of plan.activity)
    used.set(siteKey({ place, process }), Math.max(used.get(siteKey({ place, process })) ?? 0, amount));
  const built = new Set(plan.builds.map(({ process }) => process));
  const figure = (
    table: 'candidates' | 'processes',
    key: string,
    column: string,
    mode: number,
    row: object,
  ): Uncertain => ({
    table,
    key,
    column,
    mode,
    shape: 'triangular',
    whole: column === 'life',
    group: `${key} ${column}`,
    ...usualRange({ table, column, value: mode }, quality(row), shares),
  });
  const stands = rows.candidates
    .filter((row) => row.existing > 0 && (used.get(siteKey(row)) ?? 0) > 0)
    .sort((a, b) => b.existing - a.existing)
    .map((row) => figure('candidates', keyOf('candidates', row), 'existing', row.existing, row));
  const lives = rows.processes
    .filter(({ process }) => built.has(process))
    .map((row) => figure('processes', row.process, 'life', row.life, row));
  return [...stands, ...lives].filter((uncertain) => !stated.has(figureId(uncertain)));
}

/**
 * Figures other than prices: quantities, yields, hours and rates of `uncertainty`, then existing capacities and lives.
 * With the builds of the plan fixed, its flows are planned anew at each end of the range, figures of one group together
 * (docs/mathematics.md, *What explains a plan*).
 */
export async function figuresHeld(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<HeldFigure[]> {
  const prices = new Set(priceFigures(solved).map(figureId));
  const stated = uncertainOf(c).filter((uncertain) => !prices.has(figureId(uncertain)));
  const usual = new Set(usualFigures(c, plan, new Set(stated.map(figureId))));
  const groups = groupBy([...stated, ...usual], ({ group }) => group);
  const worth = withBuildsHeld(c, plan, solved, further);
  const npvAt = (figures: readonly Uncertain[], end: 'low' | 'high') =>
    worth(figures.map((figure) => setTo(figure, wholeOf(figure, figure[end]), 'what if')));
  const heldFigures: HeldFigure[] = [];
  for (const figures of groups.values()) {
    const [atLow, atHigh] = [await npvAt(figures, 'low'), await npvAt(figures, 'high')];
    if (atLow === undefined || atHigh === undefined) break;
    const [{ table, key, column, mode, low, high }] = figures as [Uncertain];
    const together = figures
      .slice(1)
      .map((figure) => ({ table: figure.table, key: figure.key, column: figure.column }));
    heldFigures.push({
      table,
      key,
      column,
      value: mode,
      range: { low, high },
      ...(usual.has(figures[0]!) ? { usual: true as const } : {}),
      ...(together.length > 0 ? { together } : {}),
      npv: { low: atLow, high: atHigh },
    });
  }
  return heldFigures;
}
