import { type Block, blocksOf, column, heading, list, listUnder, type Table, table } from '../../blocks/index.ts';
import { type Case, caseTitle } from '../../case/index.ts';
import { money, percent, significant } from '../../figures/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { cashLines, type FinanceDocument, type FinancedProject, type PlanDocument } from '../../plan/index.ts';
import { type Facts, factsOf, financeNamed, plantName, total } from '../../report/index.ts';
import { headOf, paperBlocks, preamble, press, type TypstDocument, tiles } from '../../view/index.ts';
import { amounts, covenants, sourcesAndUses, terms } from './project.ts';
import { creditWords, supportWords } from './support.ts';
import { breakEvenTable, downsideTable, tornadoTable } from './swings.ts';
import { lent, ratioWords, returnWords } from './words.ts';

/** The input of a project's papers. */
export interface PaperOf {
  readonly document: FinanceDocument;
  readonly plan: PlanDocument;
  /** The case that was looked at. */
  readonly case: Case;
}

/** A project with its name and the functions that write its figures. */
interface PaperProject {
  readonly one: FinancedProject;
  readonly name: string;
  readonly document: FinanceDocument;
  readonly facts: Facts;
}

/** For lenders, two pages: the terms, whether they are paid, what could go wrong, and what must be there before they pay. */
export const lenderPaper = (input: PaperOf, index: number): TypstDocument =>
  onPage(() => {
    const project = paperProject(input, index);
    const { one, name, document } = project;
    const { currency } = document;
    const say = words().projectPaper;
    const { page } = words().finance;
    const [all, loans] = [total(one.uses), lent(one)];
    const share = percent(all > 0 ? loans / all : 0, 2);
    const asks = say.asks({ name, cost: money(all, currency), lent: money(loans, currency), share });
    return paper(
      input,
      say.forLenders,
      asks,
      [
        [page.leastDscr, yearly(one.minDscr)],
        ['LLCR', yearly(one.llcr)],
        ['PLCR', yearly(one.plcr)],
        [say.ends, String(one.ends)],
      ],
      blocksOf(
        titled(say.terms, terms(one)),
        titled(page.covenants, covenants(one)),
        titled(page.sourcesAndUses, sourcesAndUses(one, currency)),
        filled(downsideTable(one, name, currency)),
        filled(
          breakEvenTable(one, ({ hold, at }) => hold === 'dscr' && ['price', 'volume', 'capex'].includes(at.lever)),
        ),
        listUnder(say.depends, dependsOn(project)),
        listUnder(say.security, securityOf(input, index, project)),
        listUnder(say.conditions, conditionsOf(input, project)),
      ),
    );
  });

/** For owners, two pages: what they pay and get, year by year, what moves it, what would carry it, and what they must do first. */
export const sponsorPaper = (input: PaperOf, index: number): TypstDocument =>
  onPage(() => {
    const project = paperProject(input, index);
    const { one, name, document } = project;
    const { currency, discountRate } = document;
    const say = words().projectPaper;
    const { page } = words().finance;
    const paid = total(one.sources.filter(isOwn));
    const [rate, npv] = [returnWords(one.irr, one.mirr), money(one.npv, currency)];
    const ownersRate = percent(one.ownersRate ?? discountRate, 3);
    const own = { ...document, projects: [one] };
    return paper(
      input,
      say.forOwners,
      say.gives({ name, paid: money(paid, currency), rate, npv, asked: ownersRate }),
      [
        [page.ownersIrr, rate],
        [page.ownersNpv, npv],
        [page.economicNpv, money(one.economicNpv, currency)],
        [say.payback, one.paybackYear === null ? '–' : String(one.paybackYear)],
      ],
      blocksOf(
        list(supportWords(own, () => name)),
        titled(page.sourcesAndUses, sourcesAndUses(one, currency)),
        titled(say.byYear, byYear(one, currency)),
        filled(tornadoTable(one, currency)),
        filled(breakEvenTable(one, ({ hold }) => hold === 'npv')),
        listUnder(say.depends, dependsOn(project)),
        listUnder(say.conditions, conditionsOf(input, project)),
      ),
    );
  });

function paperProject({ document, case: c }: PaperOf, index: number): PaperProject {
  const facts = factsOf(c);
  const named = financeNamed(c, document);
  const project = named.projects[index]!;
  return { one: project, name: plantName(facts, project), document: named, facts };
}

/** The content of a paper: answer, key figures, blocks. */
function paper(
  { case: c }: PaperOf,
  title: string,
  answer: string,
  facts: Parameters<typeof tiles>[0],
  blocks: readonly Block[],
): TypstDocument {
  const name = caseTitle(c);
  const top = [preamble(title, words().projectPaper.foot({ name })), headOf(title, answer), tiles(facts)];
  // There is no annex: what is long stands here too.
  return { main: [...top, paperBlocks(blocks, { ...press(), inAnnex: true })].join(''), files: {} };
}

const filled = (table: Table): Block[] => (table.rows.length === 0 ? [] : [table]);

const titled = (title: string, table: Table): Block[] => (table.rows.length === 0 ? [] : [heading(title), table]);

/** Money of the owners: what they pay themselves, and shares that others take. */
const isOwn = ({ kind, name }: FinancedProject['sources'][number]): boolean =>
  kind === 'equity' || (kind === undefined && name === 'owners');

const yearly = (one: { readonly year: number; readonly value: number } | null): string =>
  one === null ? '–' : words().finance.page.ratioIn({ ratio: ratioWords(one.value), year: one.year });

/** Each year's cash, service and what owners pay in and get; nominal. */
function byYear(project: FinancedProject, currency: string): Table {
  const say = words().projectPaper;
  const of = (name: string) => project.cash.find((line) => line.name === name)?.values ?? [];
  const own = new Set(project.sources.filter(isOwn).map(({ name }) => name));
  const paying = project.drawdown.filter(({ name }) => own.has(name)).map(({ values }) => values);
  const sum = (rows: readonly (readonly number[])[], p: number) => rows.reduce((all, row) => all + (row[p] ?? 0), 0);
  const cells = amounts(
    project.years.map((_, p) => [
      sum([of(cashLines.available)], p),
      -sum([of('interest'), of('principal'), of('fees')], p),
      sum([...paying, of(cashLines.support)], p),
      sum([of(cashLines.owners)], p),
    ]),
  );
  return table(
    [
      column.year(({ unit }) => unit),
      ...[say.cash, say.service, say.paidIn, say.received].map((head) => column.money(head)),
    ],
    project.years.map((year, p) => [year, ...cells[p]!]),
    { currency },
  );
}

/** The buyer that it lives by, and those that live by it, as one credit. */
function dependsOn({ one, document, facts }: PaperProject): string[] {
  const is = (other: { place: string; process: string }) => other.place === one.place && other.process === one.process;
  const credits = document.credits.filter(({ buyer, suppliers }) => is(buyer) || suppliers.some(is));
  return creditWords({ ...document, credits }, (other) => plantName(facts, other));
}

/** Security and whatever else the row of each loan writes of it (`note`); a loan that says nothing is named. */
function securityOf({ document }: PaperOf, index: number, { one, facts }: PaperProject): string[] {
  const raw = document.projects[index]!.terms;
  return one.terms.flatMap(({ facility, kind }, k) => {
    if (kind !== 'loan') return [];
    const key = raw[k]!.facility.replace(/ from \d{4}$/, '');
    const { note = '' } = facts.rows.facilities.find((row) => row.facility === key) ?? {};
    return [note === '' ? words().projectPaper.noSecurity({ facility }) : `${facility}: ${note}`];
  });
}

/** Conditions precedent: certificates for the first year of service, licences, and contracts for inputs that have no other source. */
function conditionsOf({ plan }: PaperOf, { one, facts }: PaperProject): string[] {
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
