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
import { type Context, planSource } from '../context.ts';
import { figuresName } from '../figure-names.ts';
import { type Cell, chart, escapeText, mark, number, paragraph, type Section } from '../html.ts';
import type { SwitchingValue } from '../input.ts';

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

function turnWords(one: SwitchingValue): string {
  if (one.switch === null) return 'nowhere';
  const change = one.value === 0 ? '' : ` (${one.switch > one.value ? '+' : ''}${percent(one.switch / one.value - 1)})`;
  return `${significant(one.switch)}${change}`;
}

function within(one: SwitchingValue): string {
  if (one.switch === null || one.low === undefined || one.high === undefined) return '';
  return one.switch >= Math.min(one.low, one.high) && one.switch <= Math.max(one.low, one.high) ? 'yes' : 'no';
}

function switchingHtml(context: Context): string {
  const given = context.explained?.switching ?? [];
  if (given.length === 0) return '';
  const rows = given.map(
    (one): SwitchingRow => ({
      name: figuresName(context.facts, [one]),
      value: one.value,
      ...(one.low === undefined ? {} : { low: one.low }),
      ...(one.high === undefined ? {} : { high: one.high }),
      ...(one.switch === null ? {} : { switch: one.switch }),
      ...(isQuality(one.quality) ? { quality: one.quality } : {}),
    }),
  );
  const turn = given.filter((one) => within(one) === 'yes');
  const title =
    turn.length === 0
      ? 'Within their ranges none of the figures that matter most turns the plan'
      : `Within its range ${figuresName(context.facts, [turn[0]!])} can turn the plan${turn.length > 1 ? `, and ${turn.length - 1} more` : ''}`;
  const svg = switching(rows, {
    title,
    unit: 'share of the figure used; band: range of the case, dot: figure, cross: where this plan is worth no more than the best without its builds',
    source: planSource(context),
    id: 'switching',
    width: 832,
  });
  const table = given.map((one): Cell[] => [
    { html: `${escapeText(figuresName(context.facts, [one]))}${isQuality(one.quality) ? mark(one.quality) : ''}` },
    number(significant(one.value)),
    one.unit ?? '',
    number(one.low === undefined || one.high === undefined ? '–' : `${significant(one.low)}–${significant(one.high)}`),
    number(turnWords(one)),
    within(one),
    one.quality,
  ]);
  return chart(svg, {
    columns: ['Figure', 'Used', 'Unit', 'Range', 'Turns at', 'Within range', 'Quality'],
    rows: table,
  });
}

export function restsSection(context: Context): Section | undefined {
  if (Object.keys(context.plan.restsOn).length === 0 && !context.explained?.switching?.length) return undefined;
  const html =
    qualityHtml(context) +
    switchingHtml(context) +
    paragraph('An open circle marks an assumed figure, a half circle one recalled from memory.');
  return { id: 'rests-section', title: 'What the answer rests on', html };
}
