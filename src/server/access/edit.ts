import {
  AccessError,
  access,
  type CellChange,
  closureOfWords,
  type Edit,
  type Grid,
  type GridName,
  putEdit,
  StoreError,
} from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { hides } from './private.ts';
import type { Viewer } from './viewer.ts';

/** Lines of the trail that are worth a request. */
const LINES = 100;

interface Asked {
  readonly id: string;
  readonly table: GridName;
  readonly edit: Edit;
  /** The state of the table that the editor saw. */
  readonly expected: string;
}

/**
 * Changes a table as somebody who may. Who changed which cell, from what to what, is written into the trail before the file
 * is: where the server ends between the two, the trail has the change as one that was not confirmed.
 */
export async function editAs(viewer: Viewer, kit: Kit, asked: Asked): Promise<Grid> {
  // A sign-off bears the name of who gives it: it is written by its own route.
  if (viewer.account && asked.table === 'reviews') throw new AccessError('sign-off-own');
  return editWhole(viewer, kit, asked, (changes) =>
    changes.map((one) => ({ act: 'edit', case: asked.id, table: asked.table, ...one })),
  );
}

/** The same of any table, with what the trail says of it. */
export async function editWhole(
  viewer: Viewer,
  kit: Kit,
  { id, table, edit, expected }: Asked,
  actsOf: (changes: readonly CellChange[]) => readonly access.Act[],
): Promise<Grid> {
  const { root, access: to, desk } = kit;
  const by = viewer.account;
  const asked = { root, id, table, edit, expected };
  if (!to || !by) {
    const prepared = await desk.edit({ ...asked, trail: false, hidden: [] });
    await kit.gate.write(async () => putEdit(root, prepared));
    return prepared.grid;
  }
  const hidden = await viewer.hidden(id);
  if (hides(hidden, table)) throw new AccessError('private', table);
  const prepared = await desk.edit({ ...asked, trail: true, hidden }, by.id);
  if (table === 'case') {
    const entries = prepared.grid.rows.map(([key = '', value = '']) => ({ key, value }));
    await mayHave(viewer, root, id, entries);
  }
  // An edit that writes many lines into the trail counts as many requests.
  if (!to.spend(by.id, prepared.changes.length / LINES).ok) throw new AccessError('requests');
  return kit.gate.write(async () => {
    const lines = await access.willAct(to.db, by, actsOf(prepared.changes), to.now());
    try {
      putEdit(root, prepared);
      await access.acted(to.db, lines);
      return prepared.grid;
    } catch (error) {
      if (error instanceof StoreError) await access.notActed(to.db, lines);
      throw error;
    }
  });
}

/**
 * Refuses settings by which a case would take the name of another, or the rows of a case that the viewer may not read:
 * throws `name-kept` and `include-unreadable`.
 */
export async function mayHave(
  viewer: Viewer,
  root: string,
  id: string,
  entries: readonly { readonly key: string; readonly value: string }[],
): Promise<void> {
  if (!viewer.account) return;
  const setting = (key: string) => entries.filter((one) => one.key.trim() === key).map(({ value }) => value);
  if (setting('name').some((name) => name !== '' && name !== id)) throw new AccessError('name-kept', id);
  const { cases, elsewhere } = closureOfWords(root, id, setting('include'));
  if (elsewhere.length > 0) throw new AccessError('include-unreadable', elsewhere[0]);
  for (const other of cases) {
    if (other === id) continue;
    if ((await viewer.role(other)) === undefined || (await viewer.hidden(other)).length > 0)
      throw new AccessError('include-unreadable', other);
  }
}
