import { type Case, caseTitle } from '../../case/index.ts';
import { magnitude, money, moneyUnit, percent, significant } from '../../figures/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { cashLines, type FinanceDocument, type FinancedProject, type PlanDocument } from '../../plan/index.ts';
import {
  type Cell,
  found,
  type HtmlTable,
  headOf,
  listOf,
  literal,
  nodesOf,
  number,
  preamble,
  type TypstDocument,
  tableHtml,
  tableOf,
  tiles,
} from '../../view/index.ts';
import { type Facts, factsOf, plantName } from '../facts.ts';
import { financeNamed } from '../finance-named.ts';
import { ratioWords, returnWords, total } from '../finance-words.ts';
import { covenants, sourcesAndUses, terms } from '../sections/extra/finance-papers.ts';
import { breakEvenTable, downsideTable, tornadoTable } from '../sections/extra/finance-swings.ts';
import { creditWords, supportWords } from '../support-words.ts';

/** What the papers of a project are made from. */
export interface PaperOf {
  readonly document: FinanceDocument;
  readonly plan: PlanDocument;
  /** The case that was looked at. */
  readonly case: Case;
}

/** A project with its name, and what it is told with. */
interface Told {
  readonly one: FinancedProject;
  readonly name: string;
  readonly document: FinanceDocument;
  readonly facts: Facts;
}

/** For lenders, two pages: the terms, whether they are paid, what could go wrong, and what must be there before they pay. */
export const lenderPaper = (input: PaperOf, index: number): TypstDocument =>
  onPage(() => {
    const told = toldOf(input, index);
    const { one, name, document } = told;
    const { currency } = document;
    const say = words().projectPaper;
    const lent = one.sources.reduce((sum, source) => sum + (source.kind === 'loan' ? source.amount : 0), 0);
    const all = total(one.uses);
    return paper(input, say.forLenders, [
      headOf(
        say.forLenders,
        say.asks({
          name,
          cost: money(all, currency),
          lent: money(lent, currency),
          share: percent(all > 0 ? lent / all : 0, 2),
        }),
      ),
      tiles([
        [words().finance.page.leastDscr, yearly(one.minDscr)],
        ['LLCR', yearly(one.llcr)],
        ['PLCR', yearly(one.plcr)],
        [say.ends, String(one.ends)],
      ]),
      titled(say.terms, turned(terms(one))),
      titled(words().finance.page.covenants, covenants(one)),
      titled(words().finance.page.sourcesAndUses, sourcesAndUses(one, currency)),
      paged(downsideTable(one, name, currency)),
      paged(breakEvenTable(one, ({ hold, at }) => hold === 'dscr' && ['price', 'volume', 'capex'].includes(at.lever))),
      titledList(say.depends, dependsOn(told)),
      titledList(say.security, securityOf(input, index, told)),
      titledList(say.conditions, conditionsOf(input, told)),
    ]);
  });

/** For owners, two pages: what they pay and get, year by year, what moves it, what would carry it, and what they must do first. */
export const sponsorPaper = (input: PaperOf, index: number): TypstDocument =>
  onPage(() => {
    const told = toldOf(input, index);
    const { one, name, document } = told;
    const { currency, discountRate } = document;
    const say = words().projectPaper;
    const { page } = words().finance;
    const paid = total(one.sources.filter(isOwn));
    const { factor, word } = magnitude(one.tornado.flatMap((row) => [row.low, row.high]));
    const own = { ...document, projects: document.projects.filter((_, k) => k === index) };
    return paper(input, say.forOwners, [
      headOf(
        say.forOwners,
        say.gives({
          name,
          paid: money(paid, currency),
          rate: returnWords(one.irr, one.mirr),
          npv: money(one.npv, currency),
          asked: percent(one.ownersRate ?? discountRate, 3),
        }),
      ),
      tiles([
        [page.ownersIrr, returnWords(one.irr, one.mirr)],
        [page.ownersNpv, money(one.npv, currency)],
        [page.economicNpv, money(one.economicNpv, currency)],
        [say.payback, one.paybackYear === null ? '–' : String(one.paybackYear)],
      ]),
      listOf(supportWords(own, () => name)),
      titled(words().finance.page.sourcesAndUses, sourcesAndUses(one, currency)),
      titled(say.byYear, byYear(one, currency)),
      titled(say.swings({ unit: moneyUnit(currency, word) }), tornadoTable(one, factor)),
      paged(breakEvenTable(one, ({ hold }) => hold === 'npv')),
      titledList(say.depends, dependsOn(told)),
      titledList(say.conditions, conditionsOf(input, told)),
    ]);
  });

function toldOf({ document, case: c }: PaperOf, index: number): Told {
  const facts = factsOf(c);
  const named = financeNamed(c, document);
  const one = named.projects[index]!;
  return { one, name: plantName(facts, one), document: named, facts };
}

/** A table of a page as typst; nothing where it is empty. */
const paged = (html: string): string => {
  const [table] = found(nodesOf(html), 'table');
  return table === undefined || found(table.children, 'td').length === 0 ? '' : tableOf(table);
};

function paper({ case: c }: PaperOf, title: string, parts: readonly string[]): TypstDocument {
  const name = caseTitle(c);
  return { main: [preamble(title, words().projectPaper.foot({ name })), ...parts].join(''), files: {} };
}

const titled = (title: string, table: HtmlTable): string =>
  table.rows.length === 0 ? '' : `#heading(level: 2)[${literal(title)}]\n${paged(tableHtml(table))}`;

const titledList = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `#heading(level: 2)[${literal(title)}]\n${listOf(lines)}`;

/** Money of the owners: what they pay themselves, and shares that others take. */
const isOwn = ({ kind, name }: FinancedProject['sources'][number]): boolean =>
  kind === 'equity' || (kind === undefined && name === 'owners');

const yearly = (one: { readonly year: number; readonly value: number } | null): string =>
  one === null ? '–' : words().finance.page.ratioIn({ ratio: ratioWords(one.value), year: one.year });

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return 'quality' in cell ? words().figures[cell.quality] : cell.html.replaceAll(/<[^>]*>/g, '');
}

/** A table with a column for each of its rows: terms are read downwards. */
function turned({ columns, rows }: HtmlTable): HtmlTable {
  const [first = '', ...others] = columns;
  return {
    columns: [first, ...rows.map((row) => textOf(row[0]!))],
    rows: rows.length === 0 ? [] : others.map((head, k) => [head, ...rows.map((row) => textOf(row[k + 1]!))]),
  };
}

/** Each year's cash, service and what owners pay in and get; nominal. */
function byYear(one: FinancedProject, currency: string): HtmlTable {
  const say = words().projectPaper;
  const row = (lines: FinancedProject['cash'], name: string) => lines.find((line) => line.name === name)?.values ?? [];
  const own = new Set(one.sources.filter(isOwn).map(({ name }) => name));
  const paying = one.drawdown.filter(({ name }) => own.has(name));
  const paidIn = one.years.map((_, p) => paying.reduce((sum, { values }) => sum + (values[p] ?? 0), 0));
  const added = row(one.cash, cashLines.support);
  const cash = row(one.cash, cashLines.available);
  const got = row(one.cash, cashLines.owners);
  const served = (p: number) =>
    (row(one.cash, 'interest')[p] ?? 0) + (row(one.cash, 'principal')[p] ?? 0) + (row(one.cash, 'fees')[p] ?? 0);
  const { factor, word } = magnitude([...cash, ...got, ...paidIn]);
  const cell = (value: number) => number(Math.abs(value) < 1e-6 * factor ? '–' : significant(value / factor));
  return {
    columns: [moneyUnit(currency, word), say.cash, say.service, say.paidIn, say.received],
    rows: one.years.map((year, p) => [
      String(year),
      cell(cash[p] ?? 0),
      cell(-served(p)),
      cell((paidIn[p] ?? 0) + (added[p] ?? 0)),
      cell(got[p] ?? 0),
    ]),
  };
}

/** The buyer that it lives by, and those that live by it, as one credit. */
function dependsOn({ one, document, facts }: Told): string[] {
  const is = (other: { place: string; process: string }) => other.place === one.place && other.process === one.process;
  const credits = document.credits.filter(({ buyer, suppliers }) => is(buyer) || suppliers.some(is));
  return creditWords({ ...document, credits }, (other) => plantName(facts, other));
}

/** Security and whatever else the row of each loan writes of it (`note`); a loan that says nothing is named. */
function securityOf({ document }: PaperOf, index: number, { one, facts }: Told): string[] {
  const raw = document.projects[index]!.terms;
  return one.terms.flatMap(({ facility, kind }, k) => {
    if (kind !== 'loan') return [];
    const key = raw[k]!.facility.replace(/ from \d{4}$/, '');
    const { note = '' } = facts.rows.facilities.find((row) => row.facility === key) ?? {};
    return [note === '' ? words().projectPaper.noSecurity({ facility }) : `${facility}: ${note}`];
  });
}

/** What must be there before money is paid: certificates for the first year of service, licences, and contracts for what cannot be brought from elsewhere. */
function conditionsOf({ plan }: PaperOf, { one, facts }: Told): string[] {
  const say = words().projectPaper;
  const { rows } = facts;
  const recipe = rows.recipes.filter((row) => row.process === one.process);
  const makes = new Set(recipe.filter((row) => row.quantity > 0).map((row) => row.good));
  const opens = Math.min(
    ...plan.builds.filter((b) => b.place === one.place && b.process === one.process).map((b) => b.year),
  );
  const certificates = plan.certificates
    .filter(({ place, good, year }) => place === one.place && makes.has(good) && year <= opens)
    .map(({ scheme, good, year }) =>
      say.certificate({ scheme: facts.named('schemes', scheme), good: facts.good(good).name, year }),
    );
  const licences = plan.licences
    .filter(({ place, process }) => place === one.place && process === one.process)
    .map(({ licence, year }) => say.licence({ licence: facts.named('licences', licence), year }));
  const immovable = new Set(rows.goods.filter(({ cargo }) => cargo === 'none').map(({ good }) => good));
  const local = recipe
    .filter(({ good, quantity }) => quantity < 0 && immovable.has(good))
    .flatMap(({ good, quantity }) => {
      const runs = plan.activity.filter(({ place, process }) => place === one.place && process === one.process);
      const most = Math.max(0, ...runs.map(({ amount }) => -quantity * amount));
      const { name, unit } = facts.good(good);
      return most > 0 ? [say.contract({ good: name, amount: `${significant(most)} ${unit}` })] : [];
    });
  return [...new Set([...certificates, ...licences, ...local])];
}
