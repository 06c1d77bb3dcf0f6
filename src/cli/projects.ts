import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  jsonText,
  nearDocument,
  nearText,
  type OwnRegister,
  projects,
  projectsNear,
  projectsText,
  registerReport,
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
    .option('--csv', w.csvOption)
    .option('--html', w.html({ file: 'projects.html' }))
    .option('--out <dir>', w.out, 'chorsu-projects');
  return runs(command, run);
}

async function run(flags: ProjectsFlags): Promise<void> {
  const wanted = projects(filterOf(flags), flags.add === undefined ? undefined : registerIn(flags.add));
  const near = flags.near === undefined ? undefined : await load(flags.near, { quiet: flags.quiet ?? false });
  const found = near && projectsNear(wanted, near.case, flags.km);
  const shown = found?.map((one) => one.project) ?? wanted;
  const written = flags.html
    ? ownFolder(flags.out, 'projects', ['projects.html', 'projects.csv']).each({
        'projects.html': registerReport(shown),
        'projects.csv': writeRegister(shown),
      })
    : [];
  if (flags.csv) process.stdout.write(writeRegister(shown));
  else if (flags.json) process.stdout.write(jsonText(found ? nearDocument(found) : shown));
  else if (shown.length === 0) process.stdout.write(`${words().evidence.notFoundAny}\n`);
  else {
    process.stdout.write(found ? nearText(found, near.case.name, flags.km) : projectsText(shown));
    for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
  }
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
