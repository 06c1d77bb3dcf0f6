import { canonical } from '../canonical.ts';
import { textOf } from '../keys.ts';
import type { Case, Cell, RawRow } from '../model.ts';
import { descriptive } from '../read/descriptor.ts';
import { type TableName, tableOf } from '../schema/tables.ts';
import type { Head } from './grid.ts';
import { resourcesOf } from './resources.ts';

/** Settings in the order of the schema, then `x_` ones. */
export function settingsInOrder(settings: RawRow): [string, Cell][] {
  const columns = tableOf('case').columns.map((column) => column.name);
  const names = [...columns.filter((name) => settings[name] !== undefined)];
  names.push(
    ...Object.keys(settings)
      .filter((name) => !columns.includes(name))
      .sort(),
  );
  return names.map((name) => [name, settings[name]!]);
}

/** The datapackage.json of a case (Frictionless Data Package v1), each resource with its Table Schema. */
export function descriptorOf(c: Case, tables: ReadonlyMap<TableName, readonly Head[]>): string {
  const { x_package, ...settings } = c.settings;
  const rest = packageOf(x_package);
  const chorsu: Record<string, Cell> = {};
  const beside: Record<string, Cell> = {};
  for (const key of descriptive) if (settings[key] !== undefined) beside[key] = settings[key];
  for (const [key, value] of settingsInOrder(settings)) if (!(key in beside)) chorsu[key] = value;
  if (x_package !== undefined && !rest) chorsu.x_package = x_package;
  const json = {
    profile: 'data-package',
    ...beside,
    ...rest,
    chorsu: { version: 1, ...chorsu },
    resources: resourcesOf(
      [...tables].map(([table, heads]) => ({
        table,
        file: `${table}.csv`,
        header: heads.map(({ name }) => name),
        texts: (column) => c.tables[table].map((row) => textOf(row[column])),
      })),
    ),
  };
  if (c.settings.version === undefined) delete (json.chorsu as Partial<typeof json.chorsu>).version;
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** The other properties of the package, which the setting `x_package` holds; undefined if they cannot stand there. */
function packageOf(cell: Cell | undefined): Record<string, unknown> | undefined {
  if (typeof cell !== 'string') return undefined;
  try {
    const json: unknown = JSON.parse(cell);
    if (typeof json !== 'object' || json === null || Array.isArray(json) || Object.keys(json).length === 0)
      return undefined;
    const taken = ['profile', ...descriptive, 'chorsu', 'resources'];
    return taken.some((key) => Object.hasOwn(json, key)) || canonicalDiffers(json, cell)
      ? undefined
      : (json as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

const canonicalDiffers = (json: object, text: string): boolean => canonical(json) !== text;
