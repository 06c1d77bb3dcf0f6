import { type Case, type Cell, keyOf, type Quality, qualityOf, type RawRow, type TableName } from '../case/index.ts';

/** The six questions, and `rest` for values of none of them. */
const questions = ['made', 'where', 'buyers', 'price', 'papers', 'money', 'rest'] as const;
export type QuestionName = (typeof questions)[number];

/** The origin of a value: the user, a template, the library of papers, the facts of countries, the base network, or a rule of this folder. */
export type From = 'answer' | 'template' | 'papers' | 'facts' | 'network' | 'rule';

/** A value of a first case: its cell, origin and quality. */
export interface Line {
  readonly question: QuestionName;
  readonly table: TableName | 'case';
  readonly key: string;
  readonly column: string;
  readonly value: Cell;
  readonly from: From;
  readonly quality: Quality;
  /** The key of the source in the new case. */
  readonly source?: string;
}

/** The origin of a row: the answered columns, and the origin of all others. */
export interface Made {
  readonly question: QuestionName;
  readonly from: From;
  readonly answered?: readonly string[];
  /** Columns that belong to another question. */
  readonly of?: Readonly<Record<string, QuestionName>>;
  /** The case from which the row was taken; its source is copied under a key that begins with `prefix`. */
  readonly origin?: Case;
  readonly prefix?: string;
}

const words: ReadonlySet<string> = new Set(['name', 'name_ru', 'name_zh', 'source', 'quality', 'note', 'aliases']);
/** Whether a column is listed as a value; key columns that are figures or choices are. */
const isTold = (column: string): boolean => !words.has(column) && !column.startsWith('x_');

/** Collects the rows of a first case, and every value with its origin. */
export interface Draft {
  readonly tables: Partial<Record<TableName, RawRow[]>>;
  readonly lines: Line[];
  put(table: TableName, row: RawRow, made: Made): void;
  setting(key: string, value: Cell, made: Made): void;
}

export function draftOf(): Draft {
  const tables: Partial<Record<TableName, RawRow[]>> = {};
  const lines: Line[] = [];
  const rowsOf = (table: TableName): RawRow[] => {
    tables[table] ??= [];
    return tables[table];
  };
  const has = (table: TableName, key: string) => rowsOf(table).some((row) => keyOf(table, row) === key);
  const sourced = (row: RawRow, { origin, prefix = '' }: Made): RawRow => {
    if (typeof row.source !== 'string') return row;
    const existing = origin?.tables.sources.find((source) => source.source === row.source);
    if (!existing) {
      const { source: _, ...rest } = row;
      return rest;
    }
    const source = `${prefix}${row.source}`;
    if (!has('sources', source)) rowsOf('sources').push({ ...existing, source });
    return { ...row, source };
  };
  const tell = (
    table: TableName | 'case',
    key: string,
    row: RawRow,
    made: Made,
    quality: Quality,
    skip: (column: string) => boolean,
  ) => {
    for (const [column, value] of Object.entries(row)) {
      if (!isTold(column) || skip(column)) continue;
      const answered = made.answered?.includes(column) ?? false;
      lines.push({
        question: made.of?.[column] ?? made.question,
        table,
        key,
        column,
        value,
        from: answered ? 'answer' : made.from,
        quality: answered ? 'recalled' : quality,
        ...(typeof row.source === 'string' && !answered && { source: row.source }),
      });
    }
  };
  return {
    tables,
    lines,
    put(table, rows, made) {
      const row = sourced(rows, made);
      const key = keyOf(table, row);
      if (has(table, key)) return;
      rowsOf(table).push(row);
      const quality = qualityOf({ sources: (tables.sources ?? []) as never })(row as never);
      const parts = new Set(key.split('/'));
      tell(
        table,
        key,
        row,
        made,
        quality,
        (column) => parts.has(String(row[column])) && !made.answered?.includes(column),
      );
    },
    setting(key, value, made) {
      tell('case', key, { [key]: value }, made, 'assumed', () => false);
    },
  };
}
