import type { Command } from 'commander';
import { inLanguage, words } from '../i18n/index.ts';
import {
  answerCautions,
  type Case,
  type JointTeam,
  licencesCsv,
  licencesIn,
  odrlFiles,
  questionReport,
  rightsText,
  rightsWhole,
} from '../questions/index.ts';
import { reportThere } from './add-report.ts';
import { type AnswerFlags, answerOptions } from './answer.ts';
import { jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption, only } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { planAsked } from './planned.ts';
import { bytesOf } from './read-file.ts';
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
  const command = caseCommand('rights')
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
    .option('--ics', help.ics);
  return runs(answerOptions(command, 'rights'), run);
}

const names = ['calendar.ics', 'licences.jsonld', 'odrl-profile.jsonld', 'rights.html'] as const;

async function run(source: string, flags: RightsFlags, command: Command): Promise<void> {
  if (!flags.price) only('--price', command, 'gap', 'seconds');
  const quiet = flags.quiet ?? false;
  const teams = teamsAsked(flags);
  const { asOf, gap, price = false } = flags;
  if (asOf !== undefined && !isDate(asOf)) throw wrongUse(words().rights.dateWanted({ value: asOf }));
  const { case: asRead } = await load(source, { quiet });
  if (flags.odrlIn !== undefined) {
    takePolicies(source, asRead, flags.odrlIn, flags);
    return;
  }
  const writes = flags.html || flags.ics || flags.odrl;
  const own = writes ? ownFolder(folderFor(source, 'rights', flags.out), source, names) : undefined;
  const one = flags.report ? reportThere(source, flags.report, asRead) : undefined;
  const told = lines(quiet);
  const asked = flags.plan === undefined ? undefined : await planAsked(asRead, flags.plan, quiet);
  const whole = await rightsWhole(asRead, {
    ...{ teams, price, gap },
    time: commandTime(flags.seconds).solving,
    ...(asked && { plan: asked.plan }),
    ...(asOf !== undefined && { asOf }),
    onSolved: (count) => told.tell(words().rights.casesSolved({ count })),
  });
  told.end();
  const { page, calendar } = whole;
  if (flags.ics && calendar === undefined) lines(false).say(words().rights.noCalendar);
  const [ics, licences, profile, html] = names;
  const odrl = flags.odrl ? odrlFiles(page.case) : undefined;
  const files =
    own?.each({
      ...(flags.ics && calendar !== undefined && { [ics]: calendar }),
      ...(odrl && { [licences]: jsonText(odrl.licences), [profile]: jsonText(odrl.profile) }),
      ...(flags.html && { [html]: questionReport(page) }),
    }) ?? [];
  if (one) files.push(one.add(page));
  const plans = asked ? [asked.plan] : [];
  process.stdout.write(
    flags.json ? jsonText(whole.document) : answerCautions(page.case, ...plans) + rightsText(whole, files),
  );
}

/** Teams as the user writes them, `party:COUNTRY` each; wrong use where one is not. */
function teamsAsked({ team, madeIn, owner }: RightsFlags): JointTeam[] {
  const say = words().rights;
  if (team.length === 0 && (madeIn.length > 0 || owner !== undefined)) throw wrongUse(say.teamNeeded);
  if (team.length === 0) return [];
  const inventors = team.map((text) => {
    const [, party, residence] = /^(.+):([A-Z]{2})$/.exec(text) ?? [];
    if (!party || !residence) throw wrongUse(say.teamWanted({ value: text }));
    return { party, residence };
  });
  const odd = madeIn.find((country) => !/^[A-Z]{2}$/.test(country));
  if (odd !== undefined) throw wrongUse(say.countryWanted({ value: odd }));
  return [{ inventors, madeIn, ...(owner !== undefined && { owner }) }];
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Prints the licences of a file of policies, or writes them into a folder; every refusal is told, and is a negative answer. */
function takePolicies(source: string, c: Case, file: string, flags: RightsFlags): void {
  const text = bytesOf(file).toString('utf8');
  const read = licencesIn(c, file, text);
  const said = words().rights.odrl;
  const counts = said.counts({ licences: read.licences.length, refused: read.refused.length });
  const known = new Set(c.tables.assets.map((row) => row.asset));
  for (const { uid, why } of read.refused) process.stderr.write(`${said.refused({ uid, why })}\n`);
  for (const row of read.licences) if (!known.has(row.asset)) process.stderr.write(`${said.foreignAsset(row)}\n`);
  const none = read.licences.length + read.refused.length === 0;
  if (none) process.stderr.write(`${said.none({ path: file })}\n`);
  if (flags.json) process.stdout.write(jsonText(inLanguage('en', () => licencesIn(c, file, text))));
  else if (read.licences.length === 0) process.stdout.write(`${counts}\n`);
  else if (flags.out === undefined) process.stdout.write(licencesCsv(c, read.licences));
  else {
    const own = ownFolder(flags.out, source, ['licences.csv']);
    const [target] = own.write('licences', { 'licences.csv': licencesCsv(c, read.licences) });
    process.stdout.write(`${target}\n${counts}\n`);
  }
  if (read.refused.length > 0 || none) process.exitCode = 1;
}
