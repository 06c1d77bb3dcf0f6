import { descriptive, type Package, packageTable, resourcesOf, tableOf } from '../case/index.ts';
import type { Grid } from './grid.ts';

type Json = Record<string, unknown>;

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** The datapackage.json with the settings of a grid; everything else in it stays. */
export function withSettings(text: string, { rows }: Pick<Grid, 'rows'>): string {
  const json = parsed(text);
  const before = isObject(json.chorsu) ? json.chorsu : {};
  const chorsu: Json = {};
  for (const [key = '', value = ''] of rows) {
    if (key.trim() === '' || key === 'x_package') continue;
    if (descriptive.some((one) => one === key) && !Object.hasOwn(before, key)) json[key] = value;
    else if (value !== '')
      define(chorsu, key, settingOf(key, value, Object.hasOwn(before, key) ? before[key] : undefined));
  }
  return textOf({ ...json, chorsu });
}

/** Sets an own property of any name, `__proto__` too. */
const define = (object: Json, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

/** The JSON value of a setting: number, boolean, list; the text itself if it does not parse, so that `check` can report it. */
function settingOf(key: string, value: string, before: unknown): unknown {
  const column = tableOf('case').columns.find((column) => column.name === key);
  const number = Number(value);
  if (['number', 'integer', 'year'].includes(column?.type ?? '') && value.trim() !== '' && Number.isFinite(number))
    return typeof before === 'string' && before === value ? before : number;
  if (column?.type === 'yesno' && /^(yes|no|true|false)$/i.test(value)) return /^(yes|true)$/i.test(value);
  if (column?.type === 'list')
    return value
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return value;
}

/** The datapackage.json with a resource and a schema for each table; the table `changed` as it is now. */
export function withTables(text: string, pack: Package, changed?: Omit<Grid, 'etag'>): string {
  const json = parsed(text);
  const tables = new Map(
    pack.tables.map(({ table, file, header, records }) => [table, packageTable(table, file, header, records)]),
  );
  if (changed && changed.table !== 'case')
    tables.set(changed.table, packageTable(changed.table, changed.file, changed.header, changed.rows));
  const resources: unknown[] = Array.isArray(json.resources) ? json.resources : [];
  const byName = new Map(resources.filter(isObject).map((one) => [String(one.name), one]));
  for (const resource of resourcesOf([...tables.values()])) {
    const one = byName.get(String(resource.name));
    if (one) one.schema = resource.schema;
    else resources.push(resource);
  }
  return textOf({ ...json, resources: resources });
}

function parsed(text: string): Json {
  const json: unknown = JSON.parse(text);
  return isObject(json) ? json : {};
}

const textOf = (json: Json): string => `${JSON.stringify(json, undefined, 2)}\n`;
