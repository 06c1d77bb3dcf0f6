import { Command } from 'commander';
import { at, type Case, fileWord, withChanges } from '../case/index.ts';
import { planProject, workbookModel } from '../finance/index.ts';
import { words } from '../i18n/index.ts';
import { bankWorthOf, type FinanceDocument, financeDocument, projectsOf } from '../plan/index.ts';
import { answerCautions, writeFinanceWorkbook } from '../report/index.ts';
import type { Deadline } from '../search/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer, writesFiles } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { wrongUse } from './failure.ts';
import { financeAnswer } from './finance-answer.ts';
import { financeData } from './finance-data.ts';
import { financeText } from './finance-text.ts';
import { listOption, load, numberOption } from './load.ts';
import { reformed } from './plan.ts';
import { planFor } from './planned.ts';
import { commandTime } from './time.ts';

interface FinanceFlags extends AnswerFlags {
  plan?: string;
  reform: string[];
  minDscr: number;
  paths: number;
  bank?: string;
  against?: string;
  hedge: number;
  gap: number;
  seconds: number;
  xlsx?: boolean;
}

export function financeCommand(): Command {
  const say = words().finance.options;
  const command = new Command('finance')
    .description(words().help.finance.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', say.plan)
    .option('--reform <ids>', say.reform, listOption, [])
    .option('--min-dscr <ratio>', say.minDscr, numberOption('min-dscr', 0), 0)
    .option('--paths <n>', say.paths, numberOption('paths', 0), 0)
    .option('--bank <lender>', say.bank)
    .option('--against <facility>', say.against)
    .option('--hedge <rate>', say.hedge, numberOption('hedge', 0), 0)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.002)
    .option('--seconds <s>', say.seconds, numberOption('seconds', 0.1), 1200)
    .option('--xlsx', say.xlsx)
    .action(run);
  return answerOptions(command, 'finance');
}

async function run(source: string, flags: FinanceFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const loaded = await load(source, quiet || flags.json ? { quiet: true } : {});
  if (flags.reform.length > 0 && flags.plan !== undefined) throw wrongUse(words().finance.reformWithPlan);
  const meant = reformed(loaded.case, flags.reform);
  if (flags.bank !== undefined) lenderOf(meant, flags.bank, flags.against, flags.plan !== undefined);
  const books = flags.xlsx
    ? loaded.case.tables.candidates.map((row) => bookName(String(row.place), String(row.process)))
    : [];
  const more = { apart: flags.reform, names: books, files: writesFiles(flags) || (flags.xlsx ?? false) };
  const places = answerPlaces(source, loaded.case, 'finance', flags, more);
  const time = commandTime(flags.seconds).solving;
  const asked = await planFor(
    loaded.case,
    flags.plan,
    quiet,
    0.005,
    flags.reform,
    time.before(() => time.left() / 2),
    (c) => (flags.minDscr > 0 ? asking(c, flags.minDscr) : c),
  );
  const { plan, case: c } = asked;
  const found = financeDocument(plan, c, asked.cuts, Math.round(flags.paths));
  const document = flags.bank === undefined ? found : await withWorth(found, c, flags.bank, flags, time);
  const page = { case: c, sections: { finance: financeData(document) }, answer: financeAnswer(document), plan };
  const workbooks: Record<string, Uint8Array> = {};
  for (const project of flags.xlsx ? projectsOf(plan, c) : []) {
    const book = workbookModel(planProject(project));
    if (book.status !== 'ready') continue;
    workbooks[bookName(project.place, project.process)] = await writeFinanceWorkbook(book.workbook);
  }
  const files = putAnswer(places, { document, page, files: workbooks }, flags);
  process.stdout.write(flags.json ? jsonText(document) : answerCautions(c, plan) + financeText(document, files));
}

const bookName = (place: string, process: string): string => `finance-${fileWord(place)}-${fileWord(process)}.xlsx`;

/** The case if every loan asked at least this cover, whatever year or reform brings it. */
function asking(c: Case, ratio: number): Case {
  const change = {
    table: 'facilities',
    key: '*',
    column: 'min_dscr',
    value: String(ratio),
    op: 'max',
    by: 'min-dscr',
  } as const;
  return withChanges(c, [change]);
}

/** Wrong use where a case has no such lender, or no loan of it or other facility to compare it with. */
function lenderOf(c: Case, lender: string, against: string | undefined, planned: boolean): void {
  const say = words().finance;
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const facilities = Array.from({ length: years }, (_, t) => at(c, start + t).facilities).flat();
  const lenders = [...new Set(facilities.filter((f) => f.kind === 'loan').map((f) => f.lender))];
  const bring = c.tables.changes.filter((row) => row.table === 'facilities' && row.value === lender);
  const reforms = [...new Set(bring.map((row) => String(row.reform)))];
  const others = [...new Set(facilities.filter((f) => f.lender !== lender).map((f) => f.facility))];
  if (against !== undefined && !others.includes(against))
    throw wrongUse(say.noSuchFacility({ facility: against, others }));
  if (lenders.includes(lender) || (planned && reforms.length > 0)) return;
  throw wrongUse(reforms.length > 0 ? say.bankWithReform({ lender, reforms }) : say.noSuchBank({ lender, lenders }));
}

async function withWorth(
  document: FinanceDocument,
  c: Case,
  lender: string,
  flags: FinanceFlags,
  time: Deadline,
): Promise<FinanceDocument> {
  const told = lines(flags.quiet ?? false);
  const worth = await bankWorthOf(c, {
    lender,
    ...(flags.against === undefined ? {} : { against: flags.against }),
    hedge: flags.hedge,
    gap: flags.gap,
    get seconds() {
      return time.left() / 2;
    },
    onSolved: (done, of) => told.tell(words().finance.plansSolved({ done, of, lender })),
  });
  told.end();
  if (worth === undefined) throw wrongUse(words().finance.bankNotInForce({ lender }));
  return { ...document, bank: { banks: document.bank?.banks ?? [], worth } };
}
