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
import type { PlanDocument } from '../../plan/index.ts';
import { type Context, planSource } from '../context.ts';
import { figuresName } from '../figure-names.ts';
import { type Cell, chart, escapeText, mark, number, paragraph, type Section, tableHtml } from '../html.ts';
import { listed, lowerFirst } from '../words.ts';
import { asEstimate } from './why.ts';

type Leaving = NonNullable<PlanDocument['stages']>[number]['leaves'][number];

function qualityHtml(context: Context): string {
  const shares = Object.fromEntries(
    Object.entries(context.plan.restsOn).filter(([quality]) => isQuality(quality)),
  ) as Partial<Record<Quality, number>>;
  const weak = (shares.recalled ?? 0) + (shares.assumed ?? 0);
  const svg = qualityBar(shares, {
    title: `${percent(weak)} of the cost rests on recalled or assumed figures`,
    unit: 'share of the gross cost, by the worst quality among the figures that a cost is made from',
    source: planSource(context),
    id: 'rests',
    width: 832,
  });
  const rows = qualities
    .filter((quality) => (shares[quality] ?? 0) > 0)
    .map((quality) => [quality, number(percent(shares[quality] ?? 0))]);
  return chart(svg, { columns: ['Quality', 'Share of gross cost'], rows });
}

/** Stages that leave along each figure, nearest first. */
function crossings(context: Context) {
  const byFigure = new Map<
    string,
    { figure: Leaving; leaves: (Pick<Leaving, 'about' | 'within' | 'at'> & { process: string })[] }
  >();
  for (const { process, leaves } of context.plan.stages ?? [])
    for (const one of leaves) {
      const id = JSON.stringify([one.table, one.key, one.column]);
      const known = byFigure.get(id) ?? { figure: one, leaves: [] };
      known.leaves.push({ process, ...one });
      byFigure.set(id, known);
    }
  const far = (figure: Leaving, about: number) => Math.abs(about / figure.value - 1);
  const found = [...byFigure.values()].map(({ figure, leaves }) => ({
    figure,
    leaves: leaves.sort((a, b) => far(figure, a.about) - far(figure, b.about)),
  }));
  return found.sort((a, b) => far(a.figure, a.leaves[0]!.about) - far(b.figure, b.leaves[0]!.about));
}

function stagesHtml(context: Context): string {
  const { facts, plan } = context;
  const found = crossings(context).slice(0, MOST);
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
      ? `Within its range, the ${lowerFirst(figuresName(facts, [nearest.figure, ...(nearest.figure.together ?? [])]))} decides about “${facts.processName(stage.process)}”`
      : 'No stage is known to leave the plan within the ranges of the figures that were tried';
  const svg = switching(rows, {
    title,
    unit: 'share of the figure used; band: range of the case, dot: figure, cross: about where a stage leaves',
    source: planSource(context),
    id: 'switching',
    width: 832,
  });
  const table = found.flatMap(({ figure, leaves }) =>
    leaves.map((one): Cell[] => [
      figuresName(facts, [figure, ...(figure.together ?? [])]),
      number(significant(figure.value)),
      number(figure.range ? `${significant(figure.range.low)}–${significant(figure.range.high)}` : '–'),
      facts.processName(one.process),
      number(`${leavesAt(one)} (${one.about > figure.value ? '+' : ''}${percent(one.about / figure.value - 1)})`),
      figure.range ? (one.within ? 'yes' : 'no') : '–',
    ]),
  );
  const notTried = plan.notTried ?? [];
  const left = notTried.length > 0 ? ` Not tried, for lack of time: ${listed(notTried.map(facts.processName))}.` : '';
  return (
    chart(svg, {
      columns: ['Figure', 'Used', 'Range', 'Stage', 'Leaves at', 'Within range'],
      rows: table,
    }) +
    paragraph(
      `Each stage was left out once and the rest planned anew. Along a price, the plans found that way are straight lines; the crossings are theirs, and plans that nobody looked for could move them; “between” is solved anew on both sides. Only prices, costs and capital were tried.${left}`,
    )
  );
}

/** Where a stage leaves: between two values where that is solved anew, else about where known plans cross. */
export function leavesAt({ about, at }: Pick<Leaving, 'about' | 'at'>): string {
  const { low, high } = at ? asEstimate(at) : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (Number.isFinite(low) && Number.isFinite(high)) return `between ${significant(low)} and ${significant(high)}`;
  if (Number.isFinite(low)) return `above ${significant(low)}, about ${significant(about)}`;
  if (Number.isFinite(high)) return `below ${significant(high)}, about ${significant(about)}`;
  return `about ${significant(about)}`;
}

function heldHtml(context: Context): string {
  const list = context.plan.heldFigures ?? [];
  if (list.length === 0) return '';
  const { facts, plan } = context;
  const { factor, word } = magnitude(list.flatMap(({ npv }) => [npv.low ?? 0, npv.high ?? 0]));
  const change = (npv: number | null) =>
    number(npv === null || plan.npv === null ? 'cannot be met' : significant((npv - plan.npv) / factor));
  const rows = list.map((one): Cell[] => [
    figuresName(facts, [one, ...(one.together ?? [])]),
    number(significant(one.value)),
    number(one.range ? `${significant(one.range.low)}–${significant(one.range.high)}` : '–'),
    change(one.npv.low),
    change(one.npv.high),
  ]);
  const unit = moneyUnit(plan.currency, word);
  const columns = ['Figure', 'Used', 'Range', `NPV changes at the low end by, ${unit}`, `at the high end by, ${unit}`];
  return `<h3>Figures that are no prices</h3>${tableHtml({ columns, rows })}${paragraph('All builds are held and flows are planned anew. “Cannot be met”: what is built does not suffice for what is asked.')}`;
}

/** Figures and stages that are drawn. */
const MOST = 12;

function findOutHtml(context: Context): string {
  const list = context.plan.findOut ?? [];
  if (list.length === 0) return '';
  const { facts, plan } = context;
  const { factor, word } = magnitude(list.map((one) => one.swing));
  const rows = list.map((one): Cell[] => [
    {
      html: `${escapeText(figuresName(facts, [one, ...(one.together ?? [])]))}${isQuality(one.quality) ? mark(one.quality) : ''}`,
    },
    number(significant(one.value)),
    number(one.range ? `${significant(one.range.low)}–${significant(one.range.high)}` : '±20 %, no range stated'),
    number(significant(one.swing / factor)),
    number(one.knowing === undefined ? '–' : significant(one.knowing / factor)),
    listed(one.decides.map(facts.processName)),
    one.ask,
  ]);
  const columns = [
    'Figure',
    'Used',
    'Range',
    `Moves the NPV by, ${moneyUnit(plan.currency, word)}`,
    'Knowing it is worth, among the plans found',
    'Decides about',
    'Who may have it',
  ];
  return `<h3>What to find out next</h3>${tableHtml({ columns, rows })}`;
}

export function restsSection(context: Context): Section | undefined {
  if (Object.keys(context.plan.restsOn).length === 0 && !context.plan.findOut?.length) return undefined;
  const html =
    qualityHtml(context) +
    stagesHtml(context) +
    heldHtml(context) +
    findOutHtml(context) +
    paragraph('An open circle marks an assumed figure, a half circle one recalled from memory.');
  return { id: 'rests-section', title: 'What the answer rests on', html };
}
