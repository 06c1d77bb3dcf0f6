import { caseTitle } from '../../case/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { capital, sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { escapeText, listHtml, number, paragraph, tableHtml } from '../../view/index.ts';
import { answerSentence, headline } from '../answer-sentence.ts';
import { cautionWords, moreCautions, SHOWN, signedOff } from '../cautions.ts';
import { citationsOf, cited } from '../citations.ts';
import type { Context } from '../context.ts';
import { requestNamed } from '../facts.ts';
import { insteadWords } from '../finance-words.ts';
import { gapCell, gapSentence } from '../gap.ts';
import { planMoney } from '../plan-money.ts';
import { rowsName } from '../row-names.ts';
import { omittedWords, reasonKind, reasonName, solverName } from '../words.ts';
import { bridgeHtml } from './bridge.ts';
import { countriesTable } from './countries.ts';
import { firstLines } from './first-lines.ts';
import { hubShare } from './hub.ts';
import { plantsTable } from './plants.ts';

/** What the status adds to the answer: nothing if the requested gap is met, because the answer says so. */
function statusWords({ plan }: Context): string | undefined {
  const { gap, request, status } = plan;
  const say = words().plan;
  switch (status) {
    case 'optimal':
      return undefined;
    case 'feasible':
      if (gap === null || gap === Number.POSITIVE_INFINITY) return gapSentence(plan);
      return request.settled ? undefined : say.gapAsked({ asked: percent(request.gap) });
    default:
      return say[status];
  }
}

/** The figures under the answer: what is named, and its value. */
export function keyFacts(context: Context): [string, string][] {
  const { plan, facts } = context;
  const { priceYear, discountRate } = facts;
  const list: [string, string][] = [];
  const say = words().report;
  if (plan.npv !== null)
    list.push([words().page.npvAt({ priceYear, rate: percent(discountRate) }), planMoney(plan)(plan.npv)]);
  if (plan.npv !== null) list.push([say.noBetter, gapCell(plan)]);
  const capital = plan.cost.capital ?? 0;
  if (capital > 0) list.push([say.capitalNow, planMoney(plan)(capital)]);
  const share = hubShare(context);
  if (share)
    list.push([
      words().page.madeInRegion({ year: share.year }),
      words().page.ofDelivered({ share: percent(share.share) }),
    ]);
  return list;
}

function whyNot(context: Context): string {
  const rows = (context.plan.whyNot ?? []).map((one) => [
    capital(reasonName(reasonKind(one), rowsName(context.facts, one.kind, [one.key]))),
    String(one.year),
    number(significant(one.relax)),
  ]);
  const say = words().report;
  const columns = [say.limit, say.year, say.relaxBy];
  return `<h3>${say.fewestToRelax}</h3>${tableHtml({ columns, rows })}`;
}

/** Which program made the plan, how long it took, and what was requested. */
function runSentence(plan: PlanDocument): string {
  const { request, seconds, versions } = plan;
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const about = {
    program: ['Chorsu', versions?.chorsu].filter(Boolean).join(' '),
    solver: solverName(plan),
    seconds: significant(total),
    asked: request.seconds,
  };
  const say = words().page;
  return request.settled ? say.runSettled(about) : say.run({ ...about, gap: percent(request.gap) });
}

/** Head of the report: question, answer, the figures that a minister's adviser reads. */
export function lead(context: Context): string {
  const facts = keyFacts(context)
    .map(([term, value]) => `<div><dt>${escapeText(term)}</dt><dd>${escapeText(value)}</dd></div>`)
    .join('');
  const rest = context.plan.npv === null ? whyNot(context) : countriesTable(context);
  const cautions = cautionWords(context.plan.cautions, context.facts);
  const lines = firstLines(context);
  const say = words().decision;
  const citations = citationsOf(context.plan, context.facts);
  const written = (text: string) => cited(text, context.plan, citations);
  const answered = headline(context) === answerSentence(context);
  return [
    `<h1>${escapeText(caseTitle(context.case))}</h1>`,
    `<p class="answer">${written(headline(context))}</p>`,
    ...[insteadWords(context.plan, context.case, context.plan.source)].flatMap((text) =>
      text === undefined ? [] : [paragraph(text)],
    ),
    plantsTable(context),
    bridgeHtml(context),
    '<div class="beside">',
    ...under(say.howSure, lines.sure, written),
    ...under(say.next, lines.next, written),
    '</div>',
    ...listHtml(lines.gain, written),
    ...[sentences(statusWords(context), asked(context))].filter((text) => text !== '').map(paragraph),
    ...folded(
      say.more,
      [
        ...(answered ? [] : [answerSentence(context)]),
        ...lines.more,
        ...omittedWords(context.explained?.omitted),
        ...cautions.slice(0, SHOWN),
      ],
      written,
    ),
    ...moreCautions(cautions.slice(SHOWN)),
    ...signedOff(context.case, context.facts),
    `<dl class="facts">${facts}</dl>`,
    rest,
    `<p class="run">${escapeText(runSentence(context.plan))}</p>`,
  ].join('\n');
}

/** How text is written as HTML. */
type Written = (text: string) => string;

/** Lines under a heading of their own, where there are any. */
const under = (heading: string, lines: readonly string[], written: Written): string[] =>
  lines.length > 0 ? [`<div><h3>${escapeText(heading)}</h3>${listHtml(lines, written).join('')}</div>`] : [];

/** Lines that a reader unfolds. */
const folded = (heading: string, lines: readonly string[], written: Written): string[] =>
  lines.length > 0
    ? [`<details><summary>${escapeText(heading)}</summary>${listHtml(lines, written).join('')}</details>`]
    : [];

/** Reforms in force, in a sentence; what else was asked stands in the answer. */
function asked({ plan, case: c, facts }: Context): string {
  const say = words().plan;
  const request = requestNamed(plan.request, facts);
  if (request.reforms.length > 0) return say.withReforms({ reforms: request.reforms });
  return c.tables.reforms.length > 0 ? say.noReforms : '';
}
