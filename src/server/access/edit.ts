import {
  AccessError,
  access,
  type CellChange,
  type Edit,
  type Grid,
  type GridName,
  putEdit,
  StoreError,
} from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { mayHave } from './include.ts';
import type { JudgedCase } from './judged.ts';
import { hides } from './private.ts';
import type { Viewer } from './viewer.ts';

/** Lines of the trail that are worth a request. */
const LINES = 100;

interface Asked extends JudgedCase {
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
    changes.map((one) => ({ act: 'edit', table: asked.table, ...one })),
  );
}

/** The same of any table, with what the trail says of it. */
export async function editWhole(
  viewer: Viewer,
  kit: Kit,
  asked: Asked,
  actsOf: (changes: readonly CellChange[]) => readonly access.Act[],
): Promise<Grid> {
  const { root, access: to, desk } = kit;
  const { ref, table, edit, expected, hidden } = asked;
  const by = viewer.account;
  const wanted = { root, id: ref.folder, table, edit, expected };
  if (!to || !by) {
    const prepared = await desk.edit({ ...wanted, trail: false, hidden: [] });
    await kit.gate.write(async () => putEdit(root, prepared));
    return prepared.grid;
  }
  if (hides(hidden, table)) throw new AccessError('private', table);
  const prepared = await desk.edit({ ...wanted, trail: true, hidden }, by.id);
  if (table === 'case') {
    const entries = prepared.grid.rows.map(([key = '', value = '']) => ({ key, value }));
    await mayHave(viewer, kit, entries, asked);
  }
  // An edit that writes many lines into the trail counts as many requests.
  if (!to.spend(by.id, prepared.changes.length / LINES).ok) throw new AccessError('requests');
  const acts = actsOf(prepared.changes).map((one) => ({ ...one, case: ref.id }));
  return kit.gate.write(async () => {
    const lines = await access.willAct(to.db, by, acts, to.now());
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
