import { z } from '@hono/zod-openapi';
import { type Removed, removeCase, removedCases, restoreCase } from '../../store/index.ts';
import { caseOf } from '../access/judged.ts';
import { recordAct, timeOf, viewerOf } from '../access/viewer.ts';
import type { Kit } from '../kit.ts';
import { removalTimes } from '../purge.ts';
import { drop, get, post, routes } from '../route.ts';

const RemovedShape = z
  .object({
    /** The id with which it is restored. */
    id: z.string(),
    name: z.string(),
    /** The login of who removed it; empty without accounts. */
    by: z.string(),
    /** When it was removed, and when it is deleted for good. */
    removed: z.string(),
    ends: z.string(),
  })
  .openapi('RemovedCase');

const remove = drop(
  '/cases/{case}',
  'removeCase',
  RemovedShape,
  'The case is removed with its plans; for 30 days it can be taken back',
);

const list = get('/removed', 'listRemoved', z.array(RemovedShape), 'Removed cases that can be taken back by who asks');

const undo = post(
  '/removed/{removed}/undo',
  'restoreCase',
  z.object({ id: z.string() }),
  'The case is back with its plans, members and marks',
);

const entryOf = ({ id, name, by, at }: Removed) => ({ id, name, by, ...removalTimes({ at }) });

/** Routes by which a case is removed with its runs, and taken back. */
export function removedRoutes({ root, queue, gate, access: to }: Kit) {
  return routes()
    .openapi(remove, async (c) => {
      const { ref } = caseOf(c);
      for (const { id, ask } of queue.list()) if (ask.case === ref.id) queue.cancel(id);
      const by = viewerOf(c).account?.login ?? '';
      const removed = await gate.write(async () => removeCase(root, ref, by, timeOf(to)));
      await recordAct(c, to, { act: 'remove-case', case: ref.id });
      return c.json(entryOf(removed), 200);
    })
    .openapi(list, async (c) => {
      const viewer = viewerOf(c);
      const all = await Promise.all(
        removedCases.list(root).map(async (one) => ((await viewer.roleIn(one.id)) === 'owner' ? [entryOf(one)] : [])),
      );
      return c.json(all.flat(), 200);
    })
    .openapi(undo, async (c) => {
      // Looked up before: another case may have come to the name meanwhile.
      const seen = await viewerOf(c).cases();
      const ref = await gate.write(async () => restoreCase(root, c.req.valid('param').removed));
      await recordAct(c, to, { act: 'restore-case', case: ref.id });
      const isTaken = seen.some(({ name }) => name === ref.name);
      return c.json({ id: isTaken ? ref.id : ref.name }, 200);
    });
}
