import { coverLines, magnitude, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import { plantName } from '../../facts.ts';
import { chart, number, paragraph, type Section, tableHtml } from '../../html.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { FinanceData } from './data.ts';
import { covenantTable } from './finance-covenants.ts';
import { drawnCover, drawnWords } from './finance-cover.ts';
import { financeDetails } from './finance-details.ts';
import { returnWords } from './finance-words.ts';

type Project = FinanceData['projects'][number];

function least(project: Project): { year: number; value: number } | undefined {
  return [...project.dscr].sort((a, b) => a.value - b.value)[0];
}

function cover(data: FinanceData, name: (one: Project) => string, context: ExtraContext): string {
  const lent = data.projects.filter((one) => one.dscr.length > 0);
  if (lent.length === 0) return '';
  const cost = (one: Project) => one.uses.reduce((total, use) => total + use.amount, 0);
  const shown = [...lent].sort((a, b) => cost(b) - cost(a)).slice(0, 5);
  const weakest = [...shown].sort((a, b) => least(a)!.value - least(b)!.value)[0]!;
  const low = least(weakest)!;
  const floor = data.covenant;
  const holds = floor === undefined || low.value >= floor;
  const title = `${name(weakest)} has the thinnest cover, ${significant(low.value)} in ${low.year}${floor === undefined ? '' : holds ? `, above the covenant of ${significant(floor)}` : `, under the covenant of ${significant(floor)}`}`;
  const svg = coverLines(
    {
      series: shown.map((one) => ({
        name: name(one),
        points: one.dscr.map(({ year, value }) => ({ year, value: drawnCover(value) })),
      })),
      ...(floor === undefined ? {} : { covenant: floor }),
    },
    figureOptions(
      context,
      'cover',
      title,
      `debt service cover ratio by year${lent.length > shown.length ? ', the five dearest projects' : ''}${floor === undefined ? '' : '; ringed: under the covenant'}${drawnWords(shown.flatMap((one) => one.dscr.map((point) => point.value)))}`,
    ),
  );
  const rows = lent.flatMap((one) =>
    one.dscr.map((point) => [name(one), String(point.year), number(significant(point.value))]),
  );
  return chart(svg, { columns: ['Project', 'Year', 'DSCR'], rows });
}

/** Each project's money: sources and uses, returns, cover against the covenant, and who cannot be financed. */
export function financeSection(data: FinanceData, context: ExtraContext): Section | undefined {
  if (data.projects.length === 0 && !data.cannot?.length) return undefined;
  const { facts } = context;
  const name = (one: { place: string; process: string }) => plantName(facts, one);
  const sum = (items: readonly { amount: number }[]) => items.reduce((total, one) => total + one.amount, 0);
  const { factor, word } = magnitude(data.projects.map((one) => sum(one.uses)));
  const unit = data.details ? moneyUnit(facts.currency, word) : moneyUnit(facts.currency, word, facts.priceYear);
  const ratio = (one: { year: number; value: number } | null | undefined) =>
    number(one ? `${significant(one.value)} (${one.year})` : '–');
  const worth = (value: number | undefined) => number(value === undefined ? '–' : significant(value / factor));
  const table = tableHtml({
    columns: [
      'Project',
      `Cost, ${unit}`,
      data.details ? 'of it lent' : 'Paid by',
      'Owners’ IRR',
      'Owners’ NPV',
      'Financial NPV',
      'Economic NPV',
      'Least DSCR',
      'LLCR',
      'PLCR',
    ],
    rows: data.projects.map((one, k) => [
      name(one),
      number(significant(sum(one.uses) / factor)),
      data.details
        ? number(percent(lentShare(data.details.projects[k]!)))
        : one.sources.map((source) => `${source.name} ${significant(source.amount / factor)}`).join('; '),
      number(returnWords(one.irr, one.mirr)),
      worth(one.npv),
      worth(one.financialNpv),
      worth(one.economicNpv),
      ratio(least(one)),
      ratio(one.llcr),
      ratio(one.plcr),
    ]),
  });
  const cannot =
    data.details && data.details.cannot.length > 0
      ? covenantTable(data.details, context)
      : (data.cannot ?? []).map((one) => paragraph(`${name(one)} cannot be financed: ${one.why}.`)).join('');
  const sold = (data.details?.projects ?? []).flatMap((one) =>
    one.atCost.length > 0 ? [`${name(one)} (${one.atCost.map((good) => facts.good(good).name).join(', ')})`] : [],
  );
  return {
    id: 'finance',
    title: 'Who pays, and whether they are paid back',
    html:
      cannot +
      cover(data, name, context) +
      (data.projects.length > 0 ? table : '') +
      (sold.length > 0 ? paragraph(words().lending.atCost({ projects: sold })) : '') +
      (data.details ? financeDetails(data.details, context) : ''),
  };
}

/** Share of a project's money that loans bring. */
function lentShare(one: NonNullable<FinanceData['details']>['projects'][number]): number {
  const all = one.sources.reduce((total, source) => total + source.amount, 0);
  const lent = one.sources.reduce((total, source) => total + (source.kind === 'loan' ? source.amount : 0), 0);
  return all > 0 ? lent / all : 0;
}
