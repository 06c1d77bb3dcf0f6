import { type Block, blocksOf, fold, list, sentence, type Text } from '../../blocks/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { insteadWords, requestNamed } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { answerSentence, headline } from '../answer-sentence.ts';
import { cautionWords, moreCautions, SHOWN, signedOff } from '../cautions.ts';
import { citationsOf, cited } from '../citations.ts';
import { gapCell, gapSentence } from '../gap.ts';
import type { Context } from '../input.ts';
import { planMoney } from '../plan-money.ts';
import { omittedWords, solverName } from '../words.ts';
import { bridgeBlock } from './bridge.ts';
import { countriesTable } from './countries.ts';
import { firstLines } from './first-lines.ts';
import { hubShare } from './hub.ts';
import { plantsPart } from './plants.ts';
import { relaxBlocks } from './why.ts';

/** The text of the status; empty if the requested gap is met, since the answer says so. */
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

/** The key figures under the answer, with their names. */
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

/** The program that made the plan, its time, and the request. */
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

/** Texts whose amounts of counterfactuals link to their rows. */
export function citing({ plan, facts }: Context): (text: string) => Text {
  const citations = citationsOf(plan, facts);
  return (text) => cited(text, plan, citations);
}

/** The blocks of the first page beside the answer. */
export function firstPage(context: Context): Block[] {
  const { plan, facts, case: c } = context;
  const lines = firstLines(context);
  const written = citing(context);
  const sentenceOf = (text: string | undefined) => (text === undefined || text === '' ? undefined : sentence(text));
  const cautions = cautionWords(plan.cautions, facts);
  const say = words().decision;
  const answered = headline(context) === answerSentence(context);
  const more = [
    ...(answered ? [] : [answerSentence(context)]),
    ...lines.more,
    ...omittedWords(context.explained),
    ...cautions.slice(0, SHOWN),
  ];
  const lists = [
    { heading: say.howSure, items: lines.sure.map(written) },
    { heading: say.next, items: lines.next.map(written) },
  ];
  return blocksOf(
    sentenceOf(insteadWords(plan, c, plan.source)),
    plantsPart(context),
    bridgeBlock(context),
    { kind: 'beside', lists: lists.filter(({ items }) => items.length > 0) },
    list(lines.gain.map(written)),
    sentenceOf(sentences(statusWords(context), asked(context))),
    more.length > 0 ? fold(say.more, [list(more.map(written))]) : undefined,
    moreCautions(cautions.slice(SHOWN)),
    signedOff(c, facts),
    { kind: 'facts', facts: keyFacts(context) },
    plan.npv === null ? relaxBlocks(context) : countriesTable(context),
    { kind: 'part', name: 'run', blocks: [sentence(runSentence(plan))] },
  );
}

/** A sentence on the reforms in force; the answer has the rest of the request. */
function asked({ plan, case: c, facts }: Context): string {
  const say = words().plan;
  const request = requestNamed(plan.request, facts);
  if (request.reforms.length > 0) return say.withReforms({ reforms: request.reforms });
  return c.tables.reforms.length > 0 ? say.noReforms : '';
}
