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
  const command = new Command('finance')
    .description(words().help.finance.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', 'the plan asked about; made now if left out')
    .option('--reform <ids>', 'reforms in force in the plan that is made now', listOption, [])
    .option(
      '--min-dscr <ratio>',
      'what if every loan of the plan asked at least this cover',
      numberOption('min-dscr', 0),
      0,
    )
    .option('--paths <n>', 'Monte Carlo paths of each project', numberOption('paths', 0), 0)
    .option('--bank <lender>', 'what this lender is worth for the case: tenor, spread, guarantee, currency, capacity')
    .option('--against <facility>', 'whose terms money has without the bank (default: the dearest other loan)')
    .option('--hedge <rate>', 'cost of hedging a loan in other money, a year', numberOption('hedge', 0), 0)
    .option('--gap <share>', 'how near to the best each plan of --bank is', numberOption('gap', 0), 0.002)
    .option('--seconds <s>', 'for all: a fifth of it is kept back for reports', numberOption('seconds', 0.1), 1200)
    .option('--xlsx', 'writes a workbook of live formulas for each project')
    .action(run);
  return answerOptions(command, 'finance');
}

async function run(source: string, flags: FinanceFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const loaded = await load(source, quiet || flags.json ? { quiet: true } : {});
  if (flags.reform.length > 0 && flags.plan !== undefined)
    throw wrongUse('--reform changes the plan that is made now; a plan read with --plan has its own');
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
  );
  const { plan, case: c } = asked;
  const held = flags.minDscr > 0 ? asking(c, flags.minDscr) : c;
  const found = financeDocument(plan, held, asked.cuts, Math.round(flags.paths));
  const document = flags.bank === undefined ? found : await withWorth(found, c, flags.bank, flags, time);
  const page = { case: c, sections: { finance: financeData(document) }, answer: financeAnswer(document), plan };
  const workbooks: Record<string, Uint8Array> = {};
  for (const project of flags.xlsx ? projectsOf(plan, held) : []) {
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
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const facilities = Array.from({ length: years }, (_, t) => at(c, start + t).facilities).flat();
  const lenders = [...new Set(facilities.filter((f) => f.kind === 'loan').map((f) => f.lender))];
  const bring = c.tables.changes.filter((row) => row.table === 'facilities' && row.value === lender);
  const reforms = [...new Set(bring.map((row) => String(row.reform)))];
  const others = [...new Set(facilities.filter((f) => f.lender !== lender).map((f) => f.facility))];
  if (against !== undefined && !others.includes(against))
    throw wrongUse(`--against ${against}: no facility of another lender; there are ${others.join(', ') || 'none'}`);
  if (lenders.includes(lender) || (planned && reforms.length > 0)) return;
  throw wrongUse(
    reforms.length > 0
      ? `--bank ${lender}: its loan comes with a reform; add --reform ${reforms.join(' or --reform ')}`
      : `--bank ${lender}: no loan of it in the case; there are ${lenders.join(', ') || 'none'}`,
  );
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
    onSolved: (done, of) => told.tell(`${done} of ${of} plans with parts of ${lender} solved`),
  });
  told.end();
  if (worth === undefined) throw wrongUse(`--bank ${lender}: no loan of it is in force; name a plan with its reform`);
  return { ...document, bank: { banks: document.bank?.banks ?? [], worth } };
}
