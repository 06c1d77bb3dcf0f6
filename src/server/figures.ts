import type { z } from '@hono/zod-openapi';
import {
  type Case,
  keyOf,
  qualityOf,
  type RawRow,
  rangeShares,
  type TableName,
  tableNames,
  tableOf,
  usualRange,
} from '../case/index.ts';
import { capital, countryNamed, inLanguage, languages, ownName, words } from '../i18n/index.ts';
import { factsOf, figuresName, figureValues, rowsName } from '../questions/index.ts';
import { fitOf, partsOf, plainText } from './find-words.ts';
import type { Figure as FigureShape } from './shape.ts';

/** Tables whose numbers do not enter a plan. */
const without: ReadonlySet<string> = new Set([
  'reforms',
  'changes',
  'shocks',
  'scenarios',
  'uncertainty',
  'sources',
  'cautions',
  'reviews',
  'projects',
]);
/** Columns that place things on a map. */
const notFigures: ReadonlySet<string> = new Set(['lat', 'lon', 'year']);

interface Cell {
  readonly table: TableName | 'case';
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly row: RawRow;
  /** Words of the row and of the column, in each language. */
  readonly ofRow: string;
  readonly ofColumn: string;
}

/** Every figure of a case with the words that find it. */
export interface FigureIndex {
  readonly c: Case;
  readonly cells: readonly Cell[];
}

/** The names, in each language, of the row of another table with a key. */
function wordsOf(c: Case): (table: string, key: string) => string {
  const texts = new Map<string, string>();
  const of = (row: RawRow, table: string): string => {
    const texts = languages.map((language) =>
      inLanguage(language, () => (table === 'countries' ? countryNamed(row, String(row.country)) : ownName(row)) ?? ''),
    );
    return [...texts, ...(Array.isArray(row.aliases) ? row.aliases : [])].join(' ');
  };
  for (const table of tableNames)
    for (const row of c.tables[table]) texts.set(`${table} ${keyOf(table, row)}`, of(row, table));
  return (table, key) => `${key} ${texts.get(`${table} ${key}`) ?? ''}`;
}

/** Words of a row: its own names, its key, and the names of all that it refers to. */
function rowWords(c: Case, named: ReturnType<typeof wordsOf>, table: TableName, row: RawRow): string {
  const parts = tableOf(table).columns.flatMap(({ name, refs, form, type }) => {
    const value = row[name];
    if (typeof value !== 'string' || value === '' || ['source', 'quality', 'note'].includes(name)) return [];
    if (form === 'country') return [named('countries', value)];
    if (form === 'hs' && table === 'tariffs')
      return [
        value,
        ...c.tables.goods
          .filter(({ hs }) => String(hs ?? '').startsWith(value))
          .map(({ good }) => named('goods', String(good))),
      ];
    if (refs) return refs.map((of) => named(of, value));
    return type === undefined || String(type) === 'text' ? [value] : [];
  });
  return ` ${plainText([named(table, keyOf(table, row)), ...parts].join(' '))}`;
}

/** Words of a column: its key, its meaning, and the names of its figures. */
function columnWords(table: string, column: string, meaning: string): string {
  const texts = languages.map((language) =>
    inLanguage(language, () => {
      const { names, schema } = words();
      const kind = `${table}.${column}` as keyof typeof names.figures;
      const own = schema?.[table]?.[column] ?? schema?.['*']?.[column] ?? '';
      return `${Object.hasOwn(names.figures, kind) ? names.figures[kind]({ rows: '' }) : ''} ${own} ${schema?.[table]?.about ?? ''}`;
    }),
  );
  return ` ${plainText([column, table, meaning, ...texts].join(' '))}`;
}

export function figureIndex(c: Case): FigureIndex {
  const named = wordsOf(c);
  const settings = tableOf('case').columns;
  const own = Object.entries(c.settings).flatMap(([column, value]) => {
    const meaning = settings.find(({ name }) => name === column)?.meaning;
    if (typeof value !== 'number' || meaning === undefined || column === 'version') return [];
    return [
      {
        table: 'case' as const,
        key: '',
        column,
        value,
        row: c.settings as RawRow,
        ofRow: ' ',
        ofColumn: columnWords('case', column, meaning),
      },
    ];
  });
  const cells = tableNames
    .filter((table) => !without.has(table))
    .flatMap((table) => {
      const columns = tableOf(table)
        .columns.filter(({ name, key }) => !key && !notFigures.has(name))
        .map(({ name, meaning }) => ({ name, text: columnWords(table, name, meaning) }));
      return c.tables[table].flatMap((row) => {
        const numeric = columns.filter(({ name }) => typeof row[name] === 'number' && Number.isFinite(row[name]));
        if (numeric.length === 0) return [];
        const ofRow = rowWords(c, named, table, row);
        const key = keyOf(table, row);
        return numeric.map(({ name, text }) => ({
          table,
          key,
          column: name,
          value: row[name] as number,
          row,
          ofRow,
          ofColumn: text,
        }));
      });
    });
  return { c, cells: [...own, ...cells] };
}

type Figure = z.infer<typeof FigureShape>;

/** The most figures in the answer of a search. */
export const FOUND = 40;

/** Tables of the included network: their figures come after those of the case. */
const carriage: ReadonlySet<string> = new Set(['legs', 'places', 'borders', 'transfers', 'modes', 'countries']);

/** Figures without a stated range that come first: prices, demand, and the cost of plants. */
const tried: ReadonlySet<string> = new Set([
  'supplies price',
  'demands price',
  'demands quantity',
  'tiers capex',
  'tiers capex_per_unit',
]);

/** Suggested figures: those with a stated range, then prices, demand and the cost of plants, then those of the network and duties on goods that the case does not have. */
function first(c: Case, cells: readonly Cell[], stated: ReadonlySet<string>): readonly Cell[] {
  const codes = c.tables.goods.map(({ hs }) => String(hs ?? '')).filter((code) => code !== '');
  const isStated = ({ table, key, column }: Cell) => stated.has(`${table} ${key} ${column}`);
  const isOfGoods = ({ hs }: RawRow) =>
    codes.some((code) => code.startsWith(String(hs ?? '')) || String(hs).startsWith(code));
  const isOwn = ({ table, row }: Cell) => !carriage.has(table) && (table !== 'tariffs' || isOfGoods(row));
  const own = cells.filter((cell) => isStated(cell) && isOwn(cell));
  const usual = cells.filter(
    (cell) => !isStated(cell) && cell.value !== 0 && tried.has(`${cell.table} ${cell.column}`),
  );
  return [...own, ...usual, ...cells.filter((cell) => isStated(cell) && !isOwn(cell))];
}

/** The figures that match words in any language, the best first; the suggested ones for an empty search. */
export function findFigures({ c, cells }: FigureIndex, query: string): Figure[] {
  const parts = partsOf(query);
  const stated = new Set(c.tables.uncertainty.map(({ table, key, column }) => `${table} ${key} ${column}`));
  const chosen =
    query.trim() === ''
      ? first(c, cells, stated)
      : cells
          .map((cell) => ({ cell, fit: fitOf(cell.ofRow + cell.ofColumn, parts) }))
          .filter(({ fit }) => fit > 0)
          .sort((a, b) => b.fit - a.fit)
          .map(({ cell }) => cell);
  return chosen.slice(0, FOUND).map((cell) => figureOf(c, cell));
}

/** Figures by their cells, `table|key|column`; cells that the case does not have are left out. */
export function figuresAt({ c, cells }: FigureIndex, names: readonly string[]): Figure[] {
  const byKey = new Map(cells.map((cell) => [`${cell.table}|${cell.key}|${cell.column}`, cell]));
  return names.flatMap((cell) => byKey.get(cell) ?? []).map((cell) => figureOf(c, cell));
}

function figureOf(c: Case, { table, key, column, value, row }: Cell): Figure {
  const facts = factsOf(c);
  const own = c.tables.uncertainty.find((one) => one.table === table && one.key === key && one.column === column);
  const quality = table === 'case' ? 'assumed' : qualityOf({ sources: c.tables.sources as never })(row as never);
  const shares = rangeShares((c.settings.ranges as readonly string[] | undefined) ?? []);
  const range = own
    ? { low: Number(own.low), high: Number(own.high) }
    : usualRange({ table, column, value }, quality, shares);
  const { type, unit } = tableOf(table).columns.find(({ name }) => name === column)!;
  const kind = unit === 'fraction' ? 'share' : type === 'year' || type === 'integer' ? 'whole' : 'plain';
  const values = figureValues(facts, { table, key, column });
  const ends = kind === 'whole' && !own ? { low: value - 3, high: value + 3 } : range;
  return {
    table,
    key,
    column,
    value,
    kind,
    quality,
    name: nameOf(c, { table, key, column }),
    told: values.told(value),
    unit: values.unit,
    stated: own !== undefined,
    ...ends,
  };
}

/** The name of a figure; a figure without a name is called by the meaning of its column. */
export function nameOf(
  c: Case,
  figure: { readonly table: string; readonly key: string; readonly column: string },
): string {
  const { table, key, column } = figure;
  const facts = factsOf(c);
  const { names, schema } = words();
  const isKnown =
    table === 'case' ? Object.hasOwn(names.settings, column) : Object.hasOwn(names.figures, `${table}.${column}`);
  if (isKnown) return capital(figuresName(facts, [figure]));
  const english = tableOf(table as TableName | 'case').columns.find(({ name }) => name === column)?.meaning ?? column;
  const meaning = capital(schema?.[table]?.[column] ?? schema?.['*']?.[column] ?? english);
  return key === '' ? meaning : words().web.figureOf({ row: capital(rowsName(facts, table, [key])), column: meaning });
}
