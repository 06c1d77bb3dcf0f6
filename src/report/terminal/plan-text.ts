import { type Block, blocksOf, list, sentence } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Explained } from '../../model/index.ts';
import { builtBlocks, contextOf, deliveredTable } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { printed } from '../../view/index.ts';
import { requestSentence } from '../answer-sentence.ts';
import { cautionWords, reviewWords } from '../cautions.ts';
import { countryLines } from '../country-words.ts';
import { gapSentence, withinLimitsSentence } from '../gap.ts';
import type { Context } from '../input.ts';
import { nextLines } from '../next-lines.ts';
import { notKnownLines } from '../not-known.ts';
import { planMoney } from '../plan-money.ts';
import { barrierBlocks, limitLines } from '../sections/binds.ts';
import { costTable } from '../sections/costs.ts';
import { goneTable } from '../sections/obstacles.ts';
import { relaxBlocks } from '../sections/why.ts';
import { triedPlants } from '../tried-plants.ts';
import { reasonLines, whyLines } from '../why-lines.ts';
import { notFound, weakShare } from '../words.ts';

interface PlanTextOptions {
  readonly case: Case;
  /** The folder of the files. */
  readonly dir?: string;
  /** The second opinion on the plan. */
  readonly opinion?: { ok: boolean; differences: readonly unknown[] };
  /** Paragraphs that come first, for example on loans that were cut. */
  readonly before?: readonly string[];
  /** Blocks on the scenarios, before the answer. */
  readonly scenarios?: readonly Block[];
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

/** The caution about rows that the plan uses, or the number of cautions in the report. */
function cautionLines({ plan, facts }: Context): Block {
  const [first, ...more] = cautionWords(plan.cautions, facts);
  if (first === undefined) return list([]);
  const others = more.length > 0 ? [words().page.moreCautions({ count: more.length })] : [];
  const instead = sentence(words().plan.cautionsIn({ count: more.length + 1 }));
  return { ...list([first, ...others]), rank: 1, instead };
}

/** The reasons for the plan, and remarks. */
function reasons({ plan, facts, explained }: Context): string[] {
  // What the plan would lose with a plant that was solved anew is told as that.
  const solved = new Set(triedPlants(plan).map(({ process }) => process));
  const [nearest] = (explained?.forced ?? [])
    .filter(({ process }) => !solved.has(process))
    .sort((a, b) => a.loss - b.loss);
  const next =
    nearest &&
    words().plan.nextPlant({
      process: facts.processName(nearest.process),
      place: facts.placeName(nearest.place),
      loss: money(nearest.loss, plan.currency),
    });
  return [...reasonLines(plan, facts, true), ...(next === undefined ? [] : [next]), ...notKnownLines(plan, facts)];
}

/** Net present value and gap, the result of verification, the quality of figures, and the path of the report. */
function answer({ plan, facts }: Context, { opinion, dir }: PlanTextOptions): string[] {
  const say = words().plan;
  const found = plan.npv !== null;
  const sure = [
    found && opinion?.ok ? say.opinionAgrees : undefined,
    found ? say.restsWeak({ share: percent(weakShare(plan)) }) : undefined,
  ];
  return [
    ...(opinion && !opinion.ok ? [say.opinionDiffers({ count: opinion.differences.length })] : []),
    sentences(requestSentence(plan, facts), verdict(plan), ...sure),
    ...(dir === undefined ? [] : [say.reportAt({ path: `${dir}/report.html` })]),
  ];
}

/** Tables of costs, builds and deliveries. */
const tables = (context: Context): Block[] => [
  { ...costTable(context), rank: 3 },
  ...builtBlocks(context).map((builtBlock): Block => ({ ...builtBlock, rank: 7 })),
  { ...deliveredTable(context), rank: 5 },
];

/** The plan for a terminal, 80 columns and one screen, the answer in the last lines; ends with a line break. */
export function planText(plan: PlanDocument, explained: Explained | undefined, options: PlanTextOptions): string {
  const { case: c, before = [], scenarios = [] } = options;
  const context = contextOf({ plan, case: c, ...(explained && { explained }) });
  const { facts } = context;
  const found = plan.npv !== null;
  // That no plan keeps the covers is told in any case, and first.
  const stuck = !found || plan.instead !== undefined || plan.withoutCovenants !== undefined;
  const cut = { ...list(before), rank: 6, instead: sentence(words().decision.loansCut) };
  const gone = goneTable(context);
  const signed = reviewWords(c, facts).length;
  const blocks = blocksOf(
    stuck ? list(before) : undefined,
    found ? tables(context) : relaxBlocks(context),
    barrierBlocks(context),
    gone && { ...gone, rank: 4 },
    scenarios,
    list(countryLines(plan, facts)),
    list(whyLines(plan, facts)),
    { ...list(nextLines(plan, facts).slice(1)), rank: 1 },
    { ...list(reasons(context)), rank: 6 },
    stuck || before.length === 0 ? undefined : cut,
    cautionLines(context),
    signed > 0 ? sentence(words().plan.signedOffs({ count: signed })) : undefined,
    limitLines(context),
    list(answer(context, options)),
  );
  return printed(...blocks);
}
