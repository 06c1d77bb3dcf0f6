import { basename, isAbsolute, relative } from 'node:path';
import { keyOf } from '../keys.ts';
import type { Case, Issue, Origin, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import { reviewed } from '../reviews.ts';
import { keyColumns, type TableName, tableNames } from '../schema/tables.ts';
import { wholeTables } from '../whole.ts';
import { readFolder } from './disk.ts';
import { liesIn } from './inside.ts';
import { bundledFolder, bundledNames, type Located, locate, parentOf } from './locate.ts';
import { type Limits, limits, type Package } from './package.ts';
import { typedRows } from './rows.ts';
import { typedSettings } from './settings.ts';

export interface ReadOptions {
  /** Folder of the bundled cases, instead of the package's own. */
  readonly bundled?: string;
  readonly limits?: Limits;
  /** Workbooks read before, by path. */
  readonly workbooks?: ReadonlyMap<string, Package>;
}

/** A case as read, with the faults of reading; nothing may be planned on a case with an error. */
export interface Read {
  /** With the rows of included cases. */
  readonly case: Case;
  /** Without them, `include` as written. */
  readonly own: Case;
  /** Folder against which `include` is resolved. */
  readonly folder: string;
  readonly issues: Issue[];
  /** Tables that could not be read: what refers to them is not checked. */
  readonly unread: readonly TableName[];
  /** Workbooks that must be read first (by `openCase`). */
  readonly wanted: readonly string[];
}

type Tables = Record<TableName, readonly RawRow[]>;

interface State {
  readonly options: ReadOptions;
  readonly root: string;
  readonly issues: Issue[];
  readonly origins: Map<RawRow, Origin>;
  readonly unread: Set<TableName>;
  readonly wanted: string[];
}

/**
 * Reads a case from a folder, a datapackage.json or the name of a bundled case; faults are issues, nothing is thrown.
 * Workbooks, included ones too, are read by `openCase`.
 */
export function readCase(source: string, options: ReadOptions = {}): Read {
  const bundled = options.bundled ?? bundledFolder;
  const located = locate(source, '.', false, bundled);
  const state: State = {
    options,
    root: located?.folder ?? '.',
    issues: [],
    origins: new Map(),
    unread: new Set(),
    wanted: [],
  };
  if (!located) {
    const near = nearest(source, bundledNames(bundled));
    state.issues.push({
      code: 'case-missing',
      severity: 'error',
      value: source,
      ...(near && { params: { nearest: near } }),
    });
  }
  const found = located ? load(located, state, []) : { settings: {}, own: wholeTables(), tables: wholeTables() };
  const name = String(found.settings.name ?? located?.name ?? basename(source));
  const title = String(found.settings.title ?? name);
  const shared = { name, title, source, settings: found.settings, origins: state.origins, changes: [] };
  return {
    case: { ...shared, tables: reviewed(found.tables, state.origins) },
    own: { ...shared, tables: found.own },
    folder: state.root,
    issues: state.issues,
    unread: [...state.unread],
    wanted: state.wanted,
  };
}

function load(located: Located, state: State, above: readonly string[]) {
  const pack = packageOf(located, state);
  const most = state.options.limits ?? limits;
  const { row: settings, issues } = typedSettings(pack, most);
  state.issues.push(...pack.issues, ...issues);
  for (const name of pack.unread) state.unread.add(name);
  const own = wholeTables();
  for (const raw of pack.tables) {
    const typed = typedRows(raw, most);
    own[raw.table] = typed.rows;
    const included = above.length > 0;
    for (const [row, origin] of typed.origins) state.origins.set(row, included ? { ...origin, included } : origin);
    for (const issue of typed.issues) state.issues.push(issue);
  }
  let tables = wholeTables();
  const chain = [...above, located.path];
  for (const word of (settings.include as readonly string[] | undefined) ?? []) {
    const other = included(word, pack, located, state, chain);
    if (!other) continue;
    const theirs = load(other, state, chain);
    sameMoney(word, settings, theirs.settings, pack, state);
    tables = merged(tables, theirs.tables);
  }
  return { settings, own, tables: merged(tables, own) };
}

function packageOf(located: Located, state: State): Package {
  const away = relative(state.root, located.folder).replaceAll('\\', '/');
  const shown = located.bundled && away !== '' ? `${located.name}/` : away === '' ? '' : `${away}/`;
  if (located.kind === 'folder') return readFolder(located, shown, state.options.limits ?? limits);
  const known = state.options.workbooks?.get(located.path);
  if (known) return known;
  state.wanted.push(located.path);
  const file = basename(located.path);
  const issues: Issue[] = [{ code: 'workbook-unread', severity: 'error', file, value: file }];
  return { file, folder: located.folder, name: located.name, entries: [], tables: [], unread: tableNames, issues };
}

function sameMoney(word: string, ours: RawRow, theirs: RawRow, pack: Package, state: State): void {
  const expected = String(ours.currency ?? 'USD');
  const found = String(theirs.currency ?? 'USD');
  if (expected === found) return;
  const place = { severity: 'error', table: 'case', column: 'include', file: pack.file, value: word } as const;
  state.issues.push({ code: 'include-currency', ...place, params: { expected, found } });
}

function included(
  word: string,
  pack: Package,
  by: Located,
  state: State,
  chain: readonly string[],
): Located | undefined {
  const bundled = state.options.bundled ?? bundledFolder;
  const found = locate(word, pack.folder, true, bundled);
  const place = { severity: 'error', table: 'case', column: 'include', file: pack.file, value: word } as const;
  if (!found) {
    const near = nearest(word, bundledNames(bundled));
    state.issues.push({ code: 'include-missing', ...place, ...(near && { params: { nearest: near } }) });
    return undefined;
  }
  if (!found.bundled && (isAbsolute(word) || !liesIn(parentOf(by), found.path))) {
    state.issues.push({ code: 'include-outside', ...place });
    return undefined;
  }
  if (chain.includes(found.path)) {
    const names = [...chain.slice(chain.indexOf(found.path)), found.path].map((x) => locate(x)?.name ?? x);
    state.issues.push({ code: 'include-circle', ...place, params: { found: names.join(' > ') } });
    return undefined;
  }
  return found;
}

/** Rows of one case and of another read after it: a row of the same key there replaces those of that key here. */
function merged(base: Tables, over: Tables): Tables {
  const tables = wholeTables();
  for (const name of tableNames) {
    const first = base[name];
    const second = over[name];
    if (first.length === 0 || second.length === 0) {
      tables[name] = first.length === 0 ? second : first;
      continue;
    }
    const keys = new Set(second.map((row) => wholeKey(name, row)));
    tables[name] = [...first.filter((row) => !keys.has(wholeKey(name, row))), ...second];
  }
  return tables;
}

/** Rows without a key stay apart from one another. */
const wholeKey = (name: TableName, row: RawRow): unknown =>
  keyColumns(name).some((column) => column.required && row[column.name] === undefined) ? row : keyOf(name, row);
