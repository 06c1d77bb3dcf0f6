import { money } from '../figures/index.ts';
import { listed, sentences, words } from '../i18n/index.ts';
import { demanded, type Facts, type RequestNames, requestNamed, rowsName, sitesOf } from '../model/index.ts';
import type { PlanDocument, Verdict } from '../plan/index.ts';
import { askedWords } from './country-words.ts';
import { nothingSentence } from './gain.ts';
import { gapSentence } from './gap.ts';
import type { Context } from './input.ts';
import { planMoney } from './plan-money.ts';
import { reasonKind, reasonName } from './reason-words.ts';
import { togetherSentence } from './sections/bridge.ts';
import { notFound } from './words.ts';

/** A plan with the names of its rows. */
type Asked = Pick<Context, 'plan' | 'facts'>;

/** The answer in a few sentences, for the head of the report and for the terminal. */
export function answerSentence(context: Asked): string {
  return sentences(foundSentence(context), requestSentence(context.plan, context.facts));
}

/**
 * The first sentence of a page: how many plants to build and how many of these are certain, the gain of owners and buyers over building nothing, and the gain of all.
 * If no plant has a verdict, it is the answer.
 */
export function headline(context: Asked): string {
  const { plan, facts } = context;
  const { plants = [] } = plan.decision ?? {};
  if (plan.npv === null || plants.length === 0) return answerSentence(context);
  const say = words().decision;
  const verdicts = Object.keys(words().plants.verdicts) as Verdict[];
  const counts = verdicts.flatMap((verdict) => {
    const count = plants.filter((plant) => plant.verdict === verdict).length;
    return count > 0 ? [{ verdict, count }] : [];
  });
  const capital = money(
    plants.reduce((sum, { capex }) => sum + capex, 0),
    plan.currency,
  );
  return sentences(
    say.headline({ plants: plants.length, capital, counts }),
    nothingSentence(plan),
    togetherSentence(plan),
    notMet(plan),
    requestSentence(plan, facts),
  );
}

/** A sentence if a demand is not met in full. */
const notMet = (plan: Pick<PlanDocument, 'deliveries' | 'country'>): string | undefined =>
  demanded(plan).some((delivery) => delivery.short > 1e-6) ? words().plan.someNotMet : undefined;

/** What the request of a plan has beside reforms: required and forbidden builds, targets left out, builds of another plan. */
export function requestSentence(
  { request: given, country }: Pick<PlanDocument, 'request' | 'country'>,
  facts: RequestNames & Partial<Pick<Facts, 'countryName'>>,
): string {
  const say = words().plan;
  const request = requestNamed(given, facts);
  return sentences(
    request.withoutTargets?.length ? say.withoutTargets({ targets: request.withoutTargets }) : undefined,
    request.require?.length ? say.required({ sites: request.require }) : undefined,
    request.forbid?.length ? say.forbidden({ sites: request.forbid }) : undefined,
    request.pin && request.from === undefined ? say.pinned : undefined,
    request.from === undefined ? undefined : say.pinnedUntil({ year: request.from }),
    country && facts.countryName ? askedWords(country, facts.countryName) : undefined,
  );
}

function foundSentence({ plan, facts }: Asked): string {
  const say = words().plan;
  const span = [...new Set([plan.years[0], plan.years.at(-1)])].join('–');
  if (plan.npv === null && plan.status !== 'infeasible') return notFound(plan);
  if (plan.npv === null) {
    const limits = [
      ...new Set(
        (plan.whyNot ?? []).map((relaxation) =>
          reasonName(reasonKind(relaxation), rowsName(facts, relaxation.kind, [relaxation.key])),
        ),
      ),
    ];
    return sentences(
      say.noPlanMeets({ span }),
      limits.length > 0 ? say.leastToRelax({ limits: limits.slice(0, 3) }) : undefined,
    );
  }
  const demanded = [...new Set(plan.deliveries.map((delivery) => delivery.good))];
  const goods =
    demanded.length > 3
      ? say.goodsCount({ count: demanded.length })
      : listed(demanded.map((good) => facts.good(good).name));
  const about = { goods, span, value: planMoney(plan)(Math.abs(plan.npv)) };
  const sold = (plan.cost.revenue ?? 0) > 0;
  const plants = sitesOf(plan.builds).size;
  const places = new Set(plan.builds.map((build) => build.place)).size;
  const legs = plan.legs.length;
  return sentences(
    plan.npv >= 0 ? say.supplyingIsWorth(about) : sold ? say.supplyingLoses(about) : say.demandCosts(about),
    plants > 0 ? say.builds({ plants, places }) : legs > 0 ? say.buildsLegs({ legs }) : say.buildsNothing,
    plants > 0 && legs > 0 ? say.legsToo({ legs }) : undefined,
    notMet(plan),
    plan.gap === null || plan.gap === Number.POSITIVE_INFINITY ? undefined : gapSentence(plan),
  );
}
