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

/** What reading a case and those that it includes has found so far. */
export interface State {
  readonly options: ReadOptions;
  readonly root: string;
  readonly issues: Issue[];
  readonly origins: Map<RawRow, Origin>;
  readonly unread: Set<TableName>;
  readonly wanted: string[];
}

/** One case of those that are read together. */
interface Member {
  readonly located: Located;
  readonly pack: Package;
  readonly settings: RawRow;
  readonly own: Tables;
  /** Words of `include` that are still to be read. */
  readonly left: string[];
}

/** A case as read with all that it includes. */
interface Whole {
  readonly settings: RawRow;
  readonly own: Tables;
  /** The rows of the included cases alone, whatever the case has in their place. */
  readonly included: Tables;
  readonly tables: Tables;
}

/**
 * Reads a case and all that it includes, each once however often it is named. `include` is followed from its last word to its
 * first: so a case is met first where its rows count most, and where it is named again they say nothing new.
 */
export function loadWhole(located: Located, state: State): Whole {
  const whole = load(located, state, false);
  const members = new Map([[located.path, whole]]);
  const chain = [whole];
  const above = new Set([located.path]);
  for (let by: Member | undefined = whole; by; by = chain.at(-1)) {
    const word = by.left.pop();
    if (word === undefined) {
      chain.pop();
      above.delete(by.located.path);
      continue;
    }
    const found = included(word, by, state);
    if (!found) continue;
    if (above.has(found.path)) {
      state.issues.push(circle(word, by, [...chain.map((one) => one.located), found]));
      continue;
    }
    const member = members.get(found.path);
    const other = member ?? load(found, state, true);
    sameMoney(word, by, other, state);
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
  // Of a word that stands twice, the last counts.
  return { located, pack, settings, own, left: [...new Set(words.toReversed())].reverse() };
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

function included(word: string, by: Member, state: State): Located | undefined {
  const bundled = state.options.bundled ?? bundledFolder;
  const found = locate(word, by.pack.folder, true, bundled);
  const place = { severity: 'error', table: 'case', column: 'include', file: by.pack.file, value: word } as const;
  if (!found) {
    const near = nearest(word, bundledNames(bundled));
    state.issues.push({ code: 'include-missing', ...place, ...(near && { params: { nearest: near } }) });
    return undefined;
  }
  if (!found.bundled && (isAbsolute(word) || !liesIn(parentOf(by.located), found.path))) {
    state.issues.push({ code: 'include-outside', ...place });
    return undefined;
  }
  return found;
}

function circle(word: string, by: Member, way: readonly Located[]): Issue {
  const place = { severity: 'error', table: 'case', column: 'include', file: by.pack.file, value: word } as const;
  const first = way.findIndex(({ path }) => path === way.at(-1)!.path);
  const found = way.slice(first).map(({ name }) => name);
  return { code: 'include-circle', ...place, params: { found: found.join(' > ') } };
}

/** The rows of all members, given from the one that counts most to the one that counts least: a row replaces those of its key after it. */
function merged(members: readonly Member[]): Tables {
  const tables = wholeTables();
  for (const name of tableNames) {
    const lists = members.map(({ own }) => own[name]).filter((rows) => rows.length > 0);
    tables[name] = lists.length > 1 ? mergedRows(name, lists) : (lists[0] ?? []);
  }
  return tables;
}
