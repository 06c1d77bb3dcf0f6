import { parse } from 'csv-parse/sync';
import { atStart, type Case, filesOf, keyOf, type RawRow, wholeTables } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import {
  ColumnMissing,
  type ImportedMeasures,
  type ImportProblem,
  importMeasures,
  mastCode,
} from '../../standards/index.ts';
import { NoAnswerError, UnusableError } from '../faults.ts';

/** A table of measures as ePing or TRAINS export them. */
interface MeasuresFile {
  /** Path of the file, which messages show; its last part is the title of the source. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Key of the file in `sources`; by default the name of the file without its ending. */
  readonly source?: string;
  /** MAST code of lines without one, as in notifications of ePing. */
  readonly mast?: string;
}

export interface ImportedTables {
  /** Files of the tables `requirements`, `schemes` and `sources`, by name; a table without new rows has none. */
  readonly files: Readonly<Record<string, string>>;
  readonly requirements: number;
  readonly schemes: number;
  /** Number of rows that the case has already. */
  readonly known: number;
  readonly measures: number;
  readonly problems: readonly ImportProblem[];
}

/** The most frequent delimiter of the first line. */
const delimiterOf = (text: string): string => {
  const line = text.slice(0, text.search(/\r?\n|$/));
  return [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]!;
};

/** The text of a file: UTF-8, or UTF-16 if its first bytes say so, as spreadsheets export it. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const coding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(coding).decode(bytes);
}

interface Line {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** The records of a CSV file, each with its last line. */
function linesOf({ path, bytes }: MeasuresFile): Line[] {
  const text = textOf(bytes);
  let found: Line[];
  try {
    const options = { columns: true, skip_empty_lines: true, relax_column_count: true, info: true } as const;
    found = parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as Line[];
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    const { notCsv, notCsvAt } = words().standards.import;
    const why = lines === undefined ? notCsv({ path }) : notCsvAt({ path, line: lines, cause: code ?? '' });
    throw new UnusableError('not-csv', why);
  }
  if (found.length === 0) throw new NoAnswerError('empty', words().standards.import.empty({ path }));
  return found;
}

/** Finds a market of a case by a name in a table of measures, ignoring case. */
function marketsIn(c: Case): (name: string) => string | undefined {
  const { countries } = atStart(c);
  const markets = new Map(
    countries.flatMap((row) => [row.country, row.name, row.zone].map((name) => [name.toLowerCase(), row] as const)),
  );
  return (name) => {
    const wanted = name.trim().toLowerCase();
    const row = wanted === '' ? undefined : markets.get(wanted);
    return row && (wanted === row.zone.toLowerCase() ? row.zone : row.country);
  };
}

/**
 * Converts a table of measures to rows of `requirements`, `schemes` and `sources` for the case; rows that the case has
 * already are left out. Fees and weeks of the schemes must be filled in by the user, because such tables do not state
 * them.
 *
 * @throws {UnusableError} if the file is no CSV, a column is missing or the MAST code is invalid @throws
 * {NoAnswerError} if the file has no line
 */
export function tablesOfMeasures(c: Case, file: MeasuresFile): ImportedTables {
  const said = words().standards.import;
  const { path, mast } = file;
  const title = path.replace(/^.*[\\/]/, '');
  const source = file.source ?? title.replace(/\.[^.]*$/, '');
  if (mast !== undefined && !mastCode(mast)) throw new UnusableError('not-mast', said.mast({ value: mast }));
  const read = linesOf(file);
  const lines = read.map(({ info }) => info.lines);
  const defaults = mast === undefined ? {} : { defaultMast: mast };
  let found: ImportedMeasures;
  try {
    found = importMeasures(
      read.map(({ record }) => record),
      { source, marketOf: marketsIn(c), lines, ...defaults },
    );
  } catch (error) {
    if (!(error instanceof ColumnMissing)) throw error;
    const { names, column } = error;
    const why = said.unusable({ path, missing: said.columns[column], names: names.join(', ') });
    throw new UnusableError('column-missing', why);
  }
  const fresh = (table: 'requirements' | 'schemes' | 'sources', list: readonly RawRow[]): RawRow[] => {
    const existing = new Set(c.tables[table].map((row) => keyOf(table, row)));
    return list.filter((row) => !existing.has(keyOf(table, row)));
  };
  const schemes = fresh(
    'schemes',
    found.schemes.map((row): RawRow => ({ ...(row as RawRow), quality: 'assumed', note: said.note })),
  );
  const requirements = fresh('requirements', found.requirements as readonly RawRow[]);
  const taken = schemes.length + requirements.length > 0;
  const sources = fresh('sources', taken ? [{ source, title, quality: 'official' }] : []);
  const texts = filesOf({ ...c, tables: wholeTables({ requirements, schemes, sources }), settings: {} });
  const files = importedNames.flatMap((name) => (texts.has(name) ? [[name, texts.get(name)!] as const] : []));
  return {
    files: Object.fromEntries(files),
    requirements: requirements.length,
    schemes: schemes.length,
    known: found.requirements.length - requirements.length + found.schemes.length - schemes.length,
    measures: found.measures.length,
    problems: found.problems,
  };
}

/** Names of the files that an import can make. */
export const importedNames = ['requirements.csv', 'schemes.csv', 'sources.csv'] as const;
