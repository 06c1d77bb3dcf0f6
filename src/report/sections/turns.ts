import { getOrInsert } from '../../case/index.ts';
import { money } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { type Facts, plantName } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { figuresName } from '../figure-names.ts';
import { figureValues } from '../figure-value.ts';

type Leaving = NonNullable<PlanDocument['stages']>[number]['leaves'][number];
type Crossing = Pick<Leaving, 'about' | 'within' | 'at'> & {
  readonly process: string;
  /** Where the process is not built: the place at which a plant of it begins to pay. */
  readonly place?: string;
};

/** Figures that the first page names: those that turn the plan within their range; where none does, the nearest beyond. */
const [NAMED, BEYOND] = [2, 1];

/** Stages that leave along each figure, or first plants that enter, nearest first. */
export function crossingsOf({ stages = [], enters = [] }: Pick<PlanDocument, 'stages' | 'enters'>): {
  readonly figure: Leaving;
  readonly leaves: readonly Crossing[];
}[] {
  const byFigure = new Map<string, { figure: Leaving; leaves: Crossing[] }>();
  const leaving = stages.flatMap(({ process, leaves }) => leaves.map((leaf) => ({ process, ...leaf })));
  for (const one of [...leaving, ...enters]) {
    const id = JSON.stringify([one.table, one.key, one.column]);
    const turn = getOrInsert(byFigure, id, () => ({ figure: one, leaves: [] }));
    turn.leaves.push(one);
  }
  const far = (figure: Leaving, about: number) => Math.abs(about / figure.value - 1);
  const found = [...byFigure.values()];
  for (const { figure, leaves } of found) leaves.sort((a, b) => far(figure, a.about) - far(figure, b.about));
  return found.sort((a, b) => far(a.figure, a.leaves[0]!.about) - far(b.figure, b.leaves[0]!.about));
}

/** What leaves the plan or enters it: a stage, or a first plant. */
export const turningName = ({ process, place }: Crossing, facts: Facts): string =>
  place === undefined ? facts.processName(process) : plantName(facts, { place, process });

/**
 * The figures that turn the plan, and where, those within their range first; else what moves its worth most; and how much was tried. Undefined
 * where there is nothing to try. A terminal has room for one within its range.
 */
export function turnsSentence(plan: PlanDocument, facts: Facts, screen = false): string | undefined {
  if (plan.enters) return plan.figuresTried?.tried ? found(plan, facts, screen) : words().plan.entersNotTried;
  if (plan.stages?.length) return found(plan, facts, screen);
  return plan.notTried?.length ? words().plan.turnsNotTried : undefined;
}

const found = (plan: PlanDocument, facts: Facts, screen: boolean): string =>
  sentences(turnsFound(plan, facts, screen), triedSentence(plan));

/** Whether each stage and every figure that matters was tried: only then is it known that no figure changes what is built. */
const allTried = ({ notTried = [], figuresTried }: PlanDocument): boolean =>
  notTried.length === 0 && figuresTried !== undefined && figuresTried.tried === figuresTried.all;

/** How many stages and figures were tried, where some were not. */
function triedSentence({ stages = [], notTried = [], figuresTried }: PlanDocument): string | undefined {
  if (figuresTried === undefined) return undefined;
  const { tried: figures, all: allFigures } = figuresTried;
  return words().plan.tried({
    stages: stages.length,
    allStages: stages.length + notTried.length,
    figures,
    allFigures,
  });
}

function turnsFound(plan: PlanDocument, facts: Facts, screen: boolean): string {
  const say = words().plan;
  const crossings = crossingsOf(plan);
  const near = crossings.filter(({ leaves }) => leaves.some((leaf) => leaf.within));
  const shown = near.length > 0 ? near.slice(0, screen ? 1 : NAMED) : crossings.slice(0, screen ? 0 : BEYOND);
  const named = shown.map(({ figure, leaves }) => {
    const first = leaves.find((leaf) => leaf.within) ?? leaves[0]!;
    const { told } = figureValues(facts, figure);
    return {
      figure: figuresName(facts, [figure, ...(figure.together ?? [])]),
      used: told(figure.value),
      stage: turningName(first, facts),
      at: told(first.about),
      enters: first.place !== undefined,
    };
  });
  if (crossings.length > 0)
    return near.length > 0
      ? say.turnsWithin({ figures: named, count: near.length })
      : say.turnsOutside({ figures: named, all: allTried(plan) });
  const [widest] = [...(plan.findOut ?? [])].sort((a, b) => b.swing - a.swing);
  return sentences(
    plan.enters ? say.entersNone({ all: allTried(plan) }) : say.noTurn,
    widest &&
      say.movesMost({
        figure: figuresName(facts, [widest, ...(widest.together ?? [])]),
        used: figureValues(facts, widest).told(widest.value),
        swing: money(widest.swing, plan.currency),
        usual: widest.usual === true,
      }),
  );
}
