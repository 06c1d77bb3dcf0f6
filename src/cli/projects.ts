import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  jsonText,
  listText,
  nearDocument,
  type OwnRegister,
  pairTold,
  projects,
  projectsList,
  projectsNear,
  projectsOfPair,
  projectsTold,
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
  if (flags.pair !== undefined) {
    const pair = flags.pair.map((one) => one.toUpperCase());
    const document = await projectsOfPair(wanted, pair, flags.store);
    const told = pairTold(document, today);
    put(flags, { 'pair.html': told.page }, document, told.text);
    return;
  }
  const near = flags.near === undefined ? undefined : await load(flags.near, { quiet: flags.quiet ?? false });
  const found = near && projectsNear(wanted, near.case, flags.km);
  const shown = found?.map((one) => one.project) ?? wanted;
  const told = projectsTold(shown, today, found && { found, name: near.case.name, km: flags.km });
  const csv = () => writeRegister(shown);
  const none = () => `${words().evidence.notFoundAny}\n`;
  const text = flags.csv ? csv : shown.length === 0 ? none : told.text;
  put(flags, { 'projects.html': told.page, 'projects.csv': csv }, found ? nearDocument(found) : shown, text);
}

/** Writes files where they are asked for, and prints the document or its text. */
function put(
  { html, out, json, csv }: ProjectsFlags,
  files: Readonly<Record<string, () => string>>,
  document: object,
  text: () => string,
): void {
  const made = html ? Object.fromEntries(Object.entries(files).map(([name, make]) => [name, make()])) : {};
  const written = html ? ownFolder(out, 'projects', Object.keys(files)).each(made) : [];
  process.stdout.write(json && !csv ? jsonText(document) : text());
  if (!json && !csv) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}

/** A list of somebody against the register: its differences, or its new rows in the form of the register. */
function runList(wanted: ReturnType<typeof projects>, file: string, { csv, json }: ProjectsFlags): void {
  const found = projectsList(wanted, registerIn(file));
  process.stdout.write(csv ? writeRegister(found.fresh) : json ? jsonText(found) : listText(found));
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
