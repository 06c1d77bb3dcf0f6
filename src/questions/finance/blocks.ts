import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  list,
  listUnder,
  type Section,
  sentence,
  type Table,
  tabulate,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinanceDocument, FinancedProject } from '../../plan/index.ts';
import { lendersTable, total, unusualReturns } from '../../report/index.ts';
import { bankBlocks, worthBlocks } from './banks.ts';
import { chanceBlocks, coverFigure } from './cover.ts';
import { beforeFinancing, whom } from './lenders.ts';
import { projectFold } from './project.ts';
import { creditWords, supportWords } from './support.ts';
import { swingBlocks } from './swings.ts';
import { cannotWords, contextOf, type FinanceContext, lent, takesWords } from './words.ts';

/** Rows and lines that a terminal has of a list: the first matter most. */
const [ROWS, LINES] = [10, 3];

/** Gives blocks one rank, so that they are left out together where space is short. */
const ranked = (rank: number, blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, rank }));

/** Each project's money: what it costs, who pays, what comes back, cover against the covenant, and who cannot be financed. */
export function financeSection(c: Case, financeDocument: FinanceDocument): Section {
  const context = contextOf(c, financeDocument);
  const { d, facts, name } = context;
  const { projects, currency } = d;
  const say = words().finance.page;
  const takes = takesWords(d, name);
  const cut = d.cannot.some((one) => one.cut);
  const unusual = unusualReturns(projects, name, currency);
  const needs = [...supportWords(d, name), ...creditWords(d, name)];
  const lenders = lendersTable(d, facts);
  const blocks = blocksOf(
    // What a covenant asks for is told by what it takes too.
    ranked(takes.length > 0 ? 3 : 7, listUnder(cut ? say.cutCaption : say.failsCaption, cannotWords(d, name), LINES)),
    ranked(7, listUnder(say.whatItTakes, takes, LINES)),
    coverFigure(context),
    projects.length > 0 ? worthTable(context) : [],
    withoutReturn(context),
    coverTable(context),
    lenders && fold(words().sections.lendersTitle, [lenders]),
    unusual.length > 0 ? { ...list(unusual, LINES), rank: 4 } : [],
    atCost(context),
    ranked(8, listUnder(words().support.title, needs, LINES)),
    projects.length > 0 ? { ...basis(d), rank: 2 } : [],
    swingBlocks(context),
    chanceBlocks(context),
    projects.length > 0 ? [...beforeFinancing(context), ...whom(context)] : [],
    bankBlocks(context),
    worthBlocks(context),
    projects.length > 0
      ? [heading(say.papers), ...projects.map((project) => projectFold(project, name(project), currency))]
      : [],
  );
  return { id: 'finance', title: say.title, blocks };
}

/** Each project's cost, loans, and returns to owners and to the economy. */
function worthTable({ d: { projects, currency }, name }: FinanceContext): Table {
  const say = words().finance.page;
  return tabulate(
    projects,
    [
      column.text(words().sections.project, name),
      column.money(say.cost, ({ uses }) => total(uses)),
      column.money(say.loans, lent),
      column.share(say.lent, lentShare, { detail: true }),
      column.rate(say.ownersIrr, ({ irr }) => irr ?? words().finance.noIrr),
      column.money(say.ownersNpv, ({ npv }) => npv, { detail: true }),
      column.money(say.financialNpv, ({ financialNpv }) => financialNpv),
      column.money(say.economicNpv, ({ economicNpv }) => economicNpv),
    ],
    { currency, most: ROWS },
  );
}

/** Share of a project's money that loans bring. */
function lentShare(project: FinancedProject): number {
  const all = total(project.sources);
  return all > 0 ? lent(project) / all : 0;
}

/** Projects without an internal rate of return, and the figure used instead. */
function withoutReturn({ d, name }: FinanceContext): Block[] {
  const say = words().finance.page;
  const without = d.projects
    .filter(({ irr }) => irr === null)
    .map((project) =>
      project.mirr === null ? name(project) : say.andMirr({ name: name(project), mirr: percent(project.mirr, 3) }),
    );
  return without.length === 0 ? [] : [sentence(say.withoutIrr({ projects: without }))];
}

/** The least cover of each project that borrows, the least first, and its cover over the lives of loans and project. */
function coverTable({ d, name }: FinanceContext): Block[] {
  const say = words().finance.page;
  const served = d.projects.filter(({ minDscr }) => minDscr !== null);
  if (served.length === 0) return [];
  const { year } = words().report;
  const columns = [
    column.text(words().sections.project, name),
    column.amount(say.leastDscr, ({ minDscr }: FinancedProject) => minDscr!.value),
    column.year(year, ({ minDscr }: FinancedProject) => minDscr!.year),
    column.amount('LLCR', ({ llcr }: FinancedProject) => llcr?.value ?? null),
    column.amount('PLCR', ({ plcr }: FinancedProject) => plcr?.value ?? null),
    // Both stand at the start of service.
    column.year(year, ({ llcr, plcr }: FinancedProject) => llcr?.year ?? plcr?.year ?? null),
  ];
  const sorted = served.sort((a, b) => a.minDscr!.value - b.minDscr!.value);
  return [tabulate(sorted, columns, { most: ROWS })];
}

/** Projects whose goods have no price from a supply. */
function atCost({ d, name, facts }: FinanceContext): Block[] {
  const sold = d.projects.flatMap((project) =>
    project.atCost.length > 0
      ? [`${name(project)} (${project.atCost.map((good) => facts.good(good).name).join(', ')})`]
      : [],
  );
  return sold.length === 0 ? [] : [sentence(words().lending.atCost({ projects: sold }))];
}

/** The price basis of the figures. */
const basis = ({ currency, inflation, discountRate }: FinanceDocument): Block =>
  sentence(
    words().finance.page.basis({
      currency,
      inflation: inflation === null ? undefined : percent(inflation),
      rate: percent(discountRate),
    }),
  );
