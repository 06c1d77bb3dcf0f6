import { createHash } from 'node:crypto';
import {
  AccessError,
  type access,
  type CellChange,
  type Edit,
  type Grid,
  type GridName,
  gridOf,
  rawCase,
} from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { mayHave } from './include.ts';
import type { JudgedCase } from './judged.ts';
import { hides, mayEdit } from './private.ts';
import { timeOf, type Viewer } from './viewer.ts';

/** Lines of the trail that count as one request. */
const LINES = 100;

interface Asked extends JudgedCase {
  readonly table: GridName;
  readonly edit: Edit;
  /** The etag of the table that the editor saw. */
  readonly expected: string;
  /** The idempotency key of the edit. */
  readonly key?: string | undefined;
}

/** Edits a table with a check of rights. The file and the trail, which records who changed which cell, change together. */
export async function editAs(viewer: Viewer, kit: Kit, request: Asked): Promise<Grid> {
  // A sign-off carries the name of its author: only its own route writes it.
  if (viewer.account && request.table === 'reviews') throw new AccessError('sign-off-own');
  return editWhole(viewer, kit, request, (changes) =>
    changes.map((change) => ({ act: 'edit', table: request.table, ...change })),
  );
}

/** The same for any table, with the act that the trail records. */
export async function editWhole(
  viewer: Viewer,
  kit: Kit,
  wanted: Asked,
  actsOf: (changes: readonly CellChange[]) => readonly access.Act[],
): Promise<Grid> {
  const { root, access: to, desk, gate, journal } = kit;
  const { ref, table, edit, expected, hidden, key } = wanted;
  const { account } = viewer;
  if (hides(hidden, table)) throw new AccessError('private', table);
  const digest = createHash('sha256')
    .update(JSON.stringify([ref.id, table, edit, expected]))
    .digest('hex');
  const by = account ?? { id: null, login: '' };
  if (await gate.write(() => journal.isDone(ref.folder, { by, key, asked: digest }))) {
    const grid = gridOf(await rawCase(root, ref.folder), table);
    mayEdit(hidden, grid);
    return grid;
  }
  const task = { root, id: ref.folder, table, edit, expected, hidden, trail: account !== undefined };
  const prepared = await desk.edit(task, account?.id);
  if (table === 'case') {
    const entries = prepared.grid.rows.map(([key = '', value = '']) => ({ key, value }));
    await mayHave(viewer, kit, entries, wanted);
  }
  // An edit that writes many lines into the trail counts as many requests.
  if (to && account && !to.spend(account.id, prepared.changes.length / LINES).ok) throw new AccessError('requests');
  const acts = actsOf(prepared.changes).map((act) => ({ ...act, case: ref.id }));
  await gate.write(() => journal.commit(prepared, { by, acts, key, asked: digest, now: timeOf(to) }));
  return prepared.grid;
}
