import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { at, type Case, fileWord, legKey, type Row, type Rows } from '../case/index.ts';
import { capital, words } from '../i18n/index.ts';
import {
  candidateLegs,
  findPlace,
  folded,
  matrix,
  network,
  type RouteOptions,
  type RoutesDocument,
  routesDocument,
  weightsOf,
} from '../network/index.ts';
import { dutiesBetween, type RouteCaution, routeCautions } from '../plan/index.ts';
import { routesReport } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { matrixCsv, matrixDocument, routesCsv, routesGeoJson } from './routes-files.ts';
import { changeWords, routesText } from './routes-text.ts';

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
  return new Command('routes')
    .description(words().help.routes.about)
    .argument('<case>', words().help.common.caseArg)
    .argument('[from]', words().help.routes.place)
    .argument('[to]', words().help.routes.place)
    .option('--good <good>', words().help.routes.good)
    .option('--cargo <cargo>', words().help.routes.cargo)
    .option('--year <year>', words().help.routes.year, numberOption('year', 0))
    .option('--modes <modes>', words().help.routes.modes, listOption, [])
    .option('--closed <ids>', words().help.routes.closed, listOption, [])
    .option('--planned', words().help.routes.planned)
    .option('--matrix <places>', words().help.routes.matrix)
    .option('--html', words().help.routes.html)
    .option('--out <dir>', words().help.routes.out)
    .option('--json', words().help.routes.json)
    .option('--csv', words().help.routes.csv)
    .option('--geojson', words().help.routes.geojson)
    .option('--quiet', words().help.common.quiet)
    .action(run);
}

async function run(source: string, from: string | undefined, to: string | undefined, flags: RoutesFlags) {
  const formats = [flags.json, flags.csv, flags.geojson].filter(Boolean).length;
  if (formats > 1) throw wrongUse(words().routes.oneFormat);
  const { case: c } = await load(source, { quiet: flags.quiet || flags.json || false, beside: ['no-demand'] });
  const year = flags.year ?? Number(c.settings.start);
  const rows = at(c, year);
  const good = flags.good === undefined ? undefined : goodOf(rows, flags.good);
  const cargo = flags.cargo ?? good?.cargo ?? 'container';
  if (cargo === 'none') throw wrongUse(words().routes.notMoved);
  const options = { ...modesOf(rows, flags.modes), ...closedOf(rows, flags.closed) };

  if (flags.matrix !== undefined) {
    const places = listOf(rows, flags.matrix);
    const weights = good ? weightsOf(rows, good) : { money: 1, hours: 1e-7, p95: 0 };
    const table = matrix(network(rows, year, cargo), places, weights, withoutCandidates(rows, options, flags.planned));
    process.stdout.write(flags.json ? `${JSON.stringify(matrixDocument(table, year, cargo))}\n` : matrixCsv(table));
    return;
  }
  if (from === undefined || to === undefined) throw wrongUse(words().routes.twoPlaces);
  const [start, end] = [placeOf(rows, from), placeOf(rows, to)];
  if (start === end) throw wrongUse(words().routes.samePlace({ from, to }));
  const name = `${fileWord(start)}-${fileWord(end)}.html`;
  const own = flags.html ? ownFolder(folderFor(source, 'routes', flags.out), source, [name]) : undefined;
  const document = routesDocument(rows, {
    from: start,
    to: end,
    year,
    cargo,
    options,
    ...(good ? { good } : {}),
    ...(flags.planned ? { planned: true } : {}),
    closed: flags.closed,
    modes: flags.modes,
  });
  if (document.unusable.length > 0 && !flags.quiet) {
    const legs = document.unusable.slice(0, 5).map((x) => `${x.leg} (${x.missing.join(', ')})`);
    const text = words().routes.leftOut({ cargo, legs, more: document.unusable.length - legs.length });
    process.stderr.write(`${words().command.warning}: ${text}\n`);
  }
  const duties = good ? dutiesBetween(rows, year, { good: good.good, from: start, to: end }) : [];
  const cautions = routeCautions(rows, year, start, document.routes);
  const told = { ...document, ...(good && { duties }), ...(cautions.length > 0 && { cautions }) };
  if (flags.json) process.stdout.write(jsonText(told));
  else if (flags.csv) process.stdout.write(routesCsv(document));
  else if (flags.geojson) process.stdout.write(`${JSON.stringify(routesGeoJson(document, rows))}\n`);
  if (document.routes.length === 0) {
    const { modes, closed } = flags;
    throw new Failure(1, words().routes.noRoute({ from: start, to: end, cargo, year, modes, closed }));
  }
  if (formats === 0) process.stdout.write(routesText(c, told));
  if (own) {
    const [file] = own.each({ [name]: pageOf(told, c) });
    if (formats === 0) process.stdout.write(`${words().routes.page({ file: file! })}\n`);
    else process.stderr.write(`${file}\n`);
  }
}

function pageOf(document: RoutesDocument & { cautions?: readonly RouteCaution[] }, c: Case): string {
  const changes = document.whatIf.slice(0, 8).map((change) => capital(changeWords(change, document.currency)));
  return routesReport({ routes: document, case: c, changes, cautions: document.cautions ?? [] });
}

function withoutCandidates(rows: Rows, options: RouteOptions, planned = false): RouteOptions {
  if (planned) return options;
  const candidates = candidateLegs(rows);
  return { ...options, withoutLegs: new Set([...(options.withoutLegs ?? []), ...candidates]) };
}

function goodOf(rows: Rows, key: string): Row<'goods'> {
  const good = rows.goods.find((row) => row.good === key);
  if (good) return good;
  throw wrongUse(words().routes.noGood({ good: key, known: rows.goods.map((row) => row.good) }));
}

function placeOf(rows: Rows, name: string): string {
  const found = findPlace(rows, name);
  if (found.place !== undefined) return found.place;
  throw wrongUse(words().routes.noPlace({ place: name, near: found.suggestions }));
}

/** Places of `--matrix`: `all`, a file with one a line, or names separated by commas. */
function listOf(rows: Rows, list: string): string[] {
  if (list === 'all') return rows.places.map((row) => row.place);
  const names = existsSync(list)
    ? readFileSync(list, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
    : list.split(/[,;]/);
  const places = names
    .map((x) => x.trim())
    .filter((x) => x !== '')
    .map((x) => placeOf(rows, x));
  if (places.length === 0) throw wrongUse(words().routes.noPlaces);
  return [...new Set(places)];
}

function modesOf(rows: Rows, wanted: readonly string[]): RouteOptions {
  if (wanted.length === 0) return {};
  const there = new Set(rows.legs.map((row) => row.mode as string));
  const unknown = wanted.filter((mode) => !there.has(mode));
  if (unknown.length > 0) throw wrongUse(words().routes.noMode({ modes: unknown, known: [...there] }));
  return { withoutModes: new Set([...there].filter((mode) => !wanted.includes(mode))) };
}

/** Legs, countries and places by key, else places by name, else countries by name. */
function closedOf(rows: Rows, ids: readonly string[]): RouteOptions {
  const [legs, places, countries] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const knownLegs = new Set(rows.legs.map(legKey));
  const knownCountries = new Set(rows.places.map((row) => row.country));
  const named = new Map(rows.countries.filter((row) => row.name !== '').map((row) => [folded(row.name), row.country]));
  for (const id of ids) {
    if (knownLegs.has(id)) legs.add(id);
    else if (knownCountries.has(id)) countries.add(id);
    else if (findPlace(rows, id).place === undefined && named.has(folded(id))) countries.add(named.get(folded(id))!);
    else places.add(placeOf(rows, id));
  }
  return { withoutLegs: legs, withoutPlaces: places, withoutCountries: countries };
}
