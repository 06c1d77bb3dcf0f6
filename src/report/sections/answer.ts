import { fixed, magnitude, money, percent, significant } from '../../figures/index.ts';
import { cautionWords } from '../cautions.ts';
import type { Context } from '../context.ts';
import { escapeText, number, paragraph, tableHtml } from '../html.ts';
import { count, headingWords, isCredit, limitName, listed, notFound, omittedWords } from '../words.ts';
import { hubShare } from './hub.ts';

/** The answer in one sentence, for the head of the report and for the terminal. */
export function answerSentence(context: Context): string {
  const { plan, facts } = context;
  const span = `${plan.years[0]}–${plan.years.at(-1)}`;
  if (plan.npv === null && plan.status !== 'infeasible') return notFound(plan);
  if (plan.npv === null) {
    const what = (plan.whyNot ?? []).map((one) => `${limitName(one)} ${one.key}`);
    const mend = what.length > 0 ? ` The least to relax is ${listed(what.slice(0, 3))}.` : '';
    return `No plan meets everything that is asked in ${span}.${mend}`;
  }
  const demanded = [...new Set(plan.deliveries.map((one) => one.good))];
  const names = demanded.slice(0, 3).map((good) => facts.good(good).name);
  const what = demanded.length > 3 ? `${count(demanded.length, 'good')}` : listed(names);
  const sold = (plan.cost.revenue ?? 0) > 0;
  const value = money(Math.abs(plan.npv), plan.currency);
  const worth =
    plan.npv >= 0
      ? `Supplying ${what} in ${span} is worth ${value}`
      : sold
        ? `Supplying ${what} in ${span} loses ${value}`
        : `Meeting the demand for ${what} in ${span} costs ${value}`;
  const plants = plan.builds.reduce((sum, build) => sum + build.count, 0);
  const places = new Set(plan.builds.map((build) => build.place)).size;
  const built = plants === 0 ? 'builds nothing' : `builds ${count(plants, 'plant')} at ${count(places, 'place')}`;
  const short = plan.deliveries.some((one) => one.short > 1e-6);
  const proof =
    plan.gap === null || plan.gap === Number.POSITIVE_INFINITY
      ? ''
      : plan.gap < 1e-6
        ? ', proven best'
        : `, proven to within ${percent(plan.gap)} of the best`;
  return `${worth} in present value and ${built}${short ? ', with some demand not met' : ''}${proof}.`;
}

function statusWords(context: Context): string {
  const { gap, request, status } = context.plan;
  const words = {
    optimal: `The plan is within ${percent(request.gap)} of the best possible one`,
    feasible:
      gap === null || gap === Number.POSITIVE_INFINITY
        ? 'How far the plan is from the best possible one is not known: the time was up before a bound was found'
        : `The plan is proven to within ${percent(gap)} of the best possible one; ${percent(request.gap)} was asked for`,
    infeasible: 'No plan can meet all that is asked',
    stopped: 'No plan is known',
    refuted: 'The second opinion refutes this plan: do not use it',
  };
  return words[status];
}

function keyFacts(context: Context): [string, string][] {
  const { plan, facts } = context;
  const list: [string, string][] = [];
  if (plan.npv !== null) list.push(['Net present value', money(plan.npv, plan.currency)]);
  if (plan.bound !== null && plan.bound !== Number.POSITIVE_INFINITY)
    list.push(['No plan is better than', money(plan.bound, plan.currency)]);
  const capital = plan.cost.capital ?? 0;
  if (capital > 0) list.push(['Capital, present value', money(capital, plan.currency)]);
  const share = hubShare(context);
  if (share)
    list.push([`Made in the region, ${share.year}`, `${percent(share.share)} of ${facts.good(share.good).name}`]);
  const total = Object.values(plan.seconds).reduce((sum, seconds) => sum + seconds, 0);
  list.push(['Planned in', `${significant(total)} s`]);
  return list;
}

/** Headings of the discounted total, largest first. */
function costTable(context: Context): string {
  const { plan, facts } = context;
  const { factor, word } = magnitude(Object.values(plan.cost));
  const largest = Math.max(0, ...Object.values(plan.cost).map(Math.abs)) / factor;
  const decimals = largest >= 100 ? 1 : 2;
  const rows = (Object.keys(plan.cost) as (keyof typeof headingWords)[])
    .map((heading) => ({ heading, value: (isCredit(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => Math.abs(row.value) > 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ heading, value }) => [
      headingWords[heading].name,
      headingWords[heading].meaning,
      number(fixed(value / factor, decimals)),
    ]);
  rows.push(['Net present value', '', number(fixed((plan.npv ?? 0) / factor, decimals))]);
  return tableHtml({
    columns: ['Heading', 'What it is', `${word === '' ? plan.currency : `${plan.currency} ${word}`}, present value`],
    rows,
    caption: `Discounted at ${percent(facts.discountRate)} a year to ${facts.start}, prices of ${facts.priceYear}.`,
  });
}

function whyNot(context: Context): string {
  const rows = (context.plan.whyNot ?? []).map((one) => [
    limitName(one),
    one.key,
    String(one.year),
    number(significant(one.relax)),
  ]);
  return `<h3>The fewest things to relax</h3>${tableHtml({ columns: ['Limit', 'Which', 'Year', 'By'], rows })}`;
}

/** Head of the report: question, answer, the figures that a minister's adviser reads. */
export function lead(context: Context): string {
  const facts = keyFacts(context)
    .map(([term, value]) => `<div><dt>${escapeText(term)}</dt><dd>${escapeText(value)}</dd></div>`)
    .join('');
  const rest = context.plan.npv === null ? whyNot(context) : costTable(context);
  return [
    `<h1>${escapeText(context.case.title || context.plan.case)}</h1>`,
    `<p class="answer">${escapeText(answerSentence(context))}</p>`,
    paragraph(`${statusWords(context)}.${asked(context)}`),
    ...omittedWords(context.explained?.omitted).map(paragraph),
    ...cautionWords(context.plan.cautions, context.facts).map((words) => paragraph(words)),
    `<dl class="facts">${facts}</dl>`,
    rest,
  ].join('\n');
}

function asked(context: Context): string {
  const { request } = context.plan;
  const parts: string[] = [];
  if (request.reforms.length > 0)
    parts.push(`with the ${request.reforms.length > 1 ? 'reforms' : 'reform'} ${listed(request.reforms)}`);
  if (request.withoutTargets?.length)
    parts.push(
      `without the ${request.withoutTargets.length > 1 ? 'targets' : 'target'} ${listed(request.withoutTargets)}`,
    );
  if (request.require?.length) parts.push(`with ${listed(request.require)} built`);
  if (request.forbid?.length) parts.push(`without ${listed(request.forbid)}`);
  if (request.pin) parts.push('with the builds of another plan');
  return parts.length > 0 ? ` Asked ${listed(parts)}.` : '';
}
