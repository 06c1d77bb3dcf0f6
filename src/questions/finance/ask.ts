import { at, type Case, fileWord } from '../../case/index.ts';
import { planProject, workbookModel } from '../../finance/index.ts';
import { words } from '../../i18n/index.ts';
import {
  bankWorthOf,
  type CutProject,
  type FinanceDocument,
  financeDocument,
  lanesOf,
  type PlanDocument,
  projectsOf,
  UnusableError,
} from '../../plan/index.ts';
import type { Deadline } from '../../search/index.ts';
import type { TypstDocument } from '../../view/index.ts';
import { withReforms } from '../change.ts';
import { askElsewhere } from '../elsewhere.ts';
import { number, type OptionValues, queue, withDefaults } from '../option.ts';
import { withLeastCover } from '../plan/planned.ts';
import { lenderPaper, sponsorPaper } from './papers.ts';
import { writeFinanceWorkbook } from './workbook.ts';

/** A lender whose value is computed. */
export interface BankQuestion {
  readonly lender: string;
  /** The facility that would lend instead; by default none. */
  readonly against?: string | undefined;
  /** Cost of hedging its currency, as a share a year; 0 by default. */
  readonly hedge?: number;
  /** Gap of each plan, as a share of its cost; 0.002 by default. */
  readonly gap?: number;
}

const say = () => words().finance.options;

/** Options that the library and the command line have in common. */
export const financeOptions = {
  /** Monte Carlo paths; none by default. */
  paths: number('--paths <n>', () => say().paths, 0),
  /** The least cover (DSCR) of every loan; by default that of the case. */
  minDscr: number('--min-dscr <ratio>', () => say().minDscr, 0),
  /** Seconds for the plans of `bank`; 1200 by default. */
  seconds: number('--seconds <s>', () => say().seconds, 1200, 0.1),
  /** A shared queue, as its address (`postgres://…`) or open, one of whose workers answers instead of this machine. */
  db: queue(() => words().help.common.db),
};

/** Options of `finance`. */
export interface FinanceOptions extends Partial<OptionValues<typeof financeOptions>> {
  /** The lender whose value is computed, by plans with and without it. */
  readonly bank?: BankQuestion | undefined;
  /** Called after each of these plans, with the numbers of plans done and of all. */
  readonly onSolved?: (done: number, of: number) => void;
}

/** Options for programs that made the plan themselves. */
export interface PlanRun {
  /** Projects whose debt was cut for their covenants. */
  readonly cuts?: readonly CutProject[];
  readonly time?: Deadline;
}

/**
 * The projects of a plan: cash flow, debt, cover, covenants, sources and uses, and return on equity; and the value of a lender.
 * Money is in the case's currency, by calendar year; ratios are numbers, rates are shares a year.
 *
 * @param c the case as read, without the plan's reforms
 * @throws {UnusableError} where there is no such lender or facility
 * @example
 * const c = await readCase('first-steps');
 * const f = await finance(await plan(c, { explain: 'none' }), c);
 * f.projects.length > 0 // => true
 */
export async function finance(
  plan: PlanDocument,
  c: Case,
  options: FinanceOptions & PlanRun = {},
): Promise<FinanceDocument> {
  const { db, paths, minDscr, seconds } = withDefaults(financeOptions, options);
  const { bank, cuts = [], time, onSolved } = options;
  if (db !== undefined) {
    const tell = (told: [number, number]) => onSolved?.(...told);
    return askElsewhere(
      db,
      'finance',
      c,
      { plan, paths, minDscr, cuts, bank },
      { seconds: time ? time.left() : seconds, tell },
    );
  }
  const reformed = withReforms(c, plan.request.reforms);
  const meant = minDscr > 0 ? withLeastCover(reformed, minDscr) : reformed;
  const found = financeDocument(plan, meant, cuts, Math.round(paths), lanesOf(meant));
  if (!bank) return found;
  mustLend(meant, bank, true);
  const { lender, against, hedge = 0, gap = 0.002 } = bank;
  const worth = await bankWorthOf(meant, {
    lender,
    against,
    hedge,
    gap,
    onSolved,
    get seconds() {
      return time ? time.left() / 2 : seconds;
    },
  });
  if (worth === undefined) throw new UnusableError('bank-not-in-force', words().finance.bankNotInForce({ lender }));
  return { ...found, bank: { banks: found.bank?.banks ?? [], worth } };
}

/**
 * Checks a lender and the facility that it is compared with. `planned`: the plan is known, so that its reforms may add the
 * lender.
 *
 * @throws {UnusableError} where there is no such lender or facility
 */
export function mustLend(c: Case, { lender, against }: BankQuestion, planned: boolean): void {
  const say = words().finance;
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const facilities = Array.from({ length: years }, (_, t) => at(c, start + t).facilities).flat();
  const lenders = [...new Set(facilities.filter((f) => f.kind === 'loan').map((f) => f.lender))];
  const bring = c.tables.changes.filter((row) => row.table === 'facilities' && row.value === lender);
  const reforms = [...new Set(bring.map((row) => String(row.reform)))];
  const others = [...new Set(facilities.filter((f) => f.lender !== lender).map((f) => f.facility))];
  if (against !== undefined && !others.includes(against))
    throw new UnusableError('no-facility', say.noSuchFacility({ facility: against, others }));
  if (lenders.includes(lender) || (planned && reforms.length > 0)) return;
  const why = reforms.length > 0 ? say.bankWithReform({ lender, reforms }) : say.noSuchBank({ lender, lenders });
  throw new UnusableError('no-bank', why);
}

const bookName = (place: string, process: string): string => `finance-${fileWord(place)}-${fileWord(process)}.xlsx`;

/** Possible names of project workbooks, one for each candidate. */
export const financeBookNames = (c: Case): string[] =>
  c.tables.candidates.map((row) => bookName(String(row.place), String(row.process)));

/** The cash flow of each project as a workbook with formulas, by file name; `c` is the case with the plan's reforms. */
export async function financeBooks(plan: PlanDocument, c: Case): Promise<Record<string, Uint8Array>> {
  const books: Record<string, Uint8Array> = {};
  for (const project of projectsOf(plan, c, lanesOf(c))) {
    const book = workbookModel(planProject(project));
    if (book.status !== 'ready') continue;
    books[bookName(project.place, project.process)] = await writeFinanceWorkbook(book.workbook);
  }
  return books;
}

const paperName = (place: string, process: string, reader: 'lenders' | 'owners'): string =>
  `finance-${fileWord(place)}-${fileWord(process)}-${reader}.pdf`;

/** Possible names of project papers, two for each candidate. */
export const financePaperNames = (c: Case): string[] =>
  c.tables.candidates.flatMap((row) =>
    (['lenders', 'owners'] as const).map((reader) => paperName(String(row.place), String(row.process), reader)),
  );

/** Papers of each project for lenders and for owners, by file name; `c` is the case with the plan's reforms. */
export function financePapers(document: FinanceDocument, plan: PlanDocument, c: Case): Record<string, TypstDocument> {
  const of = { document, plan, case: c };
  return Object.fromEntries(
    document.projects.flatMap(({ place, process }, k) => [
      [paperName(place, process, 'lenders'), lenderPaper(of, k)],
      [paperName(place, process, 'owners'), sponsorPaper(of, k)],
    ]),
  );
}
