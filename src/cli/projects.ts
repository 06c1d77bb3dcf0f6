import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  jsonText,
  listText,
  nearDocument,
  nearText,
  type OwnRegister,
  pairPage,
  pairText,
  projects,
  projectsList,
  projectsNear,
  projectsOfPair,
  projectsText,
  registerReport,
  todayIs,
  writeRegister,
} from '../questions/index.ts';
import { commandOf, runs } from './command.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';

interface ProjectsFlags {
  near?: string;
  km: number;
  country?: string[];
  sector?: string[];
  status?: string[];
  kind?: string[];
  since?: string;
  text?: string;
  add?: string;
  pair?: string[];
  store?: string;
  list?: string;
  asOf?: string;
  csv?: boolean;
  html?: boolean;
  out: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu projects`: the register of joint projects. */
export function projectsCommand(): Command {
  const w = words().evidence;
  const command = commandOf('projects')
    .option('--near <case>', w.nearOption)
    .option('--km <km>', w.kmOption, numberOption('km', 0), 300)
    .option('--country <codes>', w.countryOption, listOption)
    .option('--sector <sectors>', w.sectorOption, listOption)
    .option('--status <statuses>', w.statusOption, listOption)
    .option('--kind <kinds>', w.kindOption, listOption)
    .option('--since <date>', w.sinceOption)
    .option('--text <text>', w.textOption)
    .option('--add <file>', w.addOption)
    .option('--list <file>', words().atlas.listOption)
    .option('--pair <codes>', words().atlas.pairOption, listOption)
    .option('--store <dir>', w.store)
    .option('--as-of <date>', words().atlas.asOfOption)
    .option('--csv', w.csvOption)
    .option('--html', w.html({ file: 'projects.html' }))
    .option('--out <dir>', w.out, 'chorsu-projects');
  return runs(command, run);
}

async function run(flags: ProjectsFlags): Promise<void> {
  const today = flags.asOf ?? todayIs();
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
    throw wrongUse(words().rights.dateWanted({ value: today }));
  const wanted = projects(filterOf(flags), flags.add === undefined ? undefined : registerIn(flags.add));
  if (flags.list !== undefined) return runList(wanted, flags.list, flags);
  if (flags.pair !== undefined) return runPair(wanted, flags.pair, flags, today);
  const near = flags.near === undefined ? undefined : await load(flags.near, { quiet: flags.quiet ?? false });
  const found = near && projectsNear(wanted, near.case, flags.km);
  const shown = found?.map((one) => one.project) ?? wanted;
  const written = flags.html
    ? ownFolder(flags.out, 'projects', ['projects.html', 'projects.csv']).each({
        'projects.html': registerReport(shown, today),
        'projects.csv': writeRegister(shown),
      })
    : [];
  if (flags.csv) process.stdout.write(writeRegister(shown));
  else if (flags.json) process.stdout.write(jsonText(found ? nearDocument(found) : shown));
  else if (shown.length === 0) process.stdout.write(`${words().evidence.notFoundAny}\n`);
  else {
    process.stdout.write(found ? nearText(found, near.case.name, flags.km) : projectsText(shown, today));
    for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
  }
}

/** A list of somebody against the register: its differences, or its new rows in the form of the register. */
function runList(wanted: ReturnType<typeof projects>, file: string, { csv, json }: ProjectsFlags): void {
  const found = projectsList(wanted, registerIn(file));
  process.stdout.write(csv ? writeRegister(found.fresh) : json ? jsonText(found) : listText(found));
}

/** Two countries: on the terminal, and as a page. */
async function runPair(
  wanted: ReturnType<typeof projects>,
  codes: string[],
  flags: ProjectsFlags,
  today: string,
): Promise<void> {
  const pair = codes.map((one) => one.toUpperCase());
  const document = await projectsOfPair(wanted, pair, flags.store);
  const written = flags.html
    ? ownFolder(flags.out, 'projects', ['pair.html']).each({ 'pair.html': pairPage(document, today) })
    : [];
  process.stdout.write(flags.json ? jsonText(document) : pairText(document, today));
  if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}

const filterOf = ({ country, sector, status, kind, since, text }: ProjectsFlags) => ({
  ...(country && { countries: country.map((one) => one.toUpperCase()) }),
  ...(sector && { sectors: sector }),
  ...(status && { statuses: status }),
  ...(kind && { kinds: kind }),
  ...(since !== undefined && { since }),
  ...(text !== undefined && { text }),
});

function registerIn(file: string): OwnRegister {
  if (!existsSync(file)) throw wrongUse(words().evidence.noFile({ file }));
  return { name: file, text: readFileSync(file, 'utf8') };
}
