import { Command } from 'commander';
import { at, type Case } from '../case/index.ts';
import { inLanguage, words } from '../i18n/index.ts';
import { answerCautions, type QuestionInput, questionReport } from '../report/index.ts';
import { profileDocument, type RightsReport, rightsReport } from '../rights/index.ts';
import { reportThere } from './add-report.ts';
import { type AnswerFlags, answerOptions } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption, only } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { planFor } from './planned.ts';
import { calendarOf } from './rights-calendar.ts';
import { dataOf } from './rights-data.ts';
import { type RightsInput, rightsInput, teamAsked, treatiesOf } from './rights-input.ts';
import { policiesOfCase, takePolicies } from './rights-odrl.ts';
import { type PricedGap, pricedGaps } from './rights-price.ts';
import { answerOf, textOf } from './rights-text.ts';
import { commandTime } from './time.ts';

interface RightsFlags extends AnswerFlags {
  plan?: string;
  price?: boolean;
  gap: number;
  seconds: number;
  asOf?: string;
  team: string[];
  madeIn: string[];
  owner?: string;
  ics?: boolean;
  odrl?: boolean;
  odrlIn?: string;
}

export function rightsCommand(): Command {
  const { help } = words().rights;
  const command = new Command('rights')
    .description(words().help.rights.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', help.plan)
    .option('--price', help.price)
    .option('--gap <gap>', help.gap, numberOption('gap', 0), 0.001)
    .option('--seconds <s>', help.seconds, numberOption('seconds', 1), 1200)
    .option('--as-of <date>', help.asOf)
    .option('--team <party:COUNTRY>', help.team, listOption, [])
    .option('--made-in <COUNTRY>', help.madeIn, listOption, [])
    .option('--owner <party>', help.owner)
    .option('--odrl', help.odrl)
    .option('--odrl-in <file>', help.odrlIn)
    .option('--ics', help.ics)
    .action((source: string, flags: RightsFlags, command: Command) => {
      if (!flags.price) only('--price', command, 'gap', 'seconds');
      return run(source, flags);
    });
  return answerOptions(command, 'rights');
}

async function run(source: string, flags: RightsFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const team = flags.team.length > 0 ? [teamAsked(flags.team, flags.madeIn, flags.owner)] : [];
  if (team.length === 0 && (flags.madeIn.length > 0 || flags.owner !== undefined))
    throw wrongUse(words().rights.teamNeeded);
  if (flags.asOf !== undefined && !isDate(flags.asOf)) throw wrongUse(words().rights.dateWanted({ value: flags.asOf }));
  const { case: asRead } = await load(source, { quiet });
  if (flags.odrlIn !== undefined) {
    if (!takePolicies(source, asRead, flags.odrlIn, flags)) process.exitCode = 1;
    return;
  }
  const own =
    flags.html || flags.ics || flags.odrl
      ? ownFolder(folderFor(source, 'rights', flags.out), source, names)
      : undefined;
  const one = flags.report ? reportThere(source, flags.report, asRead) : undefined;
  const told = lines(quiet);
  const asked = flags.plan === undefined ? undefined : await planFor(asRead, flags.plan, quiet);
  const time = commandTime(flags.seconds).solving;
  const c = asked?.case ?? asRead;
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const input = rightsInput(c, asked?.plan);
  const asOf = flags.asOf ?? new Date().toISOString().slice(0, 10);
  const report = reportOf(c, input, asOf, start + years - 1);
  const gaps: readonly PricedGap[] = flags.price
    ? await pricedGaps(c, report.gaps, {
        gap: flags.gap,
        get seconds() {
          return time.left() / 2;
        },
        tell: told.tell,
      })
    : report.gaps;
  told.end();
  const teams = [...input.teams, ...team];
  const answer = answerOf(report, start, years, asked?.plan);
  const sections = { rights: dataOf(at(c, start), report, gaps, teams, asOf) };
  const page = { case: c, sections, answer, ...(asked && { plan: asked.plan }) };
  const calendar = flags.ics ? calendarOf(c, report.deadlines, asked?.plan) : undefined;
  if (flags.ics && calendar === undefined) lines(false).say(words().rights.noCalendar);
  const files = own?.each(filesOf(page, calendar, flags)) ?? [];
  if (one) files.push(one.add(page));
  if (flags.json) {
    // The document is the same in every language.
    const english = inLanguage('en', () => reportOf(c, input, asOf, start + years - 1));
    process.stdout.write(jsonText({ asOf, ...english, gaps, teams }));
  } else {
    const plans = asked ? [asked.plan] : [];
    process.stdout.write(answerCautions(c, ...plans) + textOf(report, gaps, teams, files, answer, asOf));
  }
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

const names = ['calendar.ics', 'licences.jsonld', 'odrl-profile.jsonld', 'rights.html'] as const;

/** What is asked for, by name. */
function filesOf(page: QuestionInput, calendar: string | undefined, flags: RightsFlags): Record<string, string> {
  const [ics, odrl, profile, html] = names;
  return {
    ...(calendar !== undefined && { [ics]: calendar }),
    ...(flags.odrl && { [odrl]: policiesOfCase(page.case), [profile]: jsonText(profileDocument()) }),
    ...(flags.html && { [html]: questionReport(page) }),
  };
}
