import {
  type Bar,
  bars,
  fan,
  magnitude,
  money,
  moneyUnit,
  percent,
  significant,
  tornado,
} from '../../../figures/index.ts';
import type { FinanceDocument, FinancedProject } from '../../../plan/index.ts';
import { plantName } from '../../facts.ts';
import { chart, escapeText, number, paragraph, tableHtml } from '../../html.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import { drawnCover, drawnWords } from './finance-cover.ts';
import { projectPapers } from './finance-papers.ts';
import { returnWords } from './finance-words.ts';

const heading = (text: string): string => `<h3>${escapeText(text)}</h3>`;
const nameOf = (context: ExtraContext, one: { place: string; process: string }): string =>
  plantName(context.facts, one);

/** All that lenders ask beyond the first table: what moves the largest project, its chances, who may be asked, banks, papers. */
export function financeDetails(document: FinanceDocument, context: ExtraContext): string {
  const { projects } = document;
  const cost = (one: FinancedProject): number => one.uses.reduce((sum, use) => sum + use.amount, 0);
  const largest = [...projects].filter((one) => one.dscr.length > 0).sort((a, b) => cost(b) - cost(a))[0];
  const basis = paragraph(
    `Cash flows are nominal, ${document.currency} with inflation of ${percent(document.inflation)} a year; net present values are at constant prices and ${percent(document.discountRate)} real.`,
  );
  return [
    basis,
    largest ? swing(largest, context) : '',
    largest ? chances(largest, context) : '',
    views(document, context),
    asking(document, context),
    bankTable(document, context),
    worth(document, context),
    ...(projects.length > 0 ? [heading('Papers of each project')] : []),
    ...projects.map((one) => projectPapers(one, nameOf(context, one), document.currency)),
  ].join('\n');
}

function swing(one: FinancedProject, context: ExtraContext): string {
  const { currency, priceYear } = context.facts;
  const { factor, word } = magnitude(one.tornado.flatMap((row) => [row.low, row.high]));
  const rows = one.tornado.map((row) => ({ name: row.name, low: row.low / factor, high: row.high / factor }));
  const most = [...rows].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))[0];
  if (!most) return '';
  const svg = tornado(
    { base: one.npv / factor, rows },
    figureOptions(
      context,
      'finance-tornado',
      `${nameOf(context, one)}: “${most.name}” moves its owners’ result most`,
      `owners’ NPV with one thing worse (light) or better (dark), ${moneyUnit(currency, word, priceYear)}`,
    ),
  );
  const found = one.breakEven.map(({ hold, level, at }) => [
    at.lever,
    hold === 'npv' ? 'owners’ NPV is 0' : `least DSCR is ${significant(level)}`,
    number(at.status === 'at' ? leverWords(at.lever, at.value) : at.status === 'always' ? 'holds throughout' : 'never'),
  ]);
  const worse = one.downside.map((row) => [
    row.name,
    number(row.minDscr === undefined ? '–' : significant(row.minDscr)),
    number(row.llcr === undefined ? '–' : significant(row.llcr)),
    number(returnWords(row.equityIrr ?? null, null)),
    number(significant(row.change / factor)),
    number(significant(row.shortfall / factor)),
  ]);
  return (
    chart(svg, {
      columns: ['Change', 'Worse', 'Better'],
      rows: rows.map((row) => [row.name, number(significant(row.low)), number(significant(row.high))]),
    }) +
    tableHtml({
      caption: `Downside cases of ${nameOf(context, one)}, debt as signed; ${moneyUnit(currency, word)}`,
      columns: ['Case', 'Least DSCR', 'LLCR', 'Owners’ IRR', 'Change of NPV', 'Owners must add'],
      rows: worse,
    }) +
    tableHtml({ caption: 'How far each may move', columns: ['What moves', 'Until', 'At'], rows: found })
  );
}

function leverWords(lever: string, value: number): string {
  if (lever === 'delay') return `${value} months`;
  if (lever === 'rate') return `${value < 0 ? '−' : '+'}${significant(Math.abs(value) * 1e4)} bp`;
  if (lever === 'devaluation') return `−${percent(value)}`;
  const change = value - 1;
  return `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;
}

function chances(one: FinancedProject, context: ExtraContext): string {
  const { chance, fan: bands } = one;
  if (!chance) return '';
  const irr = chance.equityIrr;
  const words = paragraph(
    `Over ${significant(chance.paths, 5)} paths with assumed volatilities ${nameOf(context, one)} misses debt service with a chance of ${percent(chance.default.value)} (± ${percent(1.96 * chance.default.error)})${irr ? `; in nine of ten its owners earn between ${percent(irr.p5)} and ${percent(irr.p95)} a year` : ''}.`,
  );
  if (!bands || bands.length < 2) return words;
  const low = [...bands].sort((a, b) => a.p5 - b.p5)[0]!;
  const drawn = bands.map((band) => ({
    year: band.year,
    p5: drawnCover(band.p5),
    p25: drawnCover(band.p25),
    p50: drawnCover(band.p50),
    p75: drawnCover(band.p75),
    p95: drawnCover(band.p95),
    ...(band.plan === undefined ? {} : { plan: drawnCover(band.plan) }),
  }));
  const svg = fan(
    drawn,
    figureOptions(
      context,
      'finance-fan',
      `In ${low.year} its cover is under ${significant(low.p5)} in one path of twenty`,
      `debt service cover ratio by year: 90 and 50 per cent of the paths${drawnWords(bands.flatMap((band) => [band.p5, band.p95]))}`,
    ),
  );
  const rows = bands.map((year) => [
    String(year.year),
    ...[year.p5, year.p25, year.p50, year.p75, year.p95].map((value) => number(significant(value))),
  ]);
  return words + chart(svg, { columns: ['Year', '5 %', '25 %', '50 %', '75 %', '95 %'], rows });
}

/** The economy's view beside the financial ones, and the country's risk. */
function views({ projects }: FinanceDocument, context: ExtraContext): string {
  if (projects.length === 0) return '';
  const { currency, priceYear } = context.facts;
  const { factor, word } = magnitude(projects.flatMap((one) => Object.values(one.views).map((view) => view.npv)));
  const premium = (value: { rate: number; margin: number | null } | null | undefined) =>
    number(
      value
        ? `${percent(value.rate, 3)}${value.margin === null ? '' : ` = ${significant(value.margin * 1e4)} bp`}`
        : '–',
    );
  return (
    heading('Worth before financing, and what country risk adds') +
    tableHtml({
      caption: `NPV, ${moneyUnit(currency, word, priceYear)}; the economy counts no tax and no duty`,
      columns: ['Project', 'Before tax', 'IRR', 'After tax', 'IRR', 'Economy', 'IRR'],
      rows: projects.map((one) => [
        nameOf(context, one),
        ...[one.views.beforeTax, one.views.afterTax, one.views.economy].flatMap((view) => [
          number(significant(view.npv / factor)),
          number(returnWords(view.irr, view.mirr)),
        ]),
      ]),
    }) +
    tableHtml({
      caption:
        'OECD minimum premium of a loan as long as the project’s: at the start, and as a margin a year (second-hand tables; a firm is assumed two classes under its sovereign)',
      columns: ['Project', 'Country class', 'Years', 'Sovereign', 'Firm'],
      rows: projects.flatMap((one) =>
        one.risk
          ? [
              [
                nameOf(context, one),
                number(`${one.risk.country} ${one.risk.category}`),
                number(significant(one.risk.horizon)),
                premium(one.risk.sovereign),
                premium(one.risk.firm),
              ],
            ]
          : [],
      ),
    })
  );
}

function asking({ projects }: FinanceDocument, context: ExtraContext): string {
  const lenders = projects[0]?.mayAsk.map((one) => one.lender) ?? [];
  if (lenders.length === 0) return '';
  const word = { yes: 'yes', no: 'no', unknown: 'unknown' } as const;
  const cell = (one: FinancedProject['mayAsk'][number] | undefined) =>
    one === undefined
      ? '–'
      : `${word[one.status]}${[...one.broken, ...one.unknown].map((why) => `; asks: ${why}`)[0] ?? ''}`;
  return (
    heading('Whom each project may ask') +
    tableHtml({
      caption:
        'The rule that is broken, or that nothing is known about; memberships of NDB, AIIB and the Interbank Consortium are recalled',
      columns: ['Project', ...lenders],
      rows: projects.map((one) => [nameOf(context, one), ...lenders.map((_, k) => cell(one.mayAsk[k]))]),
    })
  );
}

function bankTable({ bank, currency }: FinanceDocument, context: ExtraContext): string {
  const list = bank?.banks ?? [];
  if (list.length === 0) return '';
  const amount = (value: number | null) => number(value === null ? '–' : money(value, currency));
  const members = list.flatMap((one) =>
    one.members.map((member) => [
      one.lender,
      context.facts.countryName(member.member),
      amount(member.paidIn),
      amount(member.shapley),
      number(member.perUnit === null ? '–' : significant(member.perUnit)),
      number(significant(member.marginal)),
    ]),
  );
  return (
    heading('Banks') +
    tableHtml({
      columns: ['Bank', 'Paid in', 'Callable', 'May lend', 'Rule that binds', 'In one country', 'Drawn here'],
      rows: list.map((one) => [
        one.lender,
        amount(one.paidIn),
        amount(one.callable),
        amount(one.capacity),
        one.unknownWords.length > 0 ? `not understood: ${one.unknownWords.join(', ')}` : one.binding,
        amount(one.country),
        amount(one.drawn),
      ]),
    }) +
    (members.length === 0
      ? ''
      : tableHtml({
          caption: 'What a founding contribution buys',
          columns: ['Bank', 'Member', 'Paid in', 'Lending it brings', 'for each paid in', 'of one more paid in'],
          rows: members,
        }))
  );
}

const featureNames: Readonly<Record<string, string>> = {
  tenor: 'Tenor and grace',
  spread: 'Spread and fees',
  guarantee: 'Standing in place of a country premium',
  'local-currency': 'Local currency',
  capacity: 'More money than others lend',
};

function worth({ bank }: FinanceDocument, context: ExtraContext): string {
  const found = bank?.worth;
  if (!found) return '';
  const { currency, priceYear } = context.facts;
  const parts = Object.entries(found.parts);
  const { factor, word } = magnitude(parts.map(([, value]) => value));
  const list = parts
    .map(([name, value]): Bar & { value: number } => ({
      name: featureNames[name] ?? name,
      value: value / factor,
      barrier: 'finance',
    }))
    .sort((a, b) => b.value - a.value);
  const undecided = Math.abs(found.worth) <= found.within;
  const title = undecided
    ? `Whether ${found.lender} is worth anything here is undecided: plans are within ${money(found.within, currency)} of the best`
    : `${found.lender} is worth ${money(found.worth, currency)} to this chain, most of it by “${list[0]!.name}”`;
  const svg = bars(
    [{ bars: list }],
    figureOptions(
      context,
      'finance-bank',
      title,
      `Shapley value, ${moneyUnit(currency, word, priceYear)}, present value`,
    ),
  );
  return (
    chart(svg, {
      columns: ['What it brings', moneyUnit(currency, word)],
      rows: list.map((b) => [b.name, number(significant(b.value))]),
    }) +
    paragraph(
      `Without it money comes ${found.against === null ? 'from owners at the discount rate' : `on the terms of ${found.against}`}; every plan is within ${money(found.within, currency)} of its best.`,
    )
  );
}
