import type { listInherited, TableEntry } from '../api.ts';
import { cellOf, type Sheet } from '../parts/sheet.ts';

export type Inherited = Awaited<ReturnType<typeof listInherited>>;
type Column = TableEntry['columns'][number];
type Texts = readonly string[];

/** A row of the grid. */
export interface ViewRow {
  /** Its index among the own rows; -1 where the case has no row with its key. */
  readonly own: number;
  /** The included case or template with a row of the same key; empty where there is none. */
  readonly from: string;
  /** The included row, in the columns of the view. */
  readonly given: Texts | undefined;
  /** Whether the row is unchanged from the included one. */
  readonly asGiven: boolean;
  /** Whether it comes from an included case, whose row counts again once the own row is removed. */
  readonly included: boolean;
}

/** A table as its page shows it: own rows and included rows. */
export interface View {
  readonly sheet: Sheet;
  readonly rows: readonly ViewRow[];
}

/** The key of a row in the order of the schema, as the merge rule compares it: a leg without a name is called by its ends and mode. */
function keyOf(table: string, columns: readonly Column[], cell: (column: string) => string): string | undefined {
  const keys = columns.filter(({ key }) => key);
  if (keys.length === 0 || keys.some(({ name, required }) => required && cell(name) === '')) return undefined;
  const part = (name: string) =>
    table === 'legs' && name === 'leg' ? cell('leg') || ['from', 'to', 'mode'].map(cell).join('-') : cell(name);
  return keys.map(({ name }) => part(name)).join('\0');
}

const sameText = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && Number.isFinite(Number(a)) && Number(a) === Number(b));

/** Columns that a first case rewrites in rows of a template. */
const renamed: ReadonlySet<string> = new Set(['source', 'quality', 'note']);

/** The included rows of a table by key. */
export function givenRows(table: string, columns: readonly Column[], { included, template }: Inherited) {
  const rowsOf = (parts: Inherited['included'], isIncluded: boolean) =>
    parts.flatMap(({ from, header, rows }) =>
      rows.map((cells) => {
        const sheet = { header, rows: [cells] };
        const cell = (name: string) => cellOf(sheet, 0, name);
        return { from, cell, included: isIncluded, key: keyOf(table, columns, cell) };
      }),
    );
  const order = new Map(columns.map(({ name }, i) => [name, i]));
  const header = [...new Set(included.flatMap((part) => part.header))].sort(
    (a, b) => (order.get(a) ?? 1e9) - (order.get(b) ?? 1e9),
  );
  return { table, columns, header, included: rowsOf(included, true), template: rowsOf(template, false) };
}

export type GivenRows = ReturnType<typeof givenRows>;

/** Cache of rows in the columns of a header, which the states of a table share. */
export type Drawn = WeakMap<object, { readonly heads: string; readonly texts: Texts }>;

/** A blank row. */
const emptyRow: ViewRow = { own: -1, from: '', given: undefined, asGiven: false, included: false };

/** Options of a view: rows of included cases, columns that rows usually fill, a blank row to type into. */
export interface Shown {
  readonly all: boolean;
  readonly usual?: readonly string[];
  readonly blank?: boolean;
}

/**
 * The view of an own sheet. With `all`, rows of included cases follow the own rows, and an own row that replaces one takes its
 * place; without it, the view has the own rows only, as in the file.
 */
export function viewOf(own: Sheet, shared: GivenRows, { all, usual = [], blank = false }: Shown, drawn: Drawn): View {
  const { table, columns, included, template } = shared;
  const place = new Map(columns.map(({ name }, i) => [name, i]));
  const wanted = new Set([...(all ? shared.header : []), ...usual]);
  const extra = [...wanted].filter((name) => !own.header.includes(name));
  const header =
    extra.length === 0
      ? own.header
      : [...own.header, ...extra].sort((a, b) => (place.get(a) ?? 1e9) - (place.get(b) ?? 1e9));
  const at = header.map((name) => own.header.indexOf(name));
  const isSame = header === own.header || header.every((name, i) => name === own.header[i]);
  const heads = header.join('\n');
  /** A row in the columns of the header, from the cache. */
  const once = (key: object, make: () => string[]): Texts => {
    const drawnRow = drawn.get(key);
    if (drawnRow?.heads === heads) return drawnRow.texts;
    const texts = make();
    drawn.set(key, { heads, texts });
    return texts;
  };
  const shown = (row: Texts): Texts => (isSame ? row : once(row, () => at.map((i) => row[i] ?? '')));
  const textsOf = (one: GivenRows['included'][number]): Texts => once(one, () => header.map(one.cell));
  const byKey = new Map<string, GivenRows['included'][number]>();
  for (const one of [...template, ...included]) if (one.key !== undefined) byKey.set(one.key, one);
  const taken = new Map<object, number>();
  const rows = own.rows.map((row, i) => {
    const key = keyOf(table, columns, (name) => row[own.header.indexOf(name)] ?? '');
    const one = key === undefined ? undefined : byKey.get(key);
    if (!one) return { own: i, from: '', given: undefined, asGiven: false, included: false };
    if (one.included && !taken.has(one)) taken.set(one, i);
    const texts = textsOf(one);
    const mine = shown(row);
    const asGiven = !one.included && header.every((name, k) => renamed.has(name) || sameText(mine[k]!, texts[k]!));
    return { own: i, from: one.from, given: texts, asGiven, included: one.included };
  });
  const last = blank ? [emptyRow] : [];
  const empty = blank ? [once(emptyRow, () => header.map(() => ''))] : [];
  if (!all) {
    const same = isSame && !blank;
    return { sheet: same ? own : { header, rows: [...own.rows.map(shown), ...empty] }, rows: [...rows, ...last] };
  }
  const inPlace = new Set(taken.values());
  const listed: ViewRow[] = [
    ...rows.filter((_, i) => !inPlace.has(i)),
    ...included.map((one): ViewRow => {
      const mine = taken.get(one);
      if (mine !== undefined) return rows[mine]!;
      return { own: -1, from: one.from, given: textsOf(one), asGiven: true, included: true };
    }),
  ];
  return {
    sheet: { header, rows: [...listed.map((row) => (row.own < 0 ? row.given! : shown(own.rows[row.own]!))), ...empty] },
    rows: [...listed, ...last],
  };
}

/**
 * The own sheet after a view was edited. An edited included row becomes an own row with all its cells if its key is unchanged, so that it
 * replaces that row. Its source no longer applies: its figures count as assumed until the row says otherwise.
 */
export function ownOf(before: View, next: Sheet, own: Sheet, shared: GivenRows): Sheet {
  const { columns } = shared;
  const isKey = new Set(columns.filter(({ key }) => key).map(({ name }) => name));
  const changed: Record<string, string>[] = [];
  const rows = new Map<number, Record<string, string>>();
  const cellsOf = (row: Texts, keep: (name: string, i: number) => boolean) =>
    Object.fromEntries(next.header.flatMap((name, i) => (keep(name, i) ? [[name, row[i] ?? '']] : [])));
  next.rows.forEach((row, i) => {
    const was = before.rows[i];
    const old = before.sheet.rows[i];
    if (row === old) return;
    const differs = (_: string, k: number) => (row[k] ?? '') !== (old?.[k] ?? '');
    const isSaid = (_: string, k: number) => (row[k] ?? '') !== '';
    if (was && was.own >= 0) rows.set(was.own, cellsOf(row, differs));
    else if (!was?.given) {
      if (row.some((cell) => cell !== '')) changed.push(cellsOf(row, isSaid));
    } else if (row.some((cell) => cell !== '')) {
      const edited = next.header.filter(differs);
      if (edited.length === 0) return;
      const isOther = edited.some((name) => isKey.has(name));
      const whole = cellsOf(row, isOther ? differs : isSaid);
      const unsaid = (name: string) => !isOther && !edited.includes(name);
      if (unsaid('source') && unsaid('quality') && columns.some(({ name }) => name === 'quality')) {
        const { source: _, ...rest } = whole;
        changed.push({ ...rest, quality: 'assumed' });
      } else changed.push(whole);
    }
  });
  if (changed.length === 0 && rows.size === 0) return own;
  const named = [...changed, ...rows.values()].flatMap((cells) =>
    Object.entries(cells).flatMap(([name, text]) => (text === '' ? [] : [name])),
  );
  const order = new Map(columns.map(({ name }, i) => [name, i]));
  const further = [...new Set(named)].filter((name) => !own.header.includes(name));
  const header = [...own.header, ...further.sort((a, b) => (order.get(a) ?? 1e9) - (order.get(b) ?? 1e9))];
  const kept = own.rows.map((row, i) => {
    const cells = rows.get(i);
    if (!cells && further.length === 0) return row;
    return header.map((name, k) => cells?.[name] ?? row[k] ?? '');
  });
  return { header, rows: [...kept, ...changed.map((cells) => header.map((name) => cells[name] ?? ''))] };
}

/** The own sheet with a row reset: removed if an included case has it, else with the cells of the template. */
export function takenBack(own: Sheet, { sheet }: View, row: ViewRow): Sheet {
  if (row.included) return { header: own.header, rows: own.rows.filter((_, i) => i !== row.own) };
  const cells = own.header.map((name) => {
    const k = sheet.header.indexOf(name);
    return renamed.has(name) ? cellOf(own, row.own, name) : (row.given?.[k] ?? '');
  });
  return { header: own.header, rows: own.rows.map((one, i) => (i === row.own ? cells : one)) };
}
