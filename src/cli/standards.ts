import { Command } from 'commander';
import { at, type Case, type Rows } from '../case/index.ts';
import { inLanguage, words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { answerCautions, type ExtraSections, questionReport } from '../report/index.ts';
import { PUBLISHED_RATES, type StandardsReport, writeIcs } from '../standards/index.ts';
import { reportThere } from './add-report.ts';
import { type AnswerFlags, answerOptions } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { load, numberOption, only } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { planFor } from './planned.ts';
import { dataOf } from './standards-data.ts';
import { type First, harmonise } from './standards-first.ts';
import { importInto, importText } from './standards-import.ts';
import { reportOf } from './standards-input.ts';
import { answerOf, textOf } from './standards-text.ts';
import { labelWords } from './standards-words.ts';
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
  const command = new Command('standards')
    .description(words().help.standards.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', help.plan)
    .option('--year <year>', help.year, numberOption('year', 1900))
    .option('--first', help.first)
    .option('--most <n>', help.most, numberOption('most', 1), 5)
    .option('--rebuild', help.rebuild)
    .option('--seconds <s>', help.seconds, numberOption('seconds', 0.1), 1200)
    .option('--import <file>', help.import)
    .option('--source <key>', help.source)
    .option('--mast <code>', help.mast)
    .option('--ics', help.ics)
    .action((source: string, flags: StandardsFlags, command: Command) => {
      if (!flags.first) only('--first', command, 'most', 'rebuild', 'seconds');
      if (flags.import === undefined) only('--import FILE', command, 'source', 'mast');
      return run(source, flags);
    });
  return answerOptions(command, 'standards');
}

async function run(source: string, flags: StandardsFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const { case: asRead } = await load(source, { quiet });
  if (flags.import !== undefined) {
    const done = importInto(source, asRead, {
      file: flags.import,
      source: flags.source,
      mast: flags.mast,
      out: flags.out,
    });
    process.stdout.write(flags.json ? jsonText(done) : importText(done));
    if (done.measures === 0 && done.problems.length > 0)
      throw new Failure(1, words().standards.import.noneTaken({ path: flags.import }));
    return;
  }
  const year = flags.year ?? yearsOf(asRead)[0];
  if (!inYears(asRead, year)) {
    const [first, last] = yearsOf(asRead);
    throw wrongUse(words().standards.yearWanted({ first, last, value: year }));
  }
  const names = ['standards.ics', 'standards.html'];
  const own = flags.html || flags.ics ? ownFolder(folderFor(source, 'standards', flags.out), source, names) : undefined;
  const one = flags.report ? reportThere(source, flags.report, asRead) : undefined;
  const told = lines(quiet);
  const time = commandTime(flags.seconds).solving;
  const asked =
    flags.plan === undefined && !flags.first ? undefined : await planFor(asRead, flags.plan, quiet, 0.005, [], time);
  const c = asked?.case ?? asRead;
  const plan = flags.plan === undefined ? undefined : asked?.plan;
  const plans = plan ? [plan] : [];
  const rows = at(c, year);
  const [start, last] = yearsOf(c);
  const report = reportOf(c, rows, year, last, plan);
  const first =
    flags.first && asked
      ? await harmonise(c, asked.plan, {
          most: flags.most,
          rebuild: flags.rebuild ?? false,
          time,
          tell: told.tell,
        })
      : undefined;
  told.end();
  const answer = answerOf(report, rows.settings.currency, plan);
  const sections = { standards: dataOf(rows, report, last, first) };
  const files = own?.each(filesOf(c, report, sections, { ...flags, start, answer, plan })) ?? [];
  if (one) files.push(one.add({ case: c, sections, answer, ...(plan && { plan }) }));
  if (flags.json)
    process.stdout.write(
      jsonText(inLanguage('en', () => documentOf(rows, reportOf(c, rows, year, last, plan), first, plan))),
    );
  else process.stdout.write(answerCautions(c, ...plans) + textOf(rows, report, first, files, answer));
}

/** First and last year of a case. */
function yearsOf(c: Case): [start: number, last: number] {
  const { start, years } = at(c, Number(c.settings.start)).settings;
  return [start, start + years - 1];
}

function inYears(c: Case, year: number): boolean {
  const [start, last] = yearsOf(c);
  return Number.isInteger(year) && year >= start && year <= last;
}

interface Written {
  readonly html?: boolean;
  readonly ics?: boolean;
  readonly start: number;
  readonly answer: string;
  readonly plan: PlanDocument | undefined;
}

function filesOf(c: Case, report: StandardsReport, sections: ExtraSections, how: Written): Record<string, string> {
  const stamp = new Date(`${how.start}-01-01T00:00:00Z`);
  return {
    ...(how.ics && {
      'standards.ics': writeIcs(report.calendar, { name: words().standards.calendarName({ case: c.name }), stamp }),
    }),
    ...(how.html && {
      'standards.html': questionReport({ case: c, sections, answer: how.answer, ...(how.plan && { plan: how.plan }) }),
    }),
  };
}

/** The document of `--json`, which is the same in every language. */
function documentOf(rows: Rows, report: StandardsReport, first: First | undefined, plan: PlanDocument | undefined) {
  const line = ({ ids, labels, ...rest }: First['sets'][number]) => ({
    recognitions: ids,
    labels: labels.map((label) => labelWords(label, rows)),
    ...rest,
  });
  return {
    ...report,
    ...(plan && { plan: { certification: plan.cost.certification ?? 0, adaptation: plan.cost.adaptation ?? 0 } }),
    first: (first?.sets ?? []).map(line),
    singles: (first?.singles ?? []).map(line),
    ...(first && { solves: first.solves, rebuilt: first.rebuilt, partners: first.partners }),
    rates: PUBLISHED_RATES,
  };
}
