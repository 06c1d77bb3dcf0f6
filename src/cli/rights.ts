import { resolve } from 'node:path';
import { Command } from 'commander';
import { at, type Case } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { questionReport } from '../report/index.ts';
import { type RightsReport, rightsReport } from '../rights/index.ts';
import { put } from './asked.ts';
import { wrongUse } from './failure.ts';
import { languageOption, listOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';
import { calendarOf } from './rights-calendar.ts';
import { type RightsInput, rightsInput, type Team, teamAsked, treatiesOf } from './rights-input.ts';
import { policiesOfCase, takePolicies } from './rights-odrl.ts';
import { type PricedGap, pricedGaps } from './rights-price.ts';
import { answerOf, dataOf, textOf } from './rights-text.ts';

interface RightsFlags {
  plan?: string;
  price?: boolean;
  gap: number;
  seconds: number;
  asOf?: string;
  team: string[];
  madeIn: string[];
  owner?: string;
  html?: boolean;
  ics?: boolean;
  odrl?: boolean;
  odrlIn?: string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function rightsCommand(): Command {
  return new Command('rights')
    .description('freedom to operate: process x country x party; gaps, deadlines, ODRL')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--plan <plan>', 'only what this plan runs, with the licences that it buys')
    .option('--price', 'prices the ways to close each gap by solving the plan anew')
    .option('--gap <gap>', 'with --price: relative gap of each solve', numberOption('gap', 0), 0.001)
    .option('--seconds <s>', 'with --price: most seconds of each solve', numberOption('seconds', 1), 60)
    .option('--as-of <date>', 'deadlines before it are missed; default the first day of the case')
    .option('--team <party:COUNTRY>', 'who invents together and lives where; repeated', listOption, [])
    .option('--made-in <COUNTRY>', 'with --team: where the work is done; repeated', listOption, [])
    .option('--owner <party>', 'with --team: who owns the result by contract')
    .option('--odrl', 'writes the licences as ODRL 2.2 (licences.jsonld)')
    .option('--odrl-in <file>', 'ODRL policies (JSON-LD or Turtle) as rows of licences; written to --out if given')
    .option('--html', 'writes rights.html')
    .option('--ics', 'writes calendar.ics: deadlines of rights and certificates with their renewals')
    .option('--out <dir>', 'where files go')
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action(run);
}

async function run(source: string, flags: RightsFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const team = flags.team.length > 0 ? [teamAsked(flags.team, flags.madeIn, flags.owner)] : [];
  if (team.length === 0 && (flags.madeIn.length > 0 || flags.owner !== undefined))
    throw wrongUse('--made-in and --owner speak of a team: give its members with --team party:COUNTRY');
  if (flags.asOf !== undefined && !isDate(flags.asOf))
    throw wrongUse(`--as-of takes a date like 2027-03-31, not ${flags.asOf}`);
  const { case: asRead } = await load(source, { quiet });
  if (flags.odrlIn !== undefined) {
    if (!takePolicies(asRead, flags.odrlIn, flags)) process.exitCode = 1;
    return;
  }
  const asked = flags.plan === undefined ? undefined : await planFor(asRead, flags.plan, quiet);
  const c = asked?.case ?? asRead;
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const input = rightsInput(c, asked?.plan);
  const report = reportOf(c, input, flags.asOf ?? `${start}-01-01`, start + years - 1);
  const tell = (line: string): void => void (quiet || process.stderr.write(`${line}\n`));
  const gaps: readonly PricedGap[] = flags.price
    ? await pricedGaps(c, report.gaps, { gap: flags.gap, seconds: flags.seconds, tell })
    : report.gaps;
  const teams = [...input.teams, ...team];
  const answer = answerOf(report, start, years);
  const files = writeFiles(c, report, asked?.plan, gaps, teams, answer, flags);
  if (flags.json) process.stdout.write(`${JSON.stringify({ ...report, gaps, teams }, null, 1)}\n`);
  else process.stdout.write(textOf(report, gaps, teams, files, answer));
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function reportOf(c: Case, input: RightsInput, asOf: string, last: number): RightsReport {
  const treaties = treatiesOf(c, Number(c.settings.start));
  return rightsReport(input.freedom, input.chain, {
    treaties,
    countries: input.countries,
    asOf,
    until: `${last}-12-31`,
  });
}

function writeFiles(
  c: Case,
  report: RightsReport,
  plan: PlanDocument | undefined,
  gaps: readonly PricedGap[],
  teams: readonly Team[],
  answer: string,
  flags: RightsFlags,
): string[] {
  const files: string[] = [];
  const dir = resolve(flags.out ?? '.');
  const write = (name: string, text: string) => void files.push(put(dir, name, text));
  const calendar = flags.ics ? calendarOf(c, report.deadlines, plan) : undefined;
  if (calendar !== undefined) write('calendar.ics', calendar);
  else if (flags.ics) process.stderr.write('nothing falls due up to the end of the case: no calendar is written\n');
  if (flags.odrl) write('licences.jsonld', policiesOfCase(c));
  if (flags.html) {
    const sections = { rights: dataOf(report, gaps, teams) };
    write('rights.html', questionReport({ case: c, sections, answer }));
  }
  return files;
}
