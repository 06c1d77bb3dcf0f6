import { type Case, type Change, locate } from '../../case/index.ts';
import { recordNamed, recordOfFolder } from '../../store/index.ts';
import { changesOfShocks, withChanges } from '../change.ts';

/** A scenario of the workbench: the case with its changed figures and shocks, and its options of a plan. */
export interface WorkbenchScenario {
  readonly case: Case;
  readonly reforms: readonly string[];
  readonly require: readonly string[];
  readonly forbid: readonly string[];
  readonly withoutTargets: readonly string[];
}

interface Ask {
  readonly [list: string]: unknown;
}

/**
 * The scenario with this name in the workbench. Its workspace is the folder above the case; for a bundled case, the current folder.
 * Undefined if there is none.
 *
 * @throws {RequestError} where the case no longer has one of its shocks
 */
export function workbenchScenario(source: string, c: Case, name: string): WorkbenchScenario | undefined {
  const found = locate(source);
  if (!found) return undefined;
  if (!found.bundled && found.kind !== 'folder') return undefined;
  const record = found.bundled ? recordNamed('.', `bundled:${found.name}`, name) : recordOfFolder(found.folder, name);
  if (record?.kind !== 'plan') return undefined;
  const ask = record.ask as Ask;
  const list = (key: string): readonly string[] => (Array.isArray(ask[key]) ? ask[key].map(String) : []);
  const changed = (Array.isArray(ask.changes) ? ask.changes : []) as readonly Omit<Change, 'by'>[];
  const changes = [...changesOfShocks(c, list('shocks')), ...changed.map((one): Change => ({ ...one, by: 'page' }))];
  return {
    case: changes.length > 0 ? withChanges(c, changes) : c,
    reforms: list('reforms'),
    require: list('require'),
    forbid: list('forbid'),
    withoutTargets: list('withoutTargets'),
  };
}
