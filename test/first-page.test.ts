import { describe, expect, it } from 'vitest';
import { sentence } from '../src/blocks/index.ts';
import { moneyEstimate, negated } from '../src/figures/index.ts';
import { onPage } from '../src/i18n/index.ts';
import { asEstimate, contextOf } from '../src/model/index.ts';
import type { PlanDocument } from '../src/plan/index.ts';
import { planText } from '../src/report/index.ts';
import { payerSums } from '../src/report/payer-sums.ts';
import { briefDocument } from '../src/report/pdf/documents.ts';
import { planAnswer } from '../src/report/plan-report.ts';
import { whySection } from '../src/report/sections/why.ts';
import { triedPlants } from '../src/report/tried-plants.ts';
import { answerParts, sectionOf } from '../src/view/index.ts';
import { storedNames, storedPlan } from './outputs/stored.ts';
import { linesOf } from './support/reader/sentences.ts';

/** A question of a reader, the plans that answer it, and the patterns of the answer; the terminal answers the first questions only. */
interface Question {
  readonly asks: string;
  readonly has?: (plan: PlanDocument) => boolean;
  readonly page: RegExp;
  readonly terminal?: RegExp;
}

const built = ({ decision }: PlanDocument) => (decision?.plants ?? []).length > 0;
const actions =
  (...kinds: readonly string[]) =>
  ({ decision }: PlanDocument) =>
    (decision?.actions ?? []).some(({ kind }) => kinds.includes(kind));

const payers = (bridge: NonNullable<PlanDocument['decision']>['bridge']): number[] =>
  bridge ? payerSums(bridge).map(({ value }) => value) : [];

const WORTH = /Owners and buyers together (gain|lose) .*(over|against) building nothing|Nothing is worth building/;

const TURNS =
  /changes? what is built|leave the plan|makes a first plant pay|(Which figures change what is built|a first plant would pay) is not known/;

const questions: readonly Question[] = [
  { asks: 'What is to be built, and for how much?', has: built, page: /The plan builds \d+ plants? for / },
  {
    asks: 'What do I build first, and when do I begin?',
    has: built,
    page: /Begin to build: .* by \d{4}/,
    terminal: /Begin to build: .* by \d{4}/,
  },
  {
    asks: 'Which plants pay their owners, and which need support?',
    has: built,
    page: /Verdict[\s\S]*(Build|Needs support|Open|Not tested)/,
    terminal: /Plant +Size +(Return +)?Verdict/,
  },
  {
    asks: 'Is it worth it against buying everything?',
    has: ({ nothing }) => Boolean(nothing),
    page: WORTH,
    terminal: WORTH,
  },
  {
    asks: 'Who gains, and who loses?',
    has: ({ decision }) => payers(decision?.bridge).some((value) => value !== 0),
    page: /All together [+−]?\d/,
    terminal: /In the plans found, .* (gain|lose) /,
  },
  {
    asks: 'Could another plan be much better?',
    page: /A plan better by at most|No plan is better/,
    terminal: /A plan better by at most|No plan is better/,
  },
  {
    asks: 'What would change the answer?',
    has: ({ stages, notTried, enters }) => Boolean(stages?.length || notTried?.length || enters),
    page: TURNS,
    terminal: TURNS,
  },
  {
    asks: 'What does the target cost?',
    has: ({ targetPrices }) => Boolean(targetPrices?.length),
    page: /The target “.*” costs /,
    terminal: /The target “[\s\S]*” costs /,
  },
  {
    asks: 'What happens in another future?',
    has: ({ heldScenarios }) => heldScenarios !== undefined,
    page: /by scenario is|Scenarios not tried/,
  },
  {
    asks: 'How well are the figures known?',
    page: /of the cost rests on recalled or assumed figures/,
  },
  {
    asks: 'What is all of it worth?',
    page: /Net present value, /,
    terminal: /The net present value is /,
  },
  {
    asks: 'Who loses?',
    has: ({ decision }) => payers(decision?.bridge).some((value) => value < 0),
    page: /(Owners|Buyers|Treasuries|Lenders|Licensors|Subsidies) −\d/,
    terminal: /In the plans found, .* lose /,
  },
  {
    asks: 'Is anything left undelivered?',
    has: ({ deliveries }) => deliveries.some(({ short }) => short > 1e-6),
    page: /Some demand is not met/,
  },
  {
    asks: 'What was tried and is not built?',
    has: (plan) => triedPlants(plan).length > 0,
    page: /tried and not built|Tried and not built/i,
    terminal: /Tried and not built: .*would lose/,
  },
  {
    asks: 'How much money is needed to build?',
    has: ({ cost }) => (cost.capital ?? 0) > 0,
    page: /Capital, present value/,
  },
  {
    asks: 'What is in it for my country?',
    has: ({ measures }) => (measures ?? []).length > 0,
    page: /Value added/,
  },
  {
    asks: 'Does anybody else agree with it?',
    page: /The second opinion agrees/,
    terminal: /The second opinion agrees/,
  },
  {
    asks: 'Which papers must I ask for, and by when?',
    has: actions('certificate', 'licence'),
    page: /Apply for .*, the first (by \d{4}|at once)/,
  },
  { asks: 'With whom do I agree on money?', has: actions('loan'), page: /Agree on loans: / },
  {
    asks: 'What does it do for trade among us?',
    has: ({ decision }) => (decision?.cooperation?.among ?? 'all') !== 'all',
    page: /rade among the /,
    terminal: /rade among the /,
  },
];

const link = /<a class=cf href="#(what-if-\d+)" data-counterfactual="([^"]*)">([^<]*)<\/a>/g;
const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

describe.each(storedNames)('the first page of %s', async (name) => {
  const { document: plan, case: c, explained, opinion } = await storedPlan(name);
  const input = { plan, case: c, ...(explained ? { explained } : {}) };
  const context = contextOf(input);
  const whole = onPage(() => planAnswer(context));
  const { lead } = onPage(() => answerParts({ ...whole, sections: [] }));

  it('answers the questions of a reader, as the brief and the terminal do', () => {
    const page = linesOf([sentence(whole.answer), ...(whole.beside ?? [])]).join('\n');
    const paper = briefDocument(input);
    const brief = [paper.main, ...Object.values(paper.files)].join('\n');
    const screen = planText(plan, explained, { case: c, opinion }).replace(/\n {2}/g, ' ');
    const asked = questions.filter(({ has }) => has?.(plan) ?? true);
    expect(asked.length).toBeGreaterThanOrEqual(10);
    for (const { asks, page: pattern, terminal } of asked) {
      expect(page, asks).toMatch(pattern);
      expect(brief.replace(/\s+/g, ' '), asks).toMatch(new RegExp(pattern.source.replaceAll(' ', '\\s')));
      if (terminal) expect(screen, asks).toMatch(terminal);
    }
  });

  it('tells each counterfactual by one number, which leads to its row', () => {
    const why = onPage(() => whySection(context));
    const html = `${lead}${why ? sectionOf(why).html : ''}`;
    const gains = new Map(
      (plan.decision?.counterfactuals ?? []).map((counterfactual) => [counterfactual.id, counterfactual.gain]),
    );
    expect(gains.size).toBeGreaterThan(0);
    const links = [...html.matchAll(link)];
    // Building nothing has no number where firm demands need a build, or where the plan builds nothing.
    if (gains.get('nothing') && plan.builds.length > 0) expect(links.map(([, , id]) => id)).toContain('nothing');
    for (const [, anchor, id, amount] of links) {
      const worth = asEstimate(gains.get(decoded(id!))!);
      expect(
        [worth, negated(worth)].map((estimate) => moneyEstimate(estimate, plan.currency)),
        id,
      ).toContain(decoded(amount!));
      expect(html, id).toContain(`<tr id=${anchor} data-counterfactual="${id}">`);
    }
  });

  it('has a number of what is lost or gained in no verdict without the id of its counterfactual', () => {
    for (const [loss, id] of lead.matchAll(/without it the plan loses (<a class=cf [^>]*data-counterfactual=)?.{20}/g))
      expect(id, loss).toBeDefined();
  });
});
