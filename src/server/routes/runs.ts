import { z } from '@hono/zod-openapi';
import { answerOf, removeRun } from '../../store/index.ts';
import { runOf } from '../access/judged.ts';
import { mayName, mustEnd, mustSeeEntry, seenEntries } from '../access/runs.ts';
import { recordAct, timeOf, viewerOf } from '../access/viewer.ts';
import { entryOfJob, isOpen } from '../job-entry.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { drop, get, post, routes } from '../route.ts';
import { runEntries, runEntry } from '../runs.ts';
import * as shape from '../shape.ts';
import { latestJob } from '../submit.ts';

const list = get('/runs', 'listRuns', z.array(shape.RunShape), 'What was asked: open jobs, then answers, newest first');
const one = get('/runs/{run}', 'readRun', shape.RunShape, 'A run: an open job, or its answer');
const stop = post('/runs/{run}/stop', 'stopRun', shape.RunShape, 'The search ends; the best plan so far is kept');

const cancel = drop(
  '/runs/{run}',
  'cancelRun',
  shape.RunShape,
  'The job is taken out, or ended with nothing; an answer is removed, and can be taken back for 30 days',
);

/** Routes of runs: waiting and running jobs, and answers. */
export function runRoutes(kit: Kit) {
  const { root, queue } = kit;
  return routes()
    .openapi(list, async (c) => c.json(await seenEntries(viewerOf(c), await runEntries(kit)), 200))
    .openapi(one, async (c) =>
      c.json(await mustSeeEntry(viewerOf(c), await runEntry(kit, c.req.valid('param').run)), 200),
    )
    .openapi(stop, async (c) => {
      const job = latestJob(queue, c.req.valid('param').run);
      await mustEnd(viewerOf(c), job?.ask);
      if (!job || !queue.stop(job.id)) return problem(c, 409, 'not-running', (say) => say.notRunning) as never;
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(queue.get(job.id)!, queue.list())), 200);
    })
    .openapi(cancel, async (c) => {
      const { run } = c.req.valid('param');
      const job = latestJob(queue, run);
      if (!isOpen(job) && answerOf(root, run)) {
        const viewer = viewerOf(c);
        mayName(viewer, runOf(c, run), run);
        const entry = await mustSeeEntry(viewer, await runEntry(kit, run));
        const by = viewer.account?.login ?? '';
        const { record } = runOf(c, run);
        await kit.gate.write(async () => removeRun(root, run, by, timeOf(kit.access)));
        await recordAct(c, kit.access, { act: 'remove-run', case: record.case, key: run });
        return c.json(entry, 200);
      }
      await mustEnd(viewerOf(c), job?.ask);
      if (!job || !queue.cancel(job.id)) return problem(c, 409, 'not-running', (say) => say.notWaiting) as never;
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(queue.get(job.id)!, queue.list())), 200);
    });
}
