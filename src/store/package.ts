import { type Head, type Package, type TableName, tableOf, tableSchema } from '../case/index.ts';
import type { Grid } from './grid.ts';

type Json = Record<string, unknown>;

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Properties of the package itself that are settings too. */
const atTop = ['name', 'title'];

/** The datapackage.json with the settings of a grid; what else stands in it stays. */
export function withSettings(text: string, { rows }: Pick<Grid, 'rows'>): string {
  const json = parsed(text);
  const before = isObject(json.chorsu) ? json.chorsu : {};
  const chorsu: Json = {};
  for (const [key = '', value = ''] of rows) {
    if (key.trim() === '' || key === 'x_package') continue;
    if (atTop.includes(key) && !Object.hasOwn(before, key)) json[key] = value;
    else if (value !== '')
      define(chorsu, key, settingOf(key, value, Object.hasOwn(before, key) ? before[key] : undefined));
  }
  return textOf({ ...json, chorsu });
}

/** Sets an own property whatever its name: `__proto__` is a word like any other. */
const define = (object: Json, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

/** A setting as JSON has it: numbers, yes and no, lists; as text where it is none of its kind, so that `check` can tell. */
function settingOf(key: string, value: string, before: unknown): unknown {
  const column = tableOf('case').columns.find((one) => one.name === key);
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

/** The datapackage.json with a resource for each table that is there, each with the schema of its columns. */
export function withTables(text: string, pack: Package, changed: Pick<Grid, 'table' | 'file' | 'header'>): string {
  const json = parsed(text);
  const tables = new Map<TableName, { file: string; header: readonly string[] }>(
    pack.tables.map(({ table, file, header }) => [table, { file, header }]),
  );
  if (changed.table !== 'case') tables.set(changed.table, changed);
  const given: unknown[] = Array.isArray(json.resources) ? json.resources : [];
  const known = new Map(given.filter(isObject).map((one) => [String(one.name), one]));
  for (const [table, { file, header }] of tables) {
    const schema = tableSchema(table, headsOf(table, header), new Set(tables.keys()));
    const one = known.get(table);
    if (one) one.schema = schema;
    else
      given.push({
        ...{ name: table, path: file, profile: 'tabular-data-resource', format: 'csv' },
        ...{ mediatype: 'text/csv', encoding: 'utf-8', schema },
      });
  }
  return textOf({ ...json, resources: given });
}

const headsOf = (table: TableName, header: readonly string[]): Head[] =>
  header.map((name) => {
    const column = tableOf(table).columns.find((one) => one.name === name);
    return column ? { name, column } : { name };
  });

function parsed(text: string): Json {
  const json: unknown = JSON.parse(text);
  return isObject(json) ? json : {};
}

const textOf = (json: Json): string => `${JSON.stringify(json, undefined, 2)}\n`;
