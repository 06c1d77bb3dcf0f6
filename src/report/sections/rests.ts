import {
  isQuality,
  magnitude,
  moneyUnit,
  percent,
  type Quality,
  qualities,
  qualityBar,
  type SwitchingRow,
  significant,
  switching,
} from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { type Cell, chart, escapeText, mark, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { type Context, planSource } from '../context.ts';
import { figuresName } from '../figure-names.ts';
import { figureValues } from '../figure-value.ts';
import { crossingsOf, turningName } from './turns.ts';
import { asEstimate, unrounded } from './why.ts';

type Leaving = NonNullable<PlanDocument['stages']>[number]['leaves'][number];

function qualityHtml(context: Context): string {
  const say = words().report;
  const shares = Object.fromEntries(
    Object.entries(context.plan.restsOn).filter(([quality]) => isQuality(quality)),
  ) as Partial<Record<Quality, number>>;
  const weak = (shares.recalled ?? 0) + (shares.assumed ?? 0);
  const svg = () =>
    qualityBar(shares, {
      title: say.weakShare({ share: percent(weak) }),
      unit: say.restsUnit,
      source: planSource(context),
      id: 'rests',
      width: 832,
    });
  const rows = qualities
    .filter((quality) => (shares[quality] ?? 0) > 0)
    .map((quality) => [words().figures[quality], number(percent(shares[quality] ?? 0))]);
  return chart(svg, { columns: [say.quality, say.shareOfGross], rows });
}

function stagesHtml(context: Context): string {
  const say = words().report;
  const { facts, plan } = context;
  const found = crossingsOf(plan).slice(0, MOST);
  const enters = plan.enters !== undefined;
  if (found.length === 0) return '';
  const rows = found.map(({ figure, leaves }): SwitchingRow => {
    return {
      name: figuresName(facts, [figure, ...(figure.together ?? [])]),
      value: figure.value,
      ...(figure.range ? { low: figure.range.low, high: figure.range.high } : {}),
      switches: leaves.map((one) => one.about),
    };
  });
  const nearest = found.find(({ leaves }) => leaves.some((one) => one.within));
  const stage = nearest?.leaves.find((one) => one.within);
  const title =
    nearest && stage
      ? say.decidesAbout({
          figure: figuresName(facts, [nearest.figure, ...(nearest.figure.together ?? [])]),
          stage: turningName(stage, facts),
        })
      : say.noStageLeaves;
  const svg = () =>
    switching(rows, {
      title,
      unit: enters ? say.entersUnit : say.switchingUnit,
      source: planSource(context),
      id: 'switching',
      width: 832,
    });
  const table = found.flatMap(({ figure, leaves }) =>
    leaves.map((one): Cell[] => [
      figuresName(facts, [figure, ...(figure.together ?? [])]),
      number(figureValues(facts, figure).told(figure.value)),
      number(figureValues(facts, figure).between(figure.range)),
      turningName(one, facts),
      number(
        say.aboutBy({
          amount: leavesAt(one),
          change: `${one.about > figure.value ? '+' : ''}${percent(one.about / figure.value - 1)}`,
        }),
      ),
      figure.range ? (one.within ? words().number.yes : words().number.no) : '–',
    ]),
  );
  const notTried = plan.notTried ?? [];
  const left = notTried.length > 0 ? say.notTried({ stages: notTried.map(facts.processName) }) : '';
  return (
    chart(svg, {
      columns: [
        ...[say.figure, say.used, say.range],
        ...(enters ? [say.firstPlant, say.entersAt] : [say.stage, say.leavesAt]),
        say.withinRange,
      ],
      rows: table,
    }) + paragraph(sentences(enters ? say.entersNote : say.switchingNote, left))
  );
}

/** Where a stage leaves: between two values where that is solved anew, else about where known plans cross. */
export function leavesAt({ about, at }: Pick<Leaving, 'about' | 'at'>): string {
  const say = words().report;
  const { low, high } = at ? asEstimate(at) : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const near = significant(about);
  if (Number.isFinite(low) && Number.isFinite(high))
    return say.between({ low: significant(low), high: significant(high) });
  if (Number.isFinite(low)) return say.aboveAbout({ low: significant(low), near });
  if (Number.isFinite(high)) return say.belowAbout({ high: significant(high), near });
  return words().number.about({ amount: near });
}

function heldHtml(context: Context): string {
  const list = context.plan.heldFigures ?? [];
  if (list.length === 0) return '';
  const { facts, plan } = context;
  const say = words().report;
  const { factor, word } = magnitude(list.flatMap(({ npv }) => [npv.low ?? 0, npv.high ?? 0]));
  const change = (npv: number | null) =>
    number(
      npv === null || plan.npv === null ? say.cannotBeMet : significant(unrounded(npv - plan.npv, plan.npv) / factor),
    );
  const rows = list.map((one): Cell[] => [
    figuresName(facts, [one, ...(one.together ?? [])]),
    number(figureValues(facts, one).told(one.value)),
    number(figureValues(facts, one).between(one.range)),
    change(one.npv.low),
    change(one.npv.high),
  ]);
  const unit = moneyUnit(plan.currency, word);
  const columns = [say.figure, say.used, say.range, say.changesAtLow({ unit }), say.changesAtHigh({ unit })];
  return `<h3>${say.notPrices}</h3>${tableHtml({ columns, rows })}${paragraph(say.heldNote)}`;
}

/** Figures and stages that are drawn. */
const MOST = 12;

function findOutHtml(context: Context): string {
  const say = words().report;
  const list = context.plan.findOut ?? [];
  if (list.length === 0) return '';
  const { facts, plan } = context;
  const { factor, word } = magnitude(list.map((one) => one.swing));
  const rows = list.map((one): Cell[] => [
    {
      html: `${escapeText(figuresName(facts, [one, ...(one.together ?? [])]))}${isQuality(one.quality) ? mark(one.quality) : ''}`,
    },
    number(figureValues(facts, one).told(one.value)),
    number(one.range ? figureValues(facts, one).between(one.range) : say.noRange),
    number(significant(one.swing / factor)),
    number(one.knowing === undefined ? '–' : significant(one.knowing / factor)),
    listed(one.decides.map(facts.processName)),
    say.holders[one.ask],
  ]);
  const columns = [
    say.figure,
    say.used,
    say.range,
    say.movesNpv({ unit: moneyUnit(plan.currency, word) }),
    say.knowingIsWorth,
    say.decides,
    say.whoHasIt,
  ];
  return `<h3>${say.findOutNext}</h3>${tableHtml({ columns, rows })}`;
}

export function restsSection(context: Context): Section | undefined {
  if (Object.keys(context.plan.restsOn).length === 0 && !context.plan.findOut?.length) return undefined;
  const html =
    qualityHtml(context) +
    stagesHtml(context) +
    heldHtml(context) +
    findOutHtml(context) +
    paragraph(words().report.circles);
  return { id: 'rests-section', title: words().report.restsTitle, html };
}
