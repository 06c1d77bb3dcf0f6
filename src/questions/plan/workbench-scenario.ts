import { type Case, type Change, locate } from '../../case/index.ts';
import { recordNamed, recordOfFolder } from '../../store/index.ts';
import { changesOfShocks, withChanges } from '../change.ts';

/** What a scenario of the workbench asks of a case, as options of a plan; its changed figures and shocks are in force in the case. */
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
 * The scenario that was kept under a name in the workbench, of a case in a folder of its workspace; of a bundled case, in the current folder.
 * Undefined where there is none.
 *
 * @throws {RequestError} where it has a shock that the case has no more
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
