import { readFileSync } from 'node:fs';
import { checkedShare, compareKnown } from '../check/known.ts';
import { qualityTable } from '../check/quality.ts';
import { tolerance } from '../check/tolerance.ts';
import { type Cells, csvText, readTable } from '../lib/csv.ts';
import { descriptor, type Files } from '../lib/package.ts';
import { caseFile, input } from '../lib/paths.ts';
import { section } from '../lib/section.ts';
import { legColumns } from './legs.ts';
import { type Network, sourceTable } from './network.ts';

const columns: Record<string, readonly string[]> = {
  places: [
    'place',
    'name',
    'name_ru',
    'name_zh',
    'country',
    'zone',
    'lat',
    'lon',
    'kind',
    'aliases',
    'x_unlocode',
    'source',
    'quality',
    'note',
  ],
  legs: legColumns,
};

const about = {
  name: 'eurasia',
  title: 'Base network of Eurasia: railways with their gauge, roads, sea lanes, borders, transfers, duties',
  title_ru: 'Базовая сеть Евразии: железные дороги с их колеёй, автодороги, морские линии, границы, перевалка, пошлины',
  title_zh: '欧亚基础运输网：铁路及轨距、公路、海运航线、口岸、换装、关税',
  licenses: [
    { name: 'CC-BY-4.0', title: 'Coordinates of places: GeoNames, geonames.org, CC BY 4.0' },
    { name: 'Apache-2.0', title: 'All else' },
  ],
  chorsu: { version: 1, currency: 'USD', start: 2027, years: 10, priceYear: 2024 },
};

/** The files of the case `eurasia`: countries, network, duties, agreements, ranges, cautions, sources, descriptor, README. */
export const buildEurasia = (network: Network): Files => {
  const tables: Record<string, Cells[]> = {
    ...network,
    countries: sourceTable('countries'),
    tariffs: sourceTable('tariffs'),
    agreements: sourceTable('agreements'),
    uncertainty: sourceTable('uncertainty'),
    cautions: sourceTable('cautions'),
  };
  const files: Files = new Map();
  for (const [name, rows] of Object.entries(tables))
    files.set(`${name}.csv`, csvText(columns[name] ?? Object.keys(rows[0] ?? {}), rows, ['source', 'quality']));
  files.set('README.md', eurasiaReadme(new Map(Object.entries(tables))));
  files.set('datapackage.json', descriptor(about, new Map([...files].sort())));
  return files;
};

const share = (x: number): string => `${Math.round(100 * x)} %`;

const checksText = (legs: readonly Cells[]): string => {
  const compared = compareKnown(readTable(input('net', 'known_distances.csv')), legs, 2027);
  const line = (mode: 'rail' | 'road'): string => {
    const rows = compared.filter((c) => c.row.mode === mode);
    const good = rows.filter((c) => Math.abs(c.error ?? 1) <= tolerance[mode]);
    return `- ${mode}: ${good.length} of ${rows.length} published lengths within ${share(tolerance[mode])}.`;
  };
  const sourced = compared.filter((c) => c.row.quality !== 'recalled' && c.row.independent === 'yes');
  const misses = compared
    .filter((c) => Math.abs(c.error ?? 1) > tolerance[c.row.mode === 'rail' ? 'rail' : 'road'])
    .map((c) => `${c.row.from} - ${c.row.to} by ${c.row.mode} ${c.km ?? 'no way'} (${c.row.km}, ${c.row.quality})`);
  return [
    line('rail'),
    line('road'),
    `- ${share(checkedShare(sourced, legs, tolerance.rail))} of the rail km lie on a way within ${share(tolerance.rail)} of a length that has a source of its own, ${share(checkedShare(compared, legs, tolerance.rail))} with those from memory, or from the source of the legs themselves, too.`,
    `- The misses, km of the network (published): ${misses.join('; ')}.`,
  ].join('\n');
};

/** The README of `eurasia` with its table of qualities and its list of misses brought up to date. */
const eurasiaReadme = (tables: ReadonlyMap<string, readonly Cells[]>): string => {
  const text = readFileSync(caseFile('eurasia', 'README.md'), 'utf8');
  return section(section(text, 'quality', qualityTable(tables)), 'checks', checksText(tables.get('legs') ?? []));
};
