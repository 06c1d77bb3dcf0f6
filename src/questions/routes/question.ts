import { fileWord } from '../../case/index.ts';
import { ownName, words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { cargoIn } from '../../report/index.ts';
import { type Answer, type CommandHost, question } from '../declare.ts';
import { argument, boolean, caseArgument, type OptionValues, text } from '../option.ts';
import { matrixDocument, routeMatrix, routes, routesOptions } from './ask.ts';
import { routesOutput } from './blocks.ts';
import { matrixCsv, routesCsv, routesGeoJson } from './files.ts';

const say = () => words().help.routes;
/** How many of the legs without data a message names. */
const NAMED = 5;

const options = {
  // A case that is only a network has no demands.
  case: caseArgument('<case>', () => words().help.common.caseArg, { ignoredWarnings: ['no-demand'] }),
  from: argument('[from]', () => say().place),
  to: argument('[to]', () => say().place),
  ...routesOptions,
  matrix: text('--matrix <places>', () => say().matrix),
  csv: boolean('--csv', () => say().csv),
  geojson: boolean('--geojson', () => say().geojson),
};

/** The cheapest, fastest and shortest routes between two places, their frontier, and other corridors; or a matrix of all pairs. */
export const routesQuestion = question({
  name: 'routes',
  description: () => say().about,
  options,
  page: 'FROM-TO.html',
  answer(values, host) {
    const { csv, geojson, from, to } = values;
    if ([host.printsJson, csv, geojson].filter(Boolean).length > 1)
      throw new UnusableError('one-format', words().routes.oneFormat);
    if (values.matrix !== undefined) return matrixOf(values, values.matrix, host);
    if (from === undefined || to === undefined) throw new UnusableError('two-places', words().routes.twoPlaces);
    const { case: c } = values;
    const document = routes(c, from, to, values);
    const { cargo, year, unusable } = document;
    if (unusable.length > 0) {
      const legs = unusable.slice(0, NAMED).map(({ leg, missing }) => `${leg} (${missing.join(', ')})`);
      const text = words().routes.leftOut({ cargo: cargoIn(cargo), legs, more: unusable.length - legs.length });
      host.info(words().command.warned({ text }));
    }
    const { text, page } = routesOutput(c, document);
    const print = csv ? routesCsv(document) : geojson ? `${JSON.stringify(routesGeoJson(document, c))}\n` : undefined;
    if (document.routes.length > 0)
      return { document, text, page, print, file: `${fileWord(document.from)}-${fileWord(document.to)}.html` };
    const named = (key: string) => ownName(c.tables.places.find(({ place }) => place === key) ?? {}) ?? key;
    const ends = { from: named(document.from), to: named(document.to) };
    const { modes, closed } = values;
    const fault = words().routes.noRoute({ ...ends, cargo: cargoIn(cargo), year, modes, closed });
    return { document, text: () => '', print, fault };
  },
});

/** All pairs of the places in `list`: `all`, a file with one place a line, or names separated by commas. */
function matrixOf(values: OptionValues<typeof options>, list: string, { readText }: CommandHost): Answer {
  const { case: c } = values;
  const names =
    readText(list)
      ?.replace(/^\uFEFF/, '')
      .split(/\r?\n/) ?? list.split(/[,;]/);
  const places = list === 'all' ? list : names.map((name) => name.trim()).filter((one) => one !== '');
  const table = routeMatrix(c, places, values);
  const document = matrixDocument(c, table, values);
  return { document, oneLine: true, text: () => matrixCsv(table) };
}
