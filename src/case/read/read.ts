import { basename } from 'node:path';
import type { Case, Issue } from '../model.ts';
import { nearest } from '../nearest.ts';
import { reviewed } from '../reviews.ts';
import type { TableName } from '../schema/tables.ts';
import { wholeTables } from '../whole.ts';
import { loadWhole, type State } from './include.ts';
import { bundledFolder, bundledNames, locate } from './locate.ts';
import type { Limits, Package } from './package.ts';
import { oldTitles } from './titles.ts';

export interface ReadOptions {
  /** Folder of the bundled cases; the package's own by default. */
  readonly bundled?: string;
  readonly limits?: Limits;
  /** Workbooks that have been read already, by path. */
  readonly workbooks?: ReadonlyMap<string, Package>;
}

/** A case as it was read, with the faults of reading. A case with an error must not be planned. */
export interface Read {
  /** The case with the rows of included cases. */
  readonly case: Case;
  /** The case without these rows, `include` as it was written. */
  readonly own: Case;
  /** The rows of the included cases, also those that the case itself replaces. */
  readonly included: Case;
  /** Folder against which `include` is resolved. */
  readonly folder: string;
  readonly issues: Issue[];
  /** Tables that could not be read: references to them are not checked. */
  readonly unread: readonly TableName[];
  /** Paths of workbooks that `openCase` must read first. */
  readonly wanted: readonly string[];
}

/**
 * Reads a case from a folder, a datapackage.json or the name of a bundled case. Faults are issues; nothing is thrown.
 * Workbooks, also included ones, are read by `openCase`.
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
  const found = located ? loadWhole(located, state) : emptyCase();
  if (located && !located.bundled)
    state.issues.push(...oldTitles(found.settings, bundledFolder, basename(located.path)));
  const name = String(found.settings.name ?? located?.name ?? basename(source));
  const title = String(found.settings.title ?? name);
  const shared = { name, title, source, settings: found.settings, origins: state.origins, changes: [] };
  return {
    case: { ...shared, tables: reviewed(found.tables, state.origins) },
    own: { ...shared, tables: found.own },
    included: { ...shared, tables: found.included },
    folder: state.root,
    issues: state.issues,
    unread: [...state.unread],
    wanted: state.wanted,
  };
}

const emptyCase = (): ReturnType<typeof loadWhole> => ({
  settings: {},
  own: wholeTables(),
  included: wholeTables(),
  tables: wholeTables(),
});
