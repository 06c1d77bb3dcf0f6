import type { Case } from '../../case/index.ts';
import { money } from '../../figures/index.ts';
import { onPage, ownName, sentences, words } from '../../i18n/index.ts';
import { AS_IT_STANDS, type PlanDocument } from '../../plan/index.ts';
import { hasCovenants, type ShockWorth, type StressDocument, TOGETHER, uncertainOf } from '../../reforms/index.ts';
import type { QuestionInput, StressData } from '../../report/index.ts';
import { withReforms } from '../change.ts';

/** A smaller share of the NPV is what the solver leaves. */
export const SMALL = 1e-6;
/** Groups of figures drawn. */
const MOST = 12;

/** Draws from which at least five lie beyond the 5th and the 95th percentile: fewer make these ends a matter of luck. */
export const ENOUGH = 100;

/** The name of a shock in the reader's language. */
export const shockName = (c: Case, { shock, name }: Pick<ShockWorth, 'shock' | 'name'>): string =>
  ownName(c.tables.shocks.find((row) => row.shock === shock) ?? {}) ?? name;

export const futureName = (scenario: string): string =>
  scenario === AS_IT_STANDS ? words().stress.asItStands : scenario;

/** What hurts a plan most, in a sentence. */
export const stressAnswer = (c: Case, d: StressDocument): string =>
  sentences(hurtWords(c, d), hasCovenants(c) ? words().reforms.covenants : undefined);

function hurtWords(c: Case, d: StressDocument): string {
  const say = words().stress;
  const worst = [...d.shocks].filter((x) => x.lost !== null).sort((a, b) => b.lost! - a.lost!)[0];
  if (worst && worst.lost! <= SMALL * Math.abs(d.npv)) return say.noCost;
  if (worst) return say.hurtsMost({ name: shockName(c, worst), cost: money(worst.lost!, d.currency) });
  if (d.draws) {
    const { n, p5, p95 } = d.draws;
    return sentences(
      say.nineInTen({ low: money(p5, d.currency), high: money(p95, d.currency) }),
      n < ENOUGH ? say.fewDraws({ count: n }) : undefined,
    );
  }
  const { shocks, uncertainty } = c.tables;
  return shocks.length + uncertainty.length > 0 ? say.notSolved : say.nothing;
}

/** Without the chance of a loss: it means nothing for a chain that is there to meet demands at least cost. */
export const drawsOnly = ({ lossChance: _, varied: __, ...rest }: NonNullable<StressDocument['draws']>) => rest;

/** What the page draws. */
function stressData(c: Case, d: StressDocument): StressData {
  const end = Number(c.settings.start) + Number(c.settings.years);
  const fan = d.fan?.filter((x) => x.year < end);
  const still = (x: number) => (Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x);
  return {
    shocks: d.shocks.flatMap(
      ({ shock, name, npv, lost, delivered, worstYear, recovery, dearer, foreseen, foreseenBound }) =>
        npv === null
          ? []
          : [
              {
                shock,
                name: shockName(c, { shock, name }),
                npv: d.npv - still(lost!),
                delivered,
                worstYear,
                recovery,
                dearer,
                ...(foreseen === undefined
                  ? {}
                  : { less: still(foreseen - npv), lessMost: (foreseenBound ?? foreseen) - npv }),
              },
            ],
    ),
    ...(d.draws ? { draws: d.npv > 0 ? d.draws : drawsOnly(d.draws) } : {}),
    ...(d.tornado ? { figures: uncertainOf(c), tornado: d.tornado.slice(0, MOST) } : {}),
    ...(fan ? { fan } : {}),
    ...(d.variance ? { variance: d.variance, rest: TOGETHER } : {}),
    ...(d.foresight ? { foresight: d.foresight } : {}),
    ...(d.robust
      ? { robust: { ...d.robust, scenarios: d.robust.scenarios.map(futureName), aim: d.aim ?? 'expected' } }
      : {}),
  };
}

/** What the page of a plan under shocks and doubt is made from; `c` is the case as read. */
export function stressInput(document: StressDocument, c: Case, plan: PlanDocument): QuestionInput {
  const reformed = withReforms(c, plan.request.reforms);
  const sections = { stress: stressData(reformed, document) };
  return {
    case: reformed,
    sections,
    npv: document.npv,
    answer: onPage(() => stressAnswer(reformed, document)),
    plan,
    books: plan,
  };
}
