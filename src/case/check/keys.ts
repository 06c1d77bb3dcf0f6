import { getOrInsert } from '../group.ts';
import { keyOf, legKey } from '../keys.ts';
import { keysByName, plainName } from '../row-names.ts';
import { keyColumns, type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { type Context, near } from './context.ts';

/** Reports keys that occur twice in a table; the error names both lines. */
export function checkKeys(x: Context): void {
  for (const name of tableNames) {
    const required = keyColumns(name).filter((column) => column.required);
    const first = new Map<string, { readonly raw: Readonly<Record<string, unknown>>; readonly hasKey: boolean }>();
    for (const raw of x.case.tables[name]) {
      if (required.some((column) => raw[column.name] === undefined)) continue;
      const key = keyOf(name, raw);
      const other = first.get(key);
      const hasKey = name !== 'legs' || raw.leg !== undefined;
      if (!other) {
        first.set(key, { raw, hasKey });
        continue;
      }
      const origin = x.case.origins.get(raw);
      const otherOrigin = x.case.origins.get(other.raw as typeof raw);
      const params = {
        other: otherOrigin?.line ?? '?',
        file: otherOrigin && otherOrigin.file !== origin?.file ? otherOrigin.file : undefined,
        key: name === 'legs' ? legKey(raw) : key,
      };
      const code = hasKey && other.hasKey ? 'key-twice' : 'leg-key-taken';
      x.say(code, name, raw, keyColumns(name)[0]!.name, { value: key, params });
    }
  }
}

/**
 * Groups of tables that share one set of keys because a column refers to any of them: schemes and evidence, for
 * example.
 */
const namespaces = [
  ...new Map(
    tableNames
      .flatMap((name) => tableOf(name).columns)
      .flatMap(({ refs }) =>
        refs !== undefined && refs.length > 1 ? [[refs.join(), refs as readonly TableName[]]] : [],
      ),
  ).values(),
];

/** Reports keys that occur in two tables of such a group. */
export function checkShared(x: Context): void {
  for (const tables of namespaces) {
    const owners = new Map<string, TableName>();
    for (const table of tables) {
      const column = tableOf(table).columns[0]!.name;
      for (const raw of x.case.tables[table]) {
        const key = raw[column];
        if (typeof key !== 'string') continue;
        const other = owners.get(key);
        if (other === undefined) owners.set(key, table);
        else if (other !== table) x.say('key-shared', table, raw, column, { params: { other } });
      }
    }
  }
}

/** Number of unknown words of a column for which the nearest known word is sought; the search takes time. */
const MOST_SUGGESTIONS = 200;

/** Reports references to rows of another table that do not exist. */
export function checkReferences(x: Context): void {
  const byName = new Map<string, ReadonlyMap<string, string>>();
  for (const name of tableNames) {
    for (const column of tableOf(name).columns) {
      const { refs } = column;
      if (!refs || refs.some((ref) => x.unread(ref as TableName))) continue;
      const keys = refs.map((ref) => x.names(ref as TableName));
      const all = keys.length === 1 ? keys[0]! : new Set(keys.flatMap((names) => [...names]));
      const nearestOf = new Map<string, { readonly nearest?: string }>();
      const byNameOf = (item: string) => {
        const keysOf = getOrInsert(byName, refs.join(), () => keysByName(x.case, refs as readonly TableName[]));
        const nearest = keysOf.get(plainName(item));
        return nearest === undefined ? undefined : { nearest };
      };
      for (const raw of x.case.tables[name]) {
        const cell = raw[column.name];
        if (cell === undefined) continue;
        for (const item of typeof cell === 'object' ? cell : [String(cell)]) {
          if (keys.some((names) => names.has(item))) continue;
          const suggestion =
            nearestOf.get(item) ?? byNameOf(item) ?? (nearestOf.size < MOST_SUGGESTIONS ? near(item, all) : {});
          nearestOf.set(item, suggestion);
          const params = { expected: refs.join(', '), ...suggestion };
          x.say('reference', name, raw, column.name, { value: item, params });
        }
      }
    }
  }
}
