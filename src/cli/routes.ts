import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { ownName, words } from '../i18n/index.ts';
import {
  cargoIn,
  fileWord,
  jsonText,
  matrixCsv,
  matrixDocument,
  type RoutesOptions,
  routeMatrix,
  routes,
  routesCsv,
  routesGeoJson,
  routesTold,
} from '../questions/index.ts';
import { caseCommand, runs } from './command.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { folderFor, ownFolder } from './own.ts';

interface RoutesFlags {
  good?: string;
  cargo?: string;
  year?: number;
  modes: string[];
  closed: string[];
  planned?: boolean;
  matrix?: string;
  html?: boolean;
  out?: string;
  json?: boolean;
  csv?: boolean;
  geojson?: boolean;
  quiet?: boolean;
}

/** `chorsu routes CASE FROM TO`: routes side by side by money, time, lateness and km, their frontier, and other corridors. */
export function routesCommand(): Command {
  const { routes: say } = words().help;
  const command = caseCommand('routes')
    .argument('[from]', say.place)
    .argument('[to]', say.place)
    .option('--good <good>', say.good)
    .option('--cargo <cargo>', say.cargo)
    .option('--year <year>', say.year, numberOption('year', 0))
    .option('--modes <modes>', say.modes, listOption, [])
    .option('--closed <ids>', say.closed, listOption, [])
    .option('--planned', say.planned)
    .option('--matrix <places>', say.matrix)
    .option('--html', say.html)
    .option('--out <dir>', say.out)
    .option('--csv', say.csv)
    .option('--geojson', say.geojson);
  return runs(command, run);
}

/** Legs left out that are named. */
const NAMED = 5;

async function run(source: string, from: string | undefined, to: string | undefined, flags: RoutesFlags) {
  const formats = [flags.json, flags.csv, flags.geojson].filter(Boolean).length;
  if (formats > 1) throw wrongUse(words().routes.oneFormat);
  const { case: c } = await load(source, { quiet: flags.quiet || flags.json || false, beside: ['no-demand'] });
  const asked = askedOf(flags);
  if (flags.matrix !== undefined) {
    const table = routeMatrix(c, listOf(flags.matrix), asked);
    process.stdout.write(flags.json ? `${JSON.stringify(matrixDocument(c, table, asked))}\n` : matrixCsv(table));
    return;
  }
  if (from === undefined || to === undefined) throw wrongUse(words().routes.twoPlaces);
  const document = routes(c, from, to, asked);
  const { from: start, to: end, cargo, year } = document;
  const name = `${fileWord(start)}-${fileWord(end)}.html`;
  const own = flags.html ? ownFolder(folderFor(source, 'routes', flags.out), source, [name]) : undefined;
  if (document.unusable.length > 0 && !flags.quiet) {
    const legs = document.unusable.slice(0, NAMED).map((x) => `${x.leg} (${x.missing.join(', ')})`);
    const text = words().routes.leftOut({ cargo: cargoIn(cargo), legs, more: document.unusable.length - legs.length });
    process.stderr.write(`${words().command.warned({ text })}\n`);
  }
  if (flags.json) process.stdout.write(jsonText(document));
  else if (flags.csv) process.stdout.write(routesCsv(document));
  else if (flags.geojson) process.stdout.write(`${JSON.stringify(routesGeoJson(document, c))}\n`);
  if (document.routes.length === 0) {
    const { modes, closed } = flags;
    const named = (place: string) => ownName(c.tables.places.find((row) => row.place === place) ?? {}) ?? place;
    throw new Failure(
      1,
      words().routes.noRoute({ from: named(start), to: named(end), cargo: cargoIn(cargo), year, modes, closed }),
    );
  }
  const told = routesTold(c, document);
  if (formats === 0) process.stdout.write(told.text());
  if (own) {
    const [file] = own.each({ [name]: told.page() });
    if (formats === 0) process.stdout.write(`${words().routes.page({ file: file! })}\n`);
    else process.stderr.write(`${file}\n`);
  }
}

const askedOf = ({ good, cargo, year, modes, closed, planned = false }: RoutesFlags): RoutesOptions => ({
  ...{ modes, closed, planned },
  ...(good !== undefined && { good }),
  ...(cargo !== undefined && { cargo }),
  ...(year !== undefined && { year }),
});

/** Places of `--matrix`: `all`, a file with one a line, or names separated by commas. */
function listOf(list: string): readonly string[] | 'all' {
  if (list === 'all') return list;
  const names = existsSync(list)
    ? readFileSync(list, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
    : list.split(/[,;]/);
  return names.map((x) => x.trim()).filter((x) => x !== '');
}
