import { todayIs, writeRegister } from '../../atlas/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { list, number, text, type Values, yes } from '../declare.ts';
import { type InquiryAnswer, type InquiryDoor, inquiry } from '../inquiry.ts';
import { nearDocument, type OwnRegister, projects, projectsList, projectsNear, projectsOfPair } from './ask.ts';
import { listText, pairOutput, projectsOutput } from './blocks.ts';

const [say, own] = [() => words().evidence, () => words().atlas];

const asked = {
  near: text('--near <case>', () => say().nearOption),
  km: number('--km <km>', () => say().kmOption, 300),
  country: list('--country <codes>', () => say().countryOption),
  sector: list('--sector <sectors>', () => say().sectorOption),
  status: list('--status <statuses>', () => say().statusOption),
  kind: list('--kind <kinds>', () => say().kindOption),
  since: text('--since <date>', () => say().sinceOption),
  text: text('--text <text>', () => say().textOption),
  add: text('--add <file>', () => say().addOption),
  list: text('--list <file>', () => own().listOption),
  pair: list('--pair <codes>', () => own().pairOption),
  store: text('--store <dir>', () => say().store),
  asOf: text('--as-of <date>', () => own().asOfOption),
  csv: yes('--csv', () => say().csvOption),
};

/** The register of joint projects: all, those near a case or of two countries, or held against somebody's list. */
export const projectsInquiry = inquiry({
  name: 'projects',
  about: () => words().help.projects.about,
  options: asked,
  page: 'projects.html',
  folder: 'chorsu-projects',
  async answer(given, door) {
    const { asOf: today = todayIs(), add, list, pair, csv, near, km } = given;
    if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
      throw new UnusableError('date', words().rights.dateWanted({ value: today }));
    const wanted = projects(filterOf(given), add === undefined ? undefined : registerIn(add, door));
    if (list !== undefined) {
      const document = projectsList(wanted, registerIn(list, door));
      return { document, text: () => listText(document), print: csv ? writeRegister(document.fresh) : undefined };
    }
    if (pair.length > 0) {
      const document = await projectsOfPair(wanted, upper(pair), given.store);
      return { ...pairOutput(document, today), document, file: 'pair.html' };
    }
    const c = near === undefined ? undefined : await door.case(near);
    const found = c && projectsNear(wanted, c, km);
    const shown = found?.map((one) => one.project) ?? wanted;
    const told = projectsOutput(shown, today, found && { found, name: c.name, km });
    const table = writeRegister(shown);
    return {
      document: found ? nearDocument(found) : shown,
      page: told.page,
      text: shown.length > 0 ? told.text : () => `${say().notFoundAny}\n`,
      print: csv ? table : undefined,
      files: door.writes ? { 'projects.csv': table } : {},
    } satisfies InquiryAnswer;
  },
});

const upper = (codes: readonly string[]): string[] => codes.map((one) => one.toUpperCase());

const filterOf = ({ country, sector, status, kind, since, text }: Values<typeof asked>) => ({
  countries: upper(country),
  sectors: sector,
  statuses: status,
  kinds: kind,
  since,
  text,
});

function registerIn(file: string, door: InquiryDoor): OwnRegister {
  const text = door.read(file);
  if (text === undefined) throw new UnusableError('no-file', say().noFile({ file }));
  return { name: file, text };
}
