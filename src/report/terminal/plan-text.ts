import type { Case } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { oneScreen, type Part, wrapLines } from '../../view/index.ts';
import { requestSentence } from '../answer-sentence.ts';
import { cautionWords, reviewWords } from '../cautions.ts';
import { countryLines } from '../country-words.ts';
import { type Facts, factsOf } from '../facts.ts';
import { gapSentence, withinLimitsSentence } from '../gap.ts';
import type { Explained } from '../input.ts';
import { nextLines } from '../next-lines.ts';
import { notKnownLines } from '../not-known.ts';
import { planMoney } from '../plan-money.ts';
import { rowsName } from '../row-names.ts';
import { bindings } from '../sections/bindings.ts';
import { triedPlants } from '../tried-plants.ts';
import { reasonLines, whyLines } from '../why-lines.ts';
import { bindSentence, notFound, weakShare } from '../words.ts';
import { barrierTable, builds, costs, deliveries, type Name, obstacleTable, whyNot } from './plan-tables.ts';

export interface PlanTextOptions {
  /** Where the files were written. */
  dir?: string;
  /** The second opinion on the plan. */
  opinion?: { ok: boolean; differences: readonly unknown[] };
  /** For names instead of keys. */
  case?: Case;
  /** A paragraph each: loans that were cut; first of all, what is known instead of a plan. */
  before?: readonly string[];
  /** What is built in each scenario, before the answer. */
  scenarios?: string;
}

/** Limits that a terminal names, and where it is full of other things: the report has all. */
const [BINDS, FEWER] = [3, 2];

function binding(plan: PlanDocument, name: Name): string[] {
  return bindings(plan)
    .filter((one) => one.kind !== 'demands')
    .slice(0, BINDS)
    .map((one) =>
      bindSentence(one, { what: name(one.kind, one.key), price: money(Math.abs(one.value), plan.currency) }),
    );
}

function verdict(plan: PlanDocument): string {
  const say = words().plan;
  if (plan.npv === null)
    return plan.status === 'infeasible'
      ? say.infeasible
      : (plan.whyNot ?? []).length > 0
        ? say.noCovenantPlan
        : notFound(plan);
  return sentences(say.npvIs({ value: planMoney(plan)(plan.npv) }), gapSentence(plan), withinLimitsSentence(plan));
}

/** The cautions of rows in use: all of one, or how many stand in the report. */
function cautionBlock(plan: PlanDocument, facts: Facts | undefined): { text: string; instead: string } {
  const cautions = facts ? cautionWords(plan.cautions, facts) : [];
  const count = cautions.length;
  const [first] = cautions;
  if (first === undefined) return { text: '', instead: '' };
  const more = count > 1 ? [words().page.moreCautions({ count: count - 1 })] : [];
  return { text: [wrapLines(first), ...more].join('\n'), instead: words().plan.cautionsIn({ count }) };
}

/** Why the plan is as it is, and what else is to be known of it. */
function reasons(plan: PlanDocument, name: Name, explained: Explained | undefined, facts: Facts | undefined): string[] {
  // What the plan would lose with a plant that was solved anew is told as that.
  const solved = new Set(triedPlants(plan).map(({ process }) => process));
  const [nearest] = (explained?.forced ?? [])
    .filter(({ process }) => !solved.has(process))
    .sort((a, b) => a.loss - b.loss);
  const next =
    nearest &&
    words().plan.nextPlant({
      process: name('processes', nearest.process),
      place: name('places', nearest.place),
      loss: money(nearest.loss, plan.currency),
    });
  const lines = [
    ...(facts ? reasonLines(plan, facts, true) : []),
    next ?? '',
    ...(facts ? notKnownLines(plan, facts) : []),
  ];
  return lines.filter((line) => line !== '');
}

/** What binds, a sentence each. */
function limits(plan: PlanDocument, name: Name, explained: Explained | undefined): string[] {
  if (plan.npv === null) return [];
  const say = words().plan;
  const binds = binding(plan, name);
  const unpriced = explained?.omitted?.some(({ part }) => part === 'prices');
  return binds.length > 0 ? binds : [unpriced ? say.bindsNotKnown : say.nothingBinds];
}

/** Net present value and gap, whether the second opinion agrees, where the report is. */
function answer(plan: PlanDocument, { opinion, dir }: PlanTextOptions, facts: Facts | undefined): string[] {
  const say = words().plan;
  const agrees = opinion?.ok && plan.npv !== null ? say.opinionAgrees : undefined;
  return [
    ...(opinion && !opinion.ok ? [say.opinionDiffers({ count: opinion.differences.length })] : []),
    sentences(facts && requestSentence(plan, facts), verdict(plan), agrees),
    ...(dir === undefined ? [] : [say.reportAt({ path: `${dir}/report.html` })]),
  ];
}

/** The plan for a terminal, 80 columns and one screen, the answer in the last lines; ends with a line break. */
export function planText(plan: PlanDocument, explained?: Explained, options: PlanTextOptions = {}): string {
  const facts = options.case && factsOf(options.case);
  const name: Name = (table, key) => (facts ? rowsName(facts, table, [key]) : key);
  const signed = facts && options.case ? reviewWords(options.case, facts).length : 0;
  const wrapped = (lines: readonly string[]) => lines.map((line) => wrapLines(line)).join('\n');
  const binds = limits(plan, name, explained);
  const first = facts ? whyLines(plan, facts) : [];
  const before = wrapped(options.before ?? []);
  // That no plan keeps the covers is told in any case, and first.
  const stuck = plan.npv === null || plan.instead !== undefined || plan.withoutCovenants !== undefined;
  const loansCut = before === '' ? {} : { gives: 6, instead: wrapLines(words().decision.loansCut) };
  const blocks: Part[] = [
    { text: stuck ? before : '' },
    ...(plan.npv === null
      ? [{ text: whyNot(plan, name) }]
      : [
          { text: costs(plan), gives: 3 },
          { text: builds(plan, name, facts), gives: 7 },
          { text: deliveries(plan, name, options.case), gives: 5 },
        ]),
    { text: barrierTable(plan) },
    { text: obstacleTable(plan, facts), gives: 4 },
    { text: options.scenarios ?? '' },
    { text: wrapped(facts ? countryLines(plan, facts) : []) },
    { text: wrapped(first) },
    { text: wrapped(facts ? nextLines(plan, facts).slice(1) : []), gives: 1, follows: true },
    { text: wrapped(reasons(plan, name, explained, facts)), gives: 6, follows: first.length > 0 },
    { text: stuck ? '' : before, ...loansCut, follows: true },
    { ...cautionBlock(plan, facts), gives: 1, follows: true },
    { text: signed > 0 ? words().plan.signedOffs({ count: signed }) : '', follows: true },
    { text: wrapped(binds), gives: 2, instead: wrapped(binds.slice(0, FEWER)), follows: true },
    {
      text: plan.npv === null ? '' : words().plan.restsWeak({ share: percent(weakShare(plan)) }),
      gives: 1.5,
      follows: true,
    },
    { text: wrapped(answer(plan, options, facts)), follows: true },
  ];
  return `${oneScreen(blocks)}\n`.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
}
