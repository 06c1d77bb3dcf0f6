import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  answerCautions,
  type BankAsked,
  finance,
  financeBookNames,
  financeBooks,
  financeInput,
  financeText,
  mustLend,
  withReforms,
} from '../questions/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer, writesFiles } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { planAsked } from './planned.ts';
import { commandTime } from './time.ts';

interface FinanceFlags extends AnswerFlags {
  db?: string;
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
  const command = caseCommand('finance')
    .option('--plan <plan>', say.plan)
    .option('--reform <ids>', say.reform, listOption, [])
    .option('--min-dscr <ratio>', say.minDscr, numberOption('min-dscr', 0), 0)
    .option('--paths <n>', say.paths, numberOption('paths', 0), 0)
    .option('--bank <lender>', say.bank)
    .option('--against <facility>', say.against)
    .option('--hedge <rate>', say.hedge, numberOption('hedge', 0), 0)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.002)
    .option('--seconds <s>', say.seconds, numberOption('seconds', 0.1), 1200)
    .addOption(dbOption(words().help.common.db))
    .option('--xlsx', say.xlsx);
  return runs(answerOptions(command, 'finance'), run);
}

async function run(source: string, flags: FinanceFlags): Promise<void> {
  const { reform, minDscr, paths, xlsx = false } = flags;
  const quiet = flags.quiet ?? false;
  const { case: asRead } = await load(source, quiet || flags.json ? { quiet: true } : {});
  if (reform.length > 0 && flags.plan !== undefined) throw wrongUse(words().finance.reformWithPlan);
  const bank = bankAsked(flags);
  const meant = withReforms(asRead, reform);
  if (bank) mustLend(meant, bank, flags.plan !== undefined);
  const names = xlsx ? financeBookNames(asRead) : [];
  const places = answerPlaces(source, asRead, 'finance', flags, {
    ...{ apart: reform, names },
    files: writesFiles(flags) || xlsx,
  });
  const time = commandTime(flags.seconds).solving;
  const half = time.before(() => time.left() / 2);
  const {
    plan,
    case: c,
    cuts,
  } = await planAsked(asRead, flags.plan, quiet, {
    ...{ reforms: reform, time: half, minDscr, db: flags.db },
  });
  const told = lines(quiet);
  const document = await finance(plan, asRead, {
    ...{ paths, minDscr, cuts, time, db: flags.db },
    ...(bank && { bank }),
    onSolved: (done, of) => told.tell(words().finance.plansSolved({ done, of, lender: bank?.lender ?? '' })),
  });
  told.end();
  const answer = { document, page: financeInput(document, c, plan), files: xlsx ? await financeBooks(plan, c) : {} };
  const files = putAnswer(places, answer, flags);
  process.stdout.write(flags.json ? jsonText(document) : answerCautions(c, plan) + financeText(c, document, files));
}

function bankAsked({ bank, against, hedge, gap }: FinanceFlags): BankAsked | undefined {
  if (bank === undefined) return undefined;
  return { lender: bank, hedge, gap, ...(against !== undefined && { against }) };
}
