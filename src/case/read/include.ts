import { basename, isAbsolute, relative } from 'node:path';
import { mergedRows } from '../merge.ts';
import type { Issue, Origin, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import { type TableName, tableNames } from '../schema/tables.ts';
import { wholeTables } from '../whole.ts';
import { readFolder } from './disk.ts';
import { liesIn } from './inside.ts';
import { bundledFolder, bundledNames, type Located, locate, parentOf } from './locate.ts';
import { limits, type Package } from './package.ts';
import type { ReadOptions } from './read.ts';
import { typedRows } from './rows.ts';
import { typedSettings } from './settings.ts';

type Tables = Record<TableName, readonly RawRow[]>;

/** State of reading a case and the cases that it includes. */
export interface State {
  readonly options: ReadOptions;
  readonly root: string;
  readonly issues: Issue[];
  readonly origins: Map<RawRow, Origin>;
  readonly unread: Set<TableName>;
  readonly wanted: string[];
}

/** One of the cases that are read together. */
interface Member {
  readonly located: Located;
  readonly pack: Package;
  readonly settings: RawRow;
  readonly own: Tables;
  /** Entries of `include` that are still to be read, the last first. */
  readonly pending: string[];
}

/** A case with all cases that it includes. */
interface Whole {
  readonly settings: RawRow;
  readonly own: Tables;
  /** Rows of the included cases alone, also those that the case itself replaces. */
  readonly included: Tables;
  readonly tables: Tables;
}

/**
 * Reads a case and all that it includes, each once. `include` is followed from its last entry to its first, so that a
 * case is first met where its rows have the highest priority; later mentions of it add nothing.
 */
export function loadWhole(located: Located, state: State): Whole {
  const whole = load(located, state, false);
  const members = new Map([[located.path, whole]]);
  const chain = [whole];
  const above = new Set([located.path]);
  for (let includer: Member | undefined = whole; includer; includer = chain.at(-1)) {
    const word = includer.pending.pop();
    if (word === undefined) {
      chain.pop();
      above.delete(includer.located.path);
      continue;
    }
    const found = included(word, includer, state);
    if (!found) continue;
    if (above.has(found.path)) {
      state.issues.push(circle(word, includer, [...chain.map((member) => member.located), found]));
      continue;
    }
    const member = members.get(found.path);
    const other = member ?? load(found, state, true);
    sameMoney(word, includer, other, state);
    if (member) continue;
    members.set(found.path, other);
    chain.push(other);
    above.add(found.path);
  }
  const [, ...others] = members.values();
  return { settings: whole.settings, own: whole.own, included: merged(others), tables: merged([...members.values()]) };
}

function load(located: Located, state: State, isIncluded: boolean): Member {
  const pack = packageOf(located, state);
  const most = state.options.limits ?? limits;
  const { row: settings, issues } = typedSettings(pack, most);
  state.issues.push(...pack.issues, ...issues);
  for (const name of pack.unread) state.unread.add(name);
  const own = wholeTables();
  for (const raw of pack.tables) {
    const typed = typedRows(raw, most);
    own[raw.table] = typed.rows;
    for (const [row, origin] of typed.origins)
      state.origins.set(row, isIncluded ? { ...origin, included: located.name } : origin);
    for (const issue of typed.issues) state.issues.push(issue);
  }
  const words = (settings.include as readonly string[] | undefined) ?? [];
  // Of an entry that occurs twice, the last counts.
  return { located, pack, settings, own, pending: [...new Set(words.toReversed())].reverse() };
}

function packageOf(located: Located, state: State): Package {
  const away = relative(state.root, located.folder).replaceAll('\\', '/');
  const shown = located.bundled && away !== '' ? `${located.name}/` : away === '' ? '' : `${away}/`;
  if (located.kind === 'folder') return readFolder(located, shown, state.options.limits ?? limits);
  const bookRead = state.options.workbooks?.get(located.path);
  if (bookRead) return bookRead;
  state.wanted.push(located.path);
  const file = basename(located.path);
  const issues: Issue[] = [{ code: 'workbook-unread', severity: 'error', file, value: file }];
  return { file, folder: located.folder, name: located.name, entries: [], tables: [], unread: tableNames, issues };
}

function sameMoney(word: string, ours: Member, theirs: Member, state: State): void {
  const expected = String(ours.settings.currency ?? 'USD');
  const found = String(theirs.settings.currency ?? 'USD');
  if (expected === found) return;
  const place = { severity: 'error', table: 'case', column: 'include', file: ours.pack.file, value: word } as const;
  state.issues.push({ code: 'include-currency', ...place, params: { expected, found } });
}

function included(word: string, includer: Member, state: State): Located | undefined {
  const bundled = state.options.bundled ?? bundledFolder;
  const found = locate(word, includer.pack.folder, true, bundled);
  const place = { severity: 'error', table: 'case', column: 'include', file: includer.pack.file, value: word } as const;
  if (!found) {
    const near = nearest(word, bundledNames(bundled));
    state.issues.push({ code: 'include-missing', ...place, ...(near && { params: { nearest: near } }) });
    return undefined;
  }
  if (!found.bundled && (isAbsolute(word) || !liesIn(parentOf(includer.located), found.path))) {
    state.issues.push({ code: 'include-outside', ...place });
    return undefined;
  }
  return found;
}

function circle(word: string, includer: Member, way: readonly Located[]): Issue {
  const place = { severity: 'error', table: 'case', column: 'include', file: includer.pack.file, value: word } as const;
  const first = way.findIndex(({ path }) => path === way.at(-1)!.path);
  const found = way.slice(first).map(({ name }) => name);
  return { code: 'include-circle', ...place, params: { found: found.join(' > ') } };
}

/** Merges the rows of cases listed includer falling priority: a row replaces the rows with its key in later cases. */
function merged(members: readonly Member[]): Tables {
  const tables = wholeTables();
  for (const name of tableNames) {
    const lists = members.map(({ own }) => own[name]).filter((rows) => rows.length > 0);
    tables[name] = lists.length > 1 ? mergedRows(name, lists) : (lists[0] ?? []);
  }
  return tables;
}
