import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { access, keptRun, removeRun } from '../../store/index.ts';
import { runOf } from '../access/judged.ts';
import { mayName, mustEnd, mustSeeEntry, seenEntries } from '../access/runs.ts';
import { viewerOf } from '../access/viewer.ts';
import { invalid } from '../invalid.ts';
import { entryOfJob, isOpen } from '../job-entry.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { runEntries, runEntry } from '../runs.ts';
import * as shape from '../shape.ts';
import { latestJob } from '../taking.ts';

const list = createRoute({
  method: 'get',
  path: '/runs',
  operationId: 'listRuns',
  responses: shape.answers(z.array(shape.RunShape), 'What was asked: open jobs, then answers, newest first'),
});

const one = createRoute({
  method: 'get',
  path: '/runs/{run}',
  operationId: 'readRun',
  request: { params: shape.runParam },
  responses: shape.answers(shape.RunShape, 'A run: an open job, or its answer'),
});

const stop = createRoute({
  method: 'post',
  path: '/runs/{run}/stop',
  operationId: 'stopRun',
  request: { params: shape.runParam },
  responses: shape.answers(shape.RunShape, 'The search ends; the best plan so far is kept'),
});

const cancel = createRoute({
  method: 'delete',
  path: '/runs/{run}',
  operationId: 'cancelRun',
  request: { params: shape.runParam },
  responses: shape.answers(
    shape.RunShape,
    'The job is taken out, or ended with nothing; an answer is removed, and can be taken back for 30 days',
  ),
});

/** Routes of what was asked: jobs that wait or are worked on, and answers. */
export function runRoutes(kit: Kit) {
  const { root, queue } = kit;
  return new OpenAPIHono({ defaultHook: invalid })
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
      if (!isOpen(job) && keptRun(root, run)) {
        const viewer = viewerOf(c);
        mayName(viewer, runOf(c, run), run);
        const entry = await mustSeeEntry(viewer, await runEntry(kit, run));
        const { account } = viewer;
        const removed = await kit.gate.write(async () =>
          removeRun(root, run, account?.login ?? '', kit.access?.now() ?? new Date()),
        );
        if (kit.access && account)
          await access.wrote(
            kit.access.db,
            account,
            [{ act: 'remove-run', case: removed.case, key: run }],
            kit.access.now(),
          );
        return c.json(entry, 200);
      }
      await mustEnd(viewerOf(c), job?.ask);
      if (!job || !queue.cancel(job.id)) return problem(c, 409, 'not-running', (say) => say.notWaiting) as never;
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(queue.get(job.id)!, queue.list())), 200);
    });
}
