import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import {
  type Case,
  type Change,
  type Origin,
  type RawRow,
  type TableName,
  tableNames,
  wholeTables,
} from '../case/index.ts';

/** A case as plain data: rows by table, each with the position from which it was read. */
interface Packed {
  readonly name: string;
  readonly title: string;
  readonly settings: RawRow;
  readonly tables: Partial<Record<TableName, readonly RawRow[]>>;
  readonly origins: Partial<Record<TableName, readonly (Origin | null)[]>>;
  readonly changes: readonly Change[];
}

/** Numbers that JSON lacks, as texts that no cell can have. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;

const back = (_: string, value: unknown): unknown => {
  const number = typeof value === 'object' && value !== null ? (value as { number?: unknown }).number : undefined;
  return typeof number === 'string' && /^(NaN|-?Infinity)$/.test(number) ? Number(number) : value;
};

/** Packs a case as compressed JSON, independent of later changes of its folder and without its path on the disk. */
export async function packCase({ name, title, settings, tables, origins, changes }: Case): Promise<Uint8Array> {
  const some = tableNames.filter((table) => tables[table].length > 0);
  const of = <T>(make: (row: RawRow) => T) =>
    Object.fromEntries(some.map((table) => [table, tables[table].map((row) => make(row))]));
  const packed = { name, title, settings, tables: of((row) => row), origins: of((row) => origins.get(row) ?? null) };
  return promisify(gzip)(JSON.stringify({ ...packed, changes }, plain));
}

/** Unpacks the case of `packCase`. */
export function unpackCase(bytes: Uint8Array): Case {
  const packed = JSON.parse(gunzipSync(bytes).toString('utf8'), back) as Packed;
  const { name, title, settings, changes } = packed;
  const tables = wholeTables(packed.tables);
  const origins = new Map<RawRow, Origin>();
  for (const table of tableNames)
    for (const [i, row] of tables[table].entries()) {
      const origin = packed.origins[table]?.[i];
      if (origin) origins.set(row, origin);
    }
  return { name, title, source: name, settings, tables, origins, changes };
}
