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
import { capital, words } from '../../../i18n/index.ts';
import type { FinanceDocument, FinancedProject } from '../../../plan/index.ts';
import { chart, escapeText, number, paragraph, tableHtml } from '../../../view/index.ts';
import { plantName } from '../../facts.ts';
import { keyWord, returnWords } from '../../finance-words.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import { drawnCover, drawnWords } from './finance-cover.ts';
import { projectPapers } from './finance-papers.ts';
import { breakEvenTable, downsideTable, tornadoTable } from './finance-swings.ts';

const heading = (text: string): string => `<h3>${escapeText(text)}</h3>`;
const nameOf = (context: ExtraContext, one: { place: string; process: string }): string =>
  plantName(context.facts, one);

/** What else lenders want to know after the first table: what moves the largest project, its chances, who may be asked, banks, papers. */
export function financeDetails(document: FinanceDocument, context: ExtraContext): string {
  const { projects } = document;
  const cost = (one: FinancedProject): number => one.uses.reduce((sum, use) => sum + use.amount, 0);
  const largest = [...projects].filter((one) => one.dscr.length > 0).sort((a, b) => cost(b) - cost(a))[0];
  const say = words().finance.page;
  const basis = paragraph(
    say.basis({
      currency: document.currency,
      inflation: document.inflation === null ? undefined : percent(document.inflation),
      rate: percent(document.discountRate),
    }),
  );
  return [
    basis,
    largest ? swing(largest, context) : '',
    largest ? chances(largest, context) : '',
    views(document, context),
    asking(document, context),
    bankTable(document, context),
    worth(document, context),
    ...(projects.length > 0 ? [heading(say.papers)] : []),
    ...projects.map((one) => projectPapers(one, nameOf(context, one), document.currency)),
  ].join('\n');
}

function swing(one: FinancedProject, context: ExtraContext): string {
  const say = words().finance.page;
  const { currency, priceYear } = context.facts;
  const { factor, word } = magnitude(one.tornado.flatMap((row) => [row.low, row.high]));
  const rows = one.tornado.map((row) => ({ name: keyWord(row.name), low: row.low / factor, high: row.high / factor }));
  const most = [...rows].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))[0];
  if (!most) return '';
  const svg = () =>
    tornado(
      { base: one.npv / factor, rows },
      figureOptions(
        context,
        'finance-tornado',
        say.movesMost({ name: nameOf(context, one), what: most.name }),
        say.tornado({ unit: moneyUnit(currency, word, priceYear) }),
      ),
    );
  return (
    chart(svg, tornadoTable(one, factor)) +
    downsideTable(one, nameOf(context, one), currency) +
    breakEvenTable(one, () => true)
  );
}

function chances(one: FinancedProject, context: ExtraContext): string {
  const { chance, fan: bands } = one;
  if (!chance) return '';
  const irr = chance.equityIrr;
  const say = words().finance.page;
  const told = paragraph(
    say.chance({
      paths: significant(chance.paths, 5),
      name: nameOf(context, one),
      chance: percent(chance.default.value),
      error: percent(1.96 * chance.default.error),
      irr: irr ? { low: percent(irr.p5), high: percent(irr.p95) } : undefined,
    }),
  );
  if (!bands || bands.length < 2) return told;
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
  const svg = () =>
    fan(
      drawn,
      figureOptions(
        context,
        'finance-fan',
        say.oneInTwenty({ year: low.year, ratio: significant(low.p5) }),
        say.fan + drawnWords(bands.flatMap((band) => [band.p5, band.p95])),
      ),
    );
  const rows = bands.map((year) => [
    String(year.year),
    ...[year.p5, year.p25, year.p50, year.p75, year.p95].map((value) => number(significant(value))),
  ]);
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => percent(share));
  return told + chart(svg, { columns: [say.year, ...shares], rows });
}

/** The economy's view beside the financial ones, and the country's risk. */
function views({ projects }: FinanceDocument, context: ExtraContext): string {
  if (projects.length === 0) return '';
  const say = words().finance.page;
  const { currency, priceYear } = context.facts;
  const { factor, word } = magnitude(projects.flatMap((one) => Object.values(one.views).map((view) => view?.npv ?? 0)));
  const premium = (value: { rate: number; margin: number | null } | null | undefined) =>
    number(
      value
        ? [
            percent(value.rate, 3),
            ...(value.margin === null ? [] : [say.basisPoints({ amount: significant(value.margin * 1e4) })]),
          ].join(' = ')
        : '–',
    );
  return (
    heading(say.worthTitle) +
    tableHtml({
      caption: say.worthCaption({ unit: moneyUnit(currency, word, priceYear) }),
      columns: [say.project, say.beforeTax, say.irr, say.afterTax, say.irr, say.economy, say.irr],
      rows: projects.map((one) => [
        nameOf(context, one),
        ...[one.views.beforeTax, one.views.afterTax, one.views.economy].flatMap((view) =>
          view === null
            ? [say.notGiven, '–']
            : [number(significant(view.npv / factor)), number(returnWords(view.irr, view.mirr))],
        ),
      ]),
    }) +
    tableHtml({
      caption: say.premiumCaption,
      columns: [say.project, say.countryClass, say.years, say.sovereign, say.firm],
      rows: projects.map(({ risk, ...one }) =>
        risk
          ? [
              nameOf(context, one),
              number(`${context.facts.countryName(risk.country)}, ${risk.category}`),
              number(significant(risk.horizon)),
              premium(risk.sovereign),
              premium(risk.firm),
            ]
          : [nameOf(context, one), number(`${context.facts.countryName(one.country)}, ${say.notGiven}`), '–', '–', '–'],
      ),
    })
  );
}

function asking({ projects }: FinanceDocument, context: ExtraContext): string {
  const lenders = projects[0]?.mayAsk.map((one) => one.lender) ?? [];
  if (lenders.length === 0) return '';
  const say = words().finance.page;
  const cell = (one: FinancedProject['mayAsk'][number] | undefined): string => {
    if (one === undefined) return '–';
    const [why] = [...one.broken, ...one.unknown];
    const answer = say.may[one.status];
    return why === undefined ? answer : say.asks({ answer, why: keyWord(why) });
  };
  return (
    heading(say.whom) +
    tableHtml({
      caption: say.whomCaption,
      columns: [say.project, ...lenders.map(keyWord)],
      rows: projects.map((one) => [nameOf(context, one), ...lenders.map((_, k) => cell(one.mayAsk[k]))]),
    })
  );
}

function bankTable({ bank, currency }: FinanceDocument, context: ExtraContext): string {
  const say = words().finance.page;
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
    heading(say.banks) +
    tableHtml({
      columns: say.bankColumns,
      rows: list.map((one) => [
        one.lender,
        amount(one.paidIn),
        amount(one.callable),
        amount(one.capacity),
        one.unknownWords.length > 0 ? say.notUnderstood({ words: one.unknownWords }) : keyWord(one.binding),
        amount(one.country),
        amount(one.drawn),
      ]),
    }) +
    (members.length === 0
      ? ''
      : tableHtml({
          caption: say.contribution,
          columns: say.contributionColumns,
          rows: members,
        }))
  );
}

function worth({ bank }: FinanceDocument, context: ExtraContext): string {
  const found = bank?.worth;
  if (!found) return '';
  const say = words().finance;
  const { currency, priceYear } = context.facts;
  const parts = Object.entries(found.parts);
  const { factor, word } = magnitude(parts.map(([, value]) => value));
  const list = parts
    .map(([name, value]): Bar & { value: number } => ({
      name: capital(keyWord(name)),
      value: value / factor,
      barrier: 'finance',
    }))
    .sort((a, b) => b.value - a.value);
  const undecided = Math.abs(found.worth) <= found.within;
  const { lender } = found;
  const within = money(found.within, currency);
  const title = undecided
    ? say.page.bankUndecided({ lender, within })
    : say.page.bankWorth({ lender, money: money(found.worth, currency), most: list[0]!.name });
  const svg = () =>
    bars(
      [{ bars: list }],
      figureOptions(context, 'finance-bank', title, say.page.shapley({ unit: moneyUnit(currency, word, priceYear) })),
    );
  return (
    chart(svg, {
      columns: [say.page.whatItBrings, moneyUnit(currency, word)],
      rows: list.map((b) => [b.name, number(significant(b.value))]),
    }) + paragraph(say.withoutBank({ against: found.against ?? undefined, within }))
  );
}
