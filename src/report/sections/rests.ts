import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  note,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import {
  isQuality,
  percent,
  type Quality,
  qualities,
  qualityBar,
  type SwitchingRow,
  significant,
  switching,
} from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { asEstimate, planFigure } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { figuresName } from '../figure-names.ts';
import { figureValues } from '../figure-value.ts';
import { unrounded } from '../gain.ts';
import type { Context } from '../input.ts';
import { crossingsOf, turningName } from './turns.ts';

type Leaving = NonNullable<PlanDocument['stages']>[number]['leaves'][number];

function qualityFigure(context: Context): Block {
  const say = words().report;
  const shares = Object.fromEntries(
    Object.entries(context.plan.restsOn).filter(([quality]) => isQuality(quality)),
  ) as Partial<Record<Quality, number>>;
  const weak = (shares.recalled ?? 0) + (shares.assumed ?? 0);
  const svg = () =>
    qualityBar(shares, planFigure(context, 'rests', say.weakShare({ share: percent(weak) }), say.restsUnit));
  const data = tabulate(
    qualities.filter((quality) => shares[quality]),
    [column.quality(say.quality, (quality) => quality), column.share(say.shareOfGross, (quality) => shares[quality]!)],
  );
  return figure(data, svg);
}

type Of = Leaving | NonNullable<PlanDocument['findOut']>[number] | NonNullable<PlanDocument['heldFigures']>[number];

const named = ({ facts }: Context, one: Of): string => figuresName(facts, [one, ...(one.together ?? [])]);
const used = ({ facts }: Context, one: Of): string => figureValues(facts, one).told(one.value);
const rangeOf = ({ facts }: Context, one: Of): string => figureValues(facts, one).between(one.range);

/** How many figures and stages are drawn. */
const MOST = 12;

function stagesBlocks(context: Context): Block[] {
  const say = words().report;
  const { facts, plan } = context;
  const found = crossingsOf(plan).slice(0, MOST);
  const enters = plan.enters !== undefined;
  if (found.length === 0) return [];
  const rows = found.map(({ figure, leaves }): SwitchingRow => {
    return {
      name: named(context, figure),
      value: figure.value,
      ...(figure.range ? { low: figure.range.low, high: figure.range.high } : {}),
      switches: leaves.map((leaf) => leaf.about),
    };
  });
  const nearest = found.find(({ leaves }) => leaves.some((leaf) => leaf.within));
  const stage = nearest?.leaves.find((leaf) => leaf.within);
  const title =
    nearest && stage
      ? say.decidesAbout({ figure: named(context, nearest.figure), stage: turningName(stage, facts) })
      : say.noStageLeaves;
  const svg = () =>
    switching(rows, planFigure(context, 'switching', title, enters ? say.entersUnit : say.switchingUnit));
  const { text, amount, flag } = column;
  const data = tabulate(
    found.flatMap(({ figure, leaves }) => leaves.map((leaf) => ({ figure, one: leaf }))),
    [
      text(say.figure, ({ figure }) => named(context, figure)),
      amount(say.used, ({ figure }) => used(context, figure)),
      amount(say.range, ({ figure }) => rangeOf(context, figure)),
      text(enters ? say.firstPlant : say.stage, ({ one }) => turningName(one, facts)),
      amount(enters ? say.entersAt : say.leavesAt, ({ figure, one }) =>
        say.aboutBy({
          amount: leavesAt(one),
          change: `${one.about > figure.value ? '+' : ''}${percent(one.about / figure.value - 1)}`,
        }),
      ),
      flag(say.withinRange, ({ figure, one }) => (figure.range ? one.within : null)),
    ],
  );
  const notTried = plan.notTried ?? [];
  const left = notTried.length > 0 ? say.notTried({ stages: notTried.map(facts.processName) }) : '';
  return [figure(data, svg), sentence(sentences(enters ? say.entersNote : say.switchingNote, left))];
}

/** The value at which a stage leaves the plan: between two values if it was solved again, else about where known plans cross. */
function leavesAt({ about, at }: Pick<Leaving, 'about' | 'at'>): string {
  const say = words().report;
  const { low, high } = at ? asEstimate(at) : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const near = significant(about);
  if (Number.isFinite(low) && Number.isFinite(high))
    return say.between({ low: significant(low), high: significant(high) });
  if (Number.isFinite(low)) return say.aboveAbout({ low: significant(low), near });
  if (Number.isFinite(high)) return say.belowAbout({ high: significant(high), near });
  return words().number.about({ amount: near });
}

function heldBlocks(context: Context): Block[] {
  const { heldFigures = [], npv: base, currency } = context.plan;
  if (heldFigures.length === 0) return [];
  const say = words().report;
  const change = (npv: number | null) =>
    npv === null || base === null ? say.cannotBeMet : unrounded(npv - base, base);
  const { text, amount, money } = column;
  const data = tabulate(
    heldFigures,
    [
      text(say.figure, (figure) => named(context, figure)),
      amount(say.used, (figure) => used(context, figure)),
      amount(say.range, (figure) => rangeOf(context, figure)),
      money(say.changesAtLow, ({ npv }) => change(npv.low)),
      money(say.changesAtHigh, ({ npv }) => change(npv.high)),
    ],
    { currency },
  );
  return [heading(say.notPrices), data, note(say.heldNote)];
}

function findOutBlocks(context: Context): Block[] {
  const { findOut = [], currency } = context.plan;
  if (findOut.length === 0) return [];
  const say = words().report;
  const { text, amount, money } = column;
  const data = tabulate(
    findOut,
    [
      text(say.figure, (one) => ({ text: named(context, one), quality: one.quality })),
      amount(say.used, (one) => used(context, one)),
      amount(say.range, (one) => (one.range ? rangeOf(context, one) : say.noRange)),
      money(say.movesNpv, (one) => one.swing),
      money(say.knowingIsWorth, (one) => one.knowing ?? null),
      text(say.decides, (one) => listed(one.decides.map(context.facts.processName))),
      text(say.whoHasIt, (one) => say.holders[one.ask]),
    ],
    { currency },
  );
  return [heading(say.findOutNext), data];
}

export function restsSection(context: Context): Section | undefined {
  if (Object.keys(context.plan.restsOn).length === 0 && !context.plan.findOut?.length) return undefined;
  const parts = [qualityFigure, stagesBlocks, heldBlocks, findOutBlocks].map((part) => part(context));
  const { restsTitle, circles } = words().report;
  return { id: 'rests-section', title: restsTitle, blocks: blocksOf(...parts, note(circles)) };
}
