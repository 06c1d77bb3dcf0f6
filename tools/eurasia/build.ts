import { type Cells, csvText } from '../lib/csv.ts';
import { descriptor, type Files } from '../lib/package.ts';
import { legColumns } from './legs.ts';
import { type Network, sourceTable } from './network.ts';
import { eurasiaReadme } from './readme.ts';

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
