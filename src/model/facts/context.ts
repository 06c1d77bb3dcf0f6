import { addTo, type Case, caseTitle, power } from '../../case/index.ts';
import type { FigureOptions } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Explained, Heading, PlanDocument } from '../document.ts';
import { sumBy } from './builds.ts';
import { type Facts, factsOf } from './facts.ts';

/** Input of the blocks of a plan: the plan and its case, its explanation, look-ups, and the year that is shown. */
export interface PlanContext {
  plan: PlanDocument;
  case: Case;
  explained?: Explained;
  facts: Facts;
  /** The year of the map, the chain diagram and the lanes. */
  year: number;
  /** Goods in order of the value moved, largest first: colours follow this order everywhere. */
  goods: readonly string[];
}

/** Adds look-ups to a plan and its case; the year is by default the middle of the horizon. */
export function contextOf<I extends { plan: PlanDocument; case: Case; year?: number }>(
  input: I,
): I & Pick<PlanContext, 'facts' | 'year' | 'goods'> {
  const { plan } = input;
  const middle = plan.years[Math.floor((plan.years.length - 1) / 2)] ?? Number(input.case.settings.start);
  const year = input.year ?? middle;
  const facts = factsOf(input.case, year);
  const moved = new Map<string, number>();
  for (const flow of plan.flows) {
    const { value } = facts.good(flow.good);
    addTo(moved, flow.good, flow.amount * (value || 1));
  }
  const goods = [...moved].sort((a, b) => b[1] - a[1]).map(([good]) => good);
  return { ...input, facts, year, goods };
}

/** Discount factor of a calendar year. */
export function discount({ facts }: Pick<PlanContext, 'facts'>, year: number): number {
  return power(1 + facts.discountRate, facts.start - year);
}

/** Undiscounted sums of a heading by place and by another attribute of its lines: `place/good`, `place/process`. */
export const spentAt = (
  { costs }: Pick<PlanDocument, 'costs'>,
  heading: Heading,
  by: 'good' | 'process',
): Map<string, number> =>
  sumBy(
    costs.filter((line) => line.heading === heading),
    (line) => `${line.place ?? ''}/${line[by] ?? ''}`,
    (line) => line.amount,
  );

/** Width of a drawing, in CSS pixels. */
const WIDTH = 832;

type Drawn = Pick<PlanContext, 'case' | 'facts'>;

/** The source line of figures made from the plan itself. */
export const planSource = ({ case: c, facts }: Drawn): string =>
  words().report.planSource({ name: caseTitle(c), priceYear: facts.priceYear });

/** Options of a figure that shows the plan. */
export const planFigure = (of: Drawn, id: string, title: string, unit: string): FigureOptions => ({
  id,
  title,
  unit,
  source: planSource(of),
  width: WIDTH,
});

/** Options of a figure that shows an answer about a case. */
export function figureOptions({ case: c, facts }: Drawn, id: string, title: string, unit: string): FigureOptions {
  const source = words().report.caseSource({ name: caseTitle(c), priceYear: facts.priceYear });
  return { id, title, unit, source, width: WIDTH };
}
