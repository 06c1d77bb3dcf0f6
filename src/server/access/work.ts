import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { access } from '../../store/index.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import * as shape from '../shape.ts';
import { type Access, viewerOf } from './viewer.ts';

/** A question that waits or is worked on, as an administrator sees it: whose it is, and nothing of its case. */
const Work = z
  .object({
    id: z.string(),
    kind: z.enum(['plan', 'reforms', 'question']),
    login: z.string(),
    state: z.enum(['queued', 'running']),
    /** ms since 1970. */
    asked: z.number(),
    began: z.number().optional(),
    /** Most seconds that it may take. */
    seconds: z.number().optional(),
  })
  .openapi('Work');

const list = createRoute({
  method: 'get',
  path: '/jobs',
  operationId: 'listJobs',
  responses: shape.answers(z.array(Work), 'What waits or is worked on, of every account, in the order asked'),
});

const cancel = createRoute({
  method: 'delete',
  path: '/jobs/{job}',
  operationId: 'cancelJob',
  request: { params: z.object({ job: z.string().openapi({ param: { name: 'job', in: 'path' } }) }) },
  responses: shape.answers(z.array(Work), 'It is taken out, or ended with nothing'),
});

/** Routes by which administrators see who has the solver, and end what they must. */
export function workRoutes({ queue }: Kit, { db, now }: Access) {
  const listed = async () => {
    const logins = new Map((await access.listAccounts(db)).map(({ id, login }) => [id, login]));
    return queue.list().flatMap(({ id, ask, state, asked, began }) =>
      state === 'queued' || state === 'running'
        ? [
            {
              ...{ id, kind: ask.kind, login: logins.get(ask.by ?? '') ?? '', state, asked },
              ...(began === undefined ? {} : { began }),
              ...(ask.seconds === undefined ? {} : { seconds: ask.seconds }),
            },
          ]
        : [],
    );
  };
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => c.json(await listed(), 200))
    .openapi(cancel, async (c) => {
      const { job } = c.req.valid('param');
      const whose = (await listed()).find(({ id }) => id === job)?.login;
      if (whose === undefined || !queue.cancel(job))
        return problem(c, 409, 'not-running', (say) => say.notWaiting) as never;
      await access.wrote(db, viewerOf(c).account!, [{ act: 'cancel-job', key: whose }], now());
      return c.json(await listed(), 200);
    });
}
