import { legColumns } from '../eurasia/legs.ts';
import { type Cells, cell, csvText, readTable } from '../lib/csv.ts';
import { descriptor, type Files } from '../lib/package.ts';
import { caseFile, input } from '../lib/paths.ts';
import { cutNetwork, type Network, sourcesUsed } from './cut.ts';

const placeColumns = ['place', 'name', 'country', 'lat', 'lon', 'kind', 'x_unlocode', 'source', 'quality', 'note'];
const carried = new Set(['rail', 'road', 'sea', 'ferry']);

/** Tables of the case that people write; the rest are cut from the base network. */
export const solarTables = [
  'countries',
  'goods',
  'processes',
  'recipes',
  'tiers',
  'candidates',
  'supplies',
  'demands',
  'tariffs',
  'agreements',
  'schemes',
  'evidence',
  'needs',
  'requirements',
  'certificates',
  'parties',
  'assets',
  'licences',
  'lenders',
  'facilities',
  'targets',
  'reforms',
  'changes',
  'shocks',
  'scenarios',
  'uncertainty',
  'projects',
];

const about = {
  name: 'solar-central-asia',
  title: 'Solar modules for Central Asia, 2027-2036: buy or make, and where',
  licenses: [
    { name: 'CC-BY-4.0', title: 'Coordinates of places: GeoNames, geonames.org, CC BY 4.0' },
    { name: 'Apache-2.0', title: 'All else' },
  ],
  chorsu: {
    version: 1,
    currency: 'USD',
    start: 2027,
    years: 10,
    step: 1,
    buildEvery: 2,
    priceYear: 2026,
    discountRate: 0.08,
    safetyFactor: 1.65,
    ownFunds: 25000000,
    bloc: ['UZ', 'KZ', 'KG', 'TJ', 'TM', 'RU'],
    hub: ['UZ', 'KZ', 'KG', 'TJ', 'TM'],
    routesPerLane: 3,
  },
};

/** The generated files of `solar-central-asia`: the network cut from the base network, the sources, the descriptor. */
export const buildSolar = (network: Network): Files => {
  const own = (name: string): Cells[] => readTable(input('solar', `${name}.csv`));
  const keep = new Set(own('keep').map((row) => cell(row, 'place')));
  const legs = network.legs.filter((leg) => carried.has(cell(leg, 'mode')));
  const cut = cutNetwork({ ...network, legs }, keep);
  const tables: Record<string, Cells[]> = {
    ...cut,
    places: [...cut.places, ...own('places')],
    legs: [...cut.legs, ...own('legs')],
  };
  const written = solarTables.map((name) => readTable(caseFile(about.name, `${name}.csv`)));
  const mine = own('sources');
  const others = network.sources.filter((s) => !mine.some((m) => m.source === s.source));
  tables.sources = sourcesUsed([...mine, ...others], [...Object.values(tables), ...written]);
  const columns: Record<string, readonly string[]> = { legs: legColumns, places: placeColumns };
  const files: Files = new Map();
  for (const [name, rows] of Object.entries(tables))
    files.set(`${name}.csv`, csvText(columns[name] ?? Object.keys(rows[0] ?? {}), rows, ['source', 'quality']));
  files.set('datapackage.json', descriptor(about, [...Object.keys(tables), ...solarTables].sort()));
  return files;
};
