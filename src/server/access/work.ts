import { z } from '@hono/zod-openapi';
import { defined } from '../../case/index.ts';
import { access } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { drop, get, routes } from '../route.ts';
import { type Access, recordAct } from './viewer.ts';

/** A queued or running question as an administrator sees it: its owner, and nothing of its case. */
const Work = z
  .object({
    id: z.string(),
    kind: z.enum(['plan', 'reforms', 'question']),
    login: z.string(),
    state: z.enum(['queued', 'running']),
    /** ms since 1970. */
    asked: z.number(),
    began: z.number().optional(),
    /** Time limit, s. */
    seconds: z.number().optional(),
  })
  .openapi('Work');

const list = get(
  '/jobs',
  'listJobs',
  z.array(Work),
  'What waits or is worked on, of every account, in the order asked',
);

const cancel = drop('/jobs/{job}', 'cancelJob', z.array(Work), 'It is taken out, or ended with nothing');

/** Routes for administrators to list and cancel jobs. */
export function workRoutes({ queue }: Kit, to: Access) {
  const listed = async () => {
    const logins = new Map((await access.listAccounts(to.db)).map(({ id, login }) => [id, login]));
    return queue.list().flatMap(({ id, ask, state, asked, began }) =>
      state === 'queued' || state === 'running'
        ? [
            {
              id,
              kind: ask.kind,
              login: logins.get(ask.by ?? '') ?? '',
              state,
              asked,
              ...defined({ began, seconds: ask.seconds }),
            },
          ]
        : [],
    );
  };
  return routes()
    .openapi(list, async (c) => c.json(await listed(), 200))
    .openapi(cancel, async (c) => {
      const { job } = c.req.valid('param');
      const whose = (await listed()).find(({ id }) => id === job)?.login;
      if (whose === undefined || !queue.cancel(job))
        return problem(c, 409, 'not-running', (say) => say.notWaiting) as never;
      await recordAct(c, to, { act: 'cancel-job', key: whose });
      return c.json(await listed(), 200);
    });
}
