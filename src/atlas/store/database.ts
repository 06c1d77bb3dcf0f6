import type { DuckDBConnection } from '@duckdb/node-api';

/** A fault of a store, as data; callers turn it into words. */
export class StoreError extends Error {
  readonly code:
    | 'duckdb-missing'
    | 'file-missing'
    | 'not-zip'
    | 'zip-damaged'
    | 'format-unknown'
    | 'mapping'
    | 'store-missing'
    | 'year-missing'
    | 'economy-missing'
    | 'codes-missing'
    | 'empty'
    | 'concordance-missing';
  readonly params: Readonly<Record<string, string>>;
  constructor(code: StoreError['code'], params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

type Value = string | number | null;

/** SQL over parquet files of a store. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Visits the rows one by one; the array is reused for the next row. */
  each(sql: string, visit: (row: readonly Value[]) => void): Promise<void>;
  /** All rows, in the order of the columns. */
  rows(sql: string): Promise<Value[][]>;
  close(): void;
}

/** Memory limit of DuckDB, so that loading a year of BACI stays under 1.5 GB in total. */
const MEMORY = '700MB';

/** A path as an SQL literal. */
export const quoted = (path: string): string => `'${path.replaceAll('\\', '/').replaceAll("'", "''")}'`;

/**
 * Opens DuckDB, an optional dependency that only loaded tables need; spills into `temporary`. Throws `duckdb-missing` where it
 * is not installed.
 */
export async function openDatabase(temporary: string): Promise<Database> {
  const duckdb = await import('@duckdb/node-api').catch((error: unknown) => {
    throw new StoreError('duckdb-missing', { why: error instanceof Error ? error.message.split('\n')[0]! : '' });
  });
  const instance = await duckdb.DuckDBInstance.create(':memory:', { memory_limit: MEMORY, temp_directory: temporary });
  const connection: DuckDBConnection = await instance.connect();
  await connection.run('set preserve_insertion_order = false');
  const each: Database['each'] = async (sql, visit) => {
    const result = await connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      const columns = Array.from({ length: chunk.columnCount }, (_, i) => chunk.getColumnVector(i));
      const row = new Array<Value>(columns.length);
      for (let r = 0; r < chunk.rowCount; r++) {
        for (let k = 0; k < columns.length; k++) {
          const value = columns[k]!.getItem(r);
          row[k] = typeof value === 'bigint' ? Number(value) : (value as Value);
        }
        visit(row);
      }
    }
  };
  return {
    async run(sql) {
      await connection.run(sql);
    },
    each,
    async rows(sql) {
      const found: Value[][] = [];
      await each(sql, (row) => found.push([...row]));
      return found;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
