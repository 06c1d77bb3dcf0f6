import { todayIs, writeRegister } from '../../atlas/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { type Answer, type CommandHost, question } from '../declare.ts';
import { boolean, list, number, type OptionValues, text } from '../option.ts';
import { nearDocument, type OwnRegister, projects, projectsList, projectsNear, projectsOfPair } from './ask.ts';
import { listText, pairOutput, projectsOutput } from './blocks.ts';

const [say, sayAtlas] = [() => words().evidence, () => words().atlas];

const options = {
  near: text('--near <case>', () => say().nearOption),
  km: number('--km <km>', () => say().kmOption, 300),
  country: list('--country <codes>', () => say().countryOption),
  sector: list('--sector <sectors>', () => say().sectorOption),
  status: list('--status <statuses>', () => say().statusOption),
  kind: list('--kind <kinds>', () => say().kindOption),
  since: text('--since <date>', () => say().sinceOption),
  text: text('--text <text>', () => say().textOption),
  add: text('--add <file>', () => say().addOption),
  list: text('--list <file>', () => sayAtlas().listOption),
  pair: list('--pair <codes>', () => sayAtlas().pairOption),
  store: text('--store <dir>', () => say().store),
  asOf: text('--as-of <date>', () => sayAtlas().asOfOption),
  csv: boolean('--csv', () => say().csvOption),
};

/** The register of joint projects: all of it, those near a case, those of two countries, or compared with another list. */
export const projectsQuestion = question({
  name: 'projects',
  description: () => words().help.projects.about,
  options,
  page: 'projects.html',
  folder: 'chorsu-projects',
  async answer(values, host) {
    const { asOf: today = todayIs(), add, list, pair, csv, near, km } = values;
    if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
      throw new UnusableError('date', words().rights.dateWanted({ value: today }));
    const selected = projects(filterOf(values), add === undefined ? undefined : registerIn(add, host));
    if (list !== undefined) {
      const document = projectsList(selected, registerIn(list, host));
      return { document, text: () => listText(document), print: csv ? writeRegister(document.fresh) : undefined };
    }
    if (pair.length > 0) {
      const document = await projectsOfPair(selected, upper(pair), values.store);
      return { ...pairOutput(document, today), document, file: 'pair.html' };
    }
    const c = near === undefined ? undefined : await host.readCase(near);
    const nearProjects = c && projectsNear(selected, c, km);
    const shown = nearProjects?.map((project) => project.project) ?? selected;
    const output = projectsOutput(shown, today, nearProjects && { found: nearProjects, name: c.name, km });
    const table = writeRegister(shown);
    return {
      document: nearProjects ? nearDocument(nearProjects) : shown,
      page: output.page,
      text: shown.length > 0 ? output.text : () => `${say().notFoundAny}\n`,
      print: csv ? table : undefined,
      files: host.writesFiles ? { 'projects.csv': table } : {},
    } satisfies Answer;
  },
});

const upper = (codes: readonly string[]): string[] => codes.map((code) => code.toUpperCase());

const filterOf = ({ country, sector, status, kind, since, text }: OptionValues<typeof options>) => ({
  countries: upper(country),
  sectors: sector,
  statuses: status,
  kinds: kind,
  since,
  text,
});

function registerIn(file: string, host: CommandHost): OwnRegister {
  const text = host.readText(file);
  if (text === undefined) throw new UnusableError('no-file', words().atlas.noFile({ file }));
  return { name: file, text };
}
