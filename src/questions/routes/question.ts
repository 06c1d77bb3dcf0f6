import { fileWord } from '../../case/index.ts';
import { ownName, words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { cargoIn } from '../../report/index.ts';
import { argument, caseArgument, list, numberOrNone, text, type Values, yes } from '../declare.ts';
import { type InquiryAnswer, type InquiryDoor, inquiry } from '../inquiry.ts';
import { matrixDocument, routeMatrix, routes } from './ask.ts';
import { routesOutput } from './blocks.ts';
import { matrixCsv, routesCsv, routesGeoJson } from './files.ts';

const say = () => words().help.routes;
/** Legs left out that are named. */
const NAMED = 5;

const asked = {
  // A network alone is not asked for demands.
  case: caseArgument('<case>', () => words().help.common.caseArg, { beside: ['no-demand'] }),
  from: argument('[from]', () => say().place),
  to: argument('[to]', () => say().place),
  good: text('--good <good>', () => say().good),
  cargo: text('--cargo <cargo>', () => say().cargo),
  year: numberOrNone('--year <year>', () => say().year),
  modes: list('--modes <modes>', () => say().modes),
  closed: list('--closed <ids>', () => say().closed),
  planned: yes('--planned', () => say().planned),
  matrix: text('--matrix <places>', () => say().matrix),
  csv: yes('--csv', () => say().csv),
  geojson: yes('--geojson', () => say().geojson),
};

/** Routes side by side by money, time, lateness and km, their frontier, and other corridors. */
export const routesInquiry = inquiry({
  name: 'routes',
  about: () => say().about,
  options: asked,
  page: 'FROM-TO.html',
  answer(given, door) {
    const { csv, geojson, from, to } = given;
    if ([door.json, csv, geojson].filter(Boolean).length > 1)
      throw new UnusableError('one-format', words().routes.oneFormat);
    if (given.matrix !== undefined) return matrixOf(given, given.matrix, door);
    if (from === undefined || to === undefined) throw new UnusableError('two-places', words().routes.twoPlaces);
    const { case: c } = given;
    const document = routes(c, from, to, given);
    const { cargo, year, unusable } = document;
    if (unusable.length > 0) {
      const legs = unusable.slice(0, NAMED).map(({ leg, missing }) => `${leg} (${missing.join(', ')})`);
      const left = words().routes.leftOut({ cargo: cargoIn(cargo), legs, more: unusable.length - legs.length });
      door.say(words().command.warned({ text: left }));
    }
    const { text, page } = routesOutput(c, document);
    const print = csv ? routesCsv(document) : geojson ? `${JSON.stringify(routesGeoJson(document, c))}\n` : undefined;
    if (document.routes.length > 0)
      return { document, text, page, print, file: `${fileWord(document.from)}-${fileWord(document.to)}.html` };
    const named = (key: string) => ownName(c.tables.places.find(({ place }) => place === key) ?? {}) ?? key;
    const ends = { from: named(document.from), to: named(document.to) };
    const { modes, closed } = given;
    const fault = words().routes.noRoute({ ...ends, cargo: cargoIn(cargo), year, modes, closed });
    return { document, text: () => '', print, fault };
  },
});

/** All pairs of some places: `all`, a file with one a line, or names separated by commas. */
function matrixOf(given: Values<typeof asked>, list: string, { read }: InquiryDoor): InquiryAnswer {
  const { case: c } = given;
  const names =
    read(list)
      ?.replace(/^\uFEFF/, '')
      .split(/\r?\n/) ?? list.split(/[,;]/);
  const places = list === 'all' ? list : names.map((one) => one.trim()).filter((one) => one !== '');
  const table = routeMatrix(c, places, given);
  const document = matrixDocument(c, table, given);
  return { document, oneLine: true, text: () => matrixCsv(table) };
}
