import { money } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { gainOverNothing } from './why.ts';

/** Below this share of what is gained an amount is not told. */
const SMALL = 0.001;

/**
 * How much of the gain over building nothing is duty no longer paid, and how much finance, in the plans found; where the duty is
 * more than the gain, how much dearer the plan would be without that transfer. Undefined where no gain is proven, or the headings
 * of building nothing are not known.
 */
export function transferSentence(plan: PlanDocument): string | undefined {
  const { npv, nothing, cost, currency } = plan;
  const gain = gainOverNothing(plan);
  if (npv === null || !nothing?.cost || !gain || gain.low <= 0) return undefined;
  const before = nothing.cost;
  const saved = (heading: 'duties' | 'finance') => (before[heading] ?? 0) - (cost[heading] ?? 0);
  const told = (amount: number) => Math.abs(amount) > SMALL * gain.low;
  const say = words().page;
  const about = (amount: number) => ({ amount: money(Math.abs(amount), currency) });
  const [duties, finance] = [saved('duties'), saved('finance')];
  const dearer = duties - (npv - nothing.npv);
  const dutyLines =
    duties <= 0
      ? [say.dutyMore(about(duties))]
      : dearer <= 0
        ? [say.dutySaved(about(duties))]
        : [say.lessDuty(about(duties)), say.dearerWithoutDuty(about(dearer))];
  const lines = [
    ...(told(duties) ? dutyLines : []),
    ...(told(finance) ? [(finance > 0 ? say.financeSaved : say.financeCosts)(about(finance))] : []),
  ];
  if (lines.length === 0) return undefined;
  return sentences(...lines, lines.length > 1 ? say.inPlansFound : say.inPlanFound);
}
