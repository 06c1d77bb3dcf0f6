import { decimalsOf, fixed, magnitude, money, moneyUnit, percent, significant } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import type { Heading } from '../../plan/index.ts';
import { cautionWords } from '../cautions.ts';
import type { Context } from '../context.ts';
import { escapeText, number, paragraph, tableHtml } from '../html.ts';
import { planMoney } from '../plan-money.ts';
import { gapSentence, headingMeaning, headingName, isCredit, limitName, notFound, omittedWords } from '../words.ts';
import { firstLines } from './first-lines.ts';
import { hubShare } from './hub.ts';

/** The answer in a few sentences, for the head of the report and for the terminal. */
export function answerSentence(context: Context): string {
  const { plan, facts } = context;
  const say = words().plan;
  const span = `${plan.years[0]}–${plan.years.at(-1)}`;
  if (plan.npv === null && plan.status !== 'infeasible') return notFound(plan);
  if (plan.npv === null) {
    const limits = (plan.whyNot ?? []).map((one) => `${limitName(one)} ${one.key}`);
    return sentences(
      say.noPlanMeets({ span }),
      limits.length > 0 ? say.leastToRelax({ limits: limits.slice(0, 3) }) : undefined,
    );
  }
  const demanded = [...new Set(plan.deliveries.map((one) => one.good))];
  const goods =
    demanded.length > 3
      ? say.goodsCount({ count: demanded.length })
      : listed(demanded.map((good) => facts.good(good).name));
  const about = { goods, span, value: planMoney(plan)(Math.abs(plan.npv)) };
  const sold = (plan.cost.revenue ?? 0) > 0;
  const plants = plan.builds.reduce((sum, build) => sum + build.count, 0);
  const places = new Set(plan.builds.map((build) => build.place)).size;
  return sentences(
    plan.npv >= 0 ? say.supplyingIsWorth(about) : sold ? say.supplyingLoses(about) : say.demandCosts(about),
    plants === 0 ? say.buildsNothing : say.builds({ plants, places }),
    plan.deliveries.some((one) => one.short > 1e-6) ? say.someNotMet : undefined,
    plan.gap === null || plan.gap === Number.POSITIVE_INFINITY ? undefined : gapSentence(plan, percent),
  );
}

/** What the status adds to the answer: nothing where the gap that was asked for is met, for the answer says so. */
function statusWords({ plan }: Context): string | undefined {
  const { gap, request, status } = plan;
  const say = words().plan;
  switch (status) {
    case 'optimal':
      return undefined;
    case 'feasible':
      return gap === null || gap === Number.POSITIVE_INFINITY
        ? say.noBound
        : say.withinNotAsked({ gap: percent(gap), asked: percent(request.gap) });
    default:
      return say[status];
  }
}

function keyFacts(context: Context): [string, string][] {
  const { plan, facts } = context;
  const list: [string, string][] = [];
  const say = words().report;
  if (plan.npv !== null) list.push([say.npv, planMoney(plan)(plan.npv)]);
  if (plan.bound !== null && plan.bound !== Number.POSITIVE_INFINITY)
    list.push([say.noBetter, planMoney(plan)(plan.bound)]);
  const capital = plan.cost.capital ?? 0;
  if (capital > 0) list.push([say.capitalNow, money(capital, plan.currency)]);
  const share = hubShare(context);
  if (share)
    list.push([
      say.madeInRegion({ year: share.year }),
      say.shareOfGood({ share: percent(share.share), good: facts.good(share.good).name }),
    ]);
  const total = Object.values(plan.seconds).reduce((sum, seconds) => sum + seconds, 0);
  list.push([say.plannedIn, say.seconds({ amount: significant(total) })]);
  return list;
}

/** Headings of the discounted total, largest first. */
function costTable(context: Context): string {
  const { plan, facts } = context;
  const { factor, word } = magnitude(Object.values(plan.cost));
  const decimals = decimalsOf(Object.values(plan.cost).map((value) => value / factor));
  const rows = (Object.keys(plan.cost) as Heading[])
    .map((heading) => ({ heading, value: (isCredit(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => Math.abs(row.value) > 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ heading, value }) => [
      headingName(heading),
      headingMeaning(heading),
      number(fixed(value / factor, decimals)),
    ]);
  const say = words().report;
  rows.push([say.npv, '', number(fixed((plan.npv ?? 0) / factor, decimals))]);
  return tableHtml({
    columns: [say.heading, say.whatItIs, say.presentValueIn({ unit: moneyUnit(plan.currency, word) })],
    rows,
    caption: say.discounted({ rate: percent(facts.discountRate), start: facts.start, priceYear: facts.priceYear }),
  });
}

function whyNot(context: Context): string {
  const rows = (context.plan.whyNot ?? []).map((one) => [
    limitName(one),
    one.key,
    String(one.year),
    number(significant(one.relax)),
  ]);
  const say = words().report;
  const columns = [say.limit, say.which, say.year, say.relaxBy];
  return `<h3>${say.fewestToRelax}</h3>${tableHtml({ columns, rows })}`;
}

const listHtml = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [`<ul class="first">${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`] : [];

/** Head of the report: question, answer, the figures that a minister's adviser reads. */
export function lead(context: Context): string {
  const facts = keyFacts(context)
    .map(([term, value]) => `<div><dt>${escapeText(term)}</dt><dd>${escapeText(value)}</dd></div>`)
    .join('');
  const rest = context.plan.npv === null ? whyNot(context) : costTable(context);
  return [
    `<h1>${escapeText(context.case.title || context.plan.case)}</h1>`,
    `<p class="answer">${escapeText(answerSentence(context))}</p>`,
    ...[sentences(statusWords(context), asked(context))].filter((text) => text !== '').map(paragraph),
    ...omittedWords(context.explained?.omitted).map(paragraph),
    ...listHtml([...firstLines(context), ...cautionWords(context.plan.cautions, context.facts)]),
    `<dl class="facts">${facts}</dl>`,
    rest,
  ].join('\n');
}

/** What the plan was asked for beside the case, in sentences. */
function asked({ plan: { request } }: Context): string {
  const say = words().plan;
  return sentences(
    request.reforms.length > 0 ? say.withReforms({ reforms: request.reforms }) : undefined,
    request.withoutTargets?.length ? say.withoutTargets({ targets: request.withoutTargets }) : undefined,
    request.require?.length ? say.required({ sites: request.require }) : undefined,
    request.forbid?.length ? say.forbidden({ sites: request.forbid }) : undefined,
    request.pin ? say.pinned : undefined,
  );
}
