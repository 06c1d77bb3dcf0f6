import { money } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';

/** Below this share of what is gained an amount is not told. */
const SMALL = 0.001;

/**
 * How much of the gain over building nothing is duty no longer paid, and how much finance, in the plans found; undefined where no
 * gain is proven, or the headings of building nothing are not known.
 */
export function transferSentence({ npv, nothing, cost, currency }: PlanDocument): string | undefined {
  if (npv === null || !nothing?.cost || npv <= nothing.bound) return undefined;
  const before = nothing.cost;
  const saved = (heading: 'duties' | 'finance') => (before[heading] ?? 0) - (cost[heading] ?? 0);
  const told = (amount: number) => Math.abs(amount) > SMALL * (npv - nothing.bound);
  const say = words().page;
  const about = (amount: number) => ({ amount: money(Math.abs(amount), currency) });
  const [duties, finance] = [saved('duties'), saved('finance')];
  const lines = [
    told(duties) ? (duties > 0 ? say.dutySaved : say.dutyMore)(about(duties)) : undefined,
    told(finance) ? (finance > 0 ? say.financeSaved : say.financeCosts)(about(finance)) : undefined,
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  return sentences(...lines, lines.length === 2 ? say.inPlansFound : say.inPlanFound);
}
