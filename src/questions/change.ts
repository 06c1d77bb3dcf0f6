import { applyReforms, type Case, type Change, withChanges as changed, changesOf } from '../case/index.ts';
import { players } from '../reforms/index.ts';
import { mustBeKnown, RequestError } from './errors.ts';

/**
 * The case with reforms in force, also those that they include.
 *
 * @param reforms keys of the table `reforms`
 * @throws {RequestError} where there is no such reform, or two of them exclude each other
 * @example
 * const c = await readCase('first-steps');
 * const all = c.tables.reforms.map((row) => String(row.reform));
 * withReforms(c, all).changes.length > 0 // => true
 */
export function withReforms(c: Case, reforms: readonly string[]): Case {
  if (reforms.length === 0) return c;
  const known = c.tables.reforms.map((row) => String(row.reform));
  mustBeKnown('reforms', reforms, 'reform', known);
  try {
    players(c, reforms);
    return applyReforms(c, reforms);
  } catch (error) {
    throw new RequestError('reforms', reforms, error instanceof Error ? error : new Error(String(error)));
  }
}

/**
 * The case with single figures changed, as the table `changes` does it; `by` names who changed it.
 *
 * @example
 * const c = await readCase('first-steps');
 * const dearer = withChanges(c, [
 *   { table: 'case', key: '', column: 'discountRate', value: '0.12', op: 'set', by: 'me' },
 * ]);
 * dearer.changes.length - c.changes.length // => 1
 */
export const withChanges = (c: Case, changes: readonly Change[]): Case => changed(c, changes);

/**
 * The changes of shocks, each in its years.
 *
 * @param shocks keys of the table `shocks`
 * @throws {RequestError} where there is no such shock
 * @example
 * changesOfShocks(await readCase('first-steps'), []) // => []
 */
export function changesOfShocks(c: Case, shocks: readonly string[]): Change[] {
  const rows = new Map(c.tables.shocks.map((row) => [String(row.shock), row]));
  mustBeKnown('shocks', shocks, 'shock', [...rows.keys()]);
  return shocks.flatMap((shock) => {
    const { from, until } = rows.get(shock)!;
    return changesOf(c, shock, from as number | undefined, until as number | undefined);
  });
}
