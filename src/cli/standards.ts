import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  answerCautions,
  type Case,
  importedNames,
  importText,
  mustBeYear,
  type PlanDocument,
  questionReport,
  standardsText,
  standardsWhole,
  tablesOfMeasures,
} from '../questions/index.ts';
import { reportThere } from './add-report.ts';
import { type AnswerFlags, answerOptions } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { Failure } from './failure.ts';
import { load, numberOption, only } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { planAsked } from './planned.ts';
import { bytesOf } from './read-file.ts';
import { commandTime } from './time.ts';

interface StandardsFlags extends AnswerFlags {
  plan?: string;
  year?: number;
  first?: boolean;
  most: number;
  rebuild?: boolean;
  seconds: number;
  import?: string;
  source?: string;
  mast?: string;
  ics?: boolean;
}

export function standardsCommand(): Command {
  const { help } = words().standards;
  const command = caseCommand('standards')
    .option('--plan <plan>', help.plan)
    .option('--year <year>', help.year, numberOption('year', 1900))
    .option('--first', help.first)
    .option('--most <n>', help.most, numberOption('most', 1), 5)
    .option('--rebuild', help.rebuild)
    .option('--seconds <s>', help.seconds, numberOption('seconds', 0.1), 1200)
    .option('--import <file>', help.import)
    .option('--source <key>', help.source)
    .option('--mast <code>', help.mast)
    .option('--ics', help.ics);
  return runs(answerOptions(command, 'standards'), run);
}

async function run(source: string, flags: StandardsFlags, command: Command): Promise<void> {
  if (!flags.first) only('--first', command, 'most', 'rebuild', 'seconds');
  if (flags.import === undefined) only('--import FILE', command, 'source', 'mast');
  const quiet = flags.quiet ?? false;
  const { case: asRead } = await load(source, { quiet });
  if (flags.import !== undefined) {
    takeMeasures(source, asRead, flags.import, flags);
    return;
  }
  const { year } = flags;
  if (year !== undefined) mustBeYear(asRead, year);
  const names = ['standards.ics', 'standards.html'];
  const own = flags.html || flags.ics ? ownFolder(folderFor(source, 'standards', flags.out), source, names) : undefined;
  const one = flags.report ? reportThere(source, flags.report, asRead) : undefined;
  const told = lines(quiet);
  const time = commandTime(flags.seconds).solving;
  const asked =
    flags.plan === undefined && !flags.first ? undefined : await planAsked(asRead, flags.plan, quiet, { time });
  const plan = flags.plan === undefined ? undefined : asked?.plan;
  const whole = await standardsWhole(asRead, {
    time,
    ...(plan && { plan }),
    ...(year !== undefined && { year }),
    ...(flags.first && asked && { first: firstAsked(asked.plan, flags, told.tell) }),
  });
  told.end();
  const { page } = whole;
  const files =
    own?.each({
      ...(flags.ics && { 'standards.ics': whole.calendar }),
      ...(flags.html && { 'standards.html': questionReport(page) }),
    }) ?? [];
  if (one) files.push(one.add(page));
  const plans = plan ? [plan] : [];
  process.stdout.write(
    flags.json ? jsonText(whole.document) : answerCautions(page.case, ...plans) + standardsText(whole, files),
  );
}

const firstAsked = (plan: PlanDocument, { most, rebuild = false }: StandardsFlags, tell: (text: string) => void) => ({
  ...{ plan, most, rebuild },
  onPlanned: (count: number) => tell(words().standards.setsPlanned({ count })),
});

/** Writes the rows that a file of measures asks for, and tells what was taken. */
function takeMeasures(source: string, c: Case, path: string, flags: StandardsFlags): void {
  const { files, ...done } = tablesOfMeasures(c, {
    path,
    bytes: bytesOf(path),
    ...(flags.source !== undefined && { source: flags.source }),
    ...(flags.mast !== undefined && { mast: flags.mast }),
  });
  const own = ownFolder(folderFor(source, 'standards', flags.out), source, importedNames);
  const written = own.write('import', files);
  process.stdout.write(flags.json ? jsonText({ files: written, ...done }) : importText(done, written));
  if (done.measures === 0 && done.problems.length > 0)
    throw new Failure(1, words().standards.import.noneTaken({ path }));
}
