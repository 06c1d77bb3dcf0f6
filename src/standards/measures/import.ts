import type { Measure } from '../distance/incidence.ts';
import type { RequirementRow, SchemeRow } from '../rows.ts';
import { marketOf } from './countries.ts';
import { mastCode } from './mast.ts';

/** A line that was not imported, or only in part. `line` counts from 1, with the header. */
export type ImportProblem = {
  readonly line: number;
  readonly code: 'market' | 'hs' | 'mast' | 'date' | 'not-conformity';
  readonly value: string;
};

/** A file of measures as rows of a case. */
export type ImportedMeasures = {
  /** Measures that demand conformity assessment, with one scheme for each market and MAST code. */
  readonly requirements: readonly RequirementRow[];
  /** The schemes of these requirements, without fees and weeks. */
  readonly schemes: readonly SchemeRow[];
  /** All measures, also those that demand no certificate, for the regulatory distance. */
  readonly measures: readonly Measure[];
  readonly problems: readonly ImportProblem[];
};

/** Names of columns in exports of ePing and TRAINS, compared without case, spaces and signs. */
const COLUMNS = {
  market: [
    'notifying member',
    'notifying members',
    'member',
    'reporter',
    'reporter iso3',
    'reporter iso',
    'imposing country',
    'country imposing ntms',
    'country',
    'market',
  ],
  hs: ['hs codes', 'hs code', 'hs code s', 'products hs code', 'hs6', 'hs', 'product code', 'hscode'],
  mast: ['ntm code', 'ntmcode', 'ntm', 'mast', 'mast code', 'measure code', 'ntm classification'],
  from: [
    'start date',
    'startdate',
    'date of entry into force',
    'proposed date of entry into force',
    'entry into force',
    'from',
  ],
  until: ['end date', 'enddate', 'date of withdrawal', 'until'],
  symbol: ['document symbol', 'symbol', 'notification symbol', 'notification id', 'notification'],
  act: ['regulation symbol', 'regulation title', 'title', 'legal act', 'act'],
} as const;

/**
 * Imports records of an ePing-style or TRAINS-style table as requirements. HS cells may have several codes with names around them. A
 * notification without MAST code (ePing) counts as `defaultMast`, else as the chapter of its symbol, which demands no certificate.
 *
 * @param records parsed rows, header to cell
 * @param options.source key of the case's `sources` for every row
 * @param options.marketOf market of a name, asked before the names that are known here
 * @param options.lines line of each record in the file; by default one line for each, after one header
 * @throws {ColumnMissing} where the market or the HS column is not found
 */
export function importMeasures(
  records: readonly Readonly<Record<string, string>>[],
  options: {
    source?: string;
    defaultMast?: string;
    marketOf?: (name: string) => string | undefined;
    lines?: readonly number[];
  } = {},
): ImportedMeasures {
  const requirements = new Map<string, RequirementRow>();
  const schemes = new Map<string, SchemeRow>();
  const measures = new Map<string, Measure>();
  const problems: ImportProblem[] = [];
  const column = findColumns(Object.keys(records[0] ?? { market: '', hs: '' }));
  const provenance = options.source ? { source: options.source } : {};
  for (const [i, record] of records.entries()) {
    const line = options.lines?.[i] ?? i + 2;
    const cell = (name: string | undefined): string => (name === undefined ? '' : (record[name] ?? '').trim());
    const problem = (code: ImportProblem['code'], value: string): void => {
      problems.push({ line, code, value });
    };
    const market = options.marketOf?.(cell(column.market)) ?? marketOf(cell(column.market));
    const codes = hsCodes(cell(column.hs));
    const mast = (cell(column.mast) || options.defaultMast || chapterOf(cell(column.symbol))).toUpperCase();
    const kind = mastCode(mast);
    if (!market) {
      problem('market', cell(column.market));
      continue;
    }
    if (codes.length === 0) {
      problem('hs', cell(column.hs));
      continue;
    }
    if (!kind) {
      problem('mast', mast);
      continue;
    }
    const [from, until] = [yearIn(cell(column.from)), yearIn(cell(column.until))];
    if (cell(column.from) && from === undefined) problem('date', cell(column.from));
    for (const hs of codes) measures.set(`${market} ${hs} ${mast}`, { market, hs, code: mast });
    if (!kind.asks) {
      problem('not-conformity', mast);
      continue;
    }
    const scheme = `${market}-${mast}`;
    if (!schemes.has(scheme))
      schemes.set(scheme, { scheme, market, name: `${kind.name}, ${market}`, kind: kind.asks, ...provenance });
    const act = [cell(column.symbol), cell(column.act)].filter(Boolean).join(': ');
    for (const hs of codes) {
      const row: RequirementRow = {
        market,
        hs,
        scheme,
        mast,
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        ...provenance,
        ...(act && { note: act }),
      };
      const key = `${market} ${hs} ${scheme}`;
      requirements.set(key, widest(requirements.get(key), row));
    }
  }
  return {
    requirements: [...requirements.values()],
    schemes: [...schemes.values()],
    measures: [...measures.values()],
    problems,
  };
}

/** The MAST chapter of the symbol of a WTO notification: B of G/TBT/N/IND/321, A of G/SPS/N/IND/5. */
const chapterOf = (symbol: string): string => (/^G\/TBT\//i.test(symbol) ? 'B' : /^G\/SPS\//i.test(symbol) ? 'A' : '');

/** The requirement of two acts on the same product, in force while either is. */
function widest(a: RequirementRow | undefined, b: RequirementRow): RequirementRow {
  if (!a) return b;
  const { from: _from, until: _until, note: _note, ...rest } = a;
  const from = a.from === undefined || b.from === undefined ? undefined : Math.min(a.from, b.from);
  const until = a.until === undefined || b.until === undefined ? undefined : Math.max(a.until, b.until);
  const note = [...new Set([a.note, b.note].filter(Boolean))].join('; ');
  return { ...rest, ...(from !== undefined && { from }), ...(until !== undefined && { until }), ...(note && { note }) };
}

/** A table of measures lacks a necessary column; `names` are the names under which it is looked for. */
export class ColumnMissing extends Error {
  readonly column: 'market' | 'hs';
  readonly names: readonly string[];
  constructor(column: 'market' | 'hs', names: readonly string[]) {
    super(`no column for ${column}`);
    this.column = column;
    this.names = names;
  }
}

function findColumns(headers: readonly string[]): Partial<Record<keyof typeof COLUMNS, string>> {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const found: Partial<Record<keyof typeof COLUMNS, string>> = {};
  for (const [what, names] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, readonly string[]][]) {
    const header = names.flatMap((name) => headers.filter((header) => plain(header) === name))[0];
    if (header !== undefined) found[what] = header;
    else if (what === 'market' || what === 'hs') {
      throw new ColumnMissing(what, names);
    }
  }
  return found;
}

/**
 * HS codes with an even number of digits: `8541.43`, `85 41 43` and `854143` are one code, `8482 8483` are two. Of each part between
 * commas, semicolons and line breaks only the text before the first word counts, so that years in titles are no codes.
 */
function hsCodes(cell: string): string[] {
  const codes = cell.split(/[;,\n]/).flatMap((part) => {
    const start = part
      .replace(/^[\s(]*(?:(?:hs|ex|chapters?|headings?|codes?)[\s:.]*)*/i, '')
      .replace(/[\p{L}([].*$/u, '');
    return start.match(/(?<!\d)\d{2}(?:\d{2})*(?!\d)(?:[.\s]\d{2}(?!\d))*/g) ?? [];
  });
  return [...new Set(codes.map((code) => code.replace(/\D/g, '')).filter((code) => code.length <= 10))];
}

/** The year of a date in ISO, day-first or month-first form. */
function yearIn(cell: string): number | undefined {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(cell)?.[1];
  return year === undefined || /^9999/.test(cell) ? undefined : Number(year);
}
