import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import {
  AMOUNT_KINDS,
  bundledRegister,
  filterProjects,
  joinRegisters,
  type NearProject,
  nearCase,
  type Project,
  readRegister,
  STATUSES,
  writeRegister,
} from '../atlas/index.ts';
import { at } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { projectsReport } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { toldInWords } from './evidence-failure.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';
import { nearText, projectsText } from './projects-text.ts';

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
  return new Command('projects')
    .description(words().help.projects.about)
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
    .option('--out <dir>', w.out, 'chorsu-projects')
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action(run);
}

async function run(flags: ProjectsFlags): Promise<void> {
  known('status', flags.status, STATUSES);
  known('kind', flags.kind, AMOUNT_KINDS);
  const register = await toldInWords(() => joinRegisters(bundledRegister(), flags.add ? ownRegister(flags.add) : []));
  const countries = flags.country?.map((one) => one.toUpperCase());
  known('country', countries, [...new Set(register.flatMap((one) => one.countries))].sort());
  known('sector', flags.sector, [...new Set(register.map((one) => one.sector))].sort());
  const wanted = filterProjects(register, {
    ...(countries && { countries }),
    ...(flags.sector && { sectors: flags.sector }),
    ...(flags.status && { statuses: flags.status }),
    ...(flags.kind && { kinds: flags.kind }),
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.text !== undefined && { text: flags.text }),
  });
  const near = flags.near === undefined ? undefined : await nearOf(wanted, flags.near, flags);
  const shown = near?.found.map((one) => one.project) ?? wanted;
  const written = flags.html
    ? ownFolder(flags.out, 'projects', ['projects.html', 'projects.csv']).each({
        'projects.html': projectsReport(shown),
        'projects.csv': writeRegister(shown),
      })
    : [];
  if (flags.csv) process.stdout.write(writeRegister(shown));
  else if (flags.json) process.stdout.write(jsonText(near ? near.found.map(nearDocument) : shown));
  else if (shown.length === 0) process.stdout.write(`${words().evidence.notFoundAny}\n`);
  else {
    process.stdout.write(near ? nearText(near.found, near.name, flags.km) : projectsText(shown));
    for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
  }
}

const nearDocument = ({ project, place, km, candidates, countries }: NearProject) => ({
  ...project,
  near: { place: place ?? null, km: km ?? null, candidates, countries },
});

async function nearOf(wanted: readonly Project[], source: string, { km, quiet }: ProjectsFlags) {
  const { case: c } = await load(source, { quiet: quiet ?? false });
  return { name: c.name, found: nearCase(wanted, at(c, Number(c.settings.start)), c.name, km) };
}

function ownRegister(file: string): Project[] {
  if (!existsSync(file)) throw new Failure(2, words().evidence.noFile({ file }));
  return readRegister(readFileSync(file, 'utf8'), file);
}

function known(option: string, values: readonly string[] | undefined, all: readonly string[]): void {
  const strange = values?.find((one) => !all.includes(one));
  if (strange !== undefined)
    throw wrongUse(words().evidence.notStatus({ option, value: strange, known: all.join(', ') }));
}
