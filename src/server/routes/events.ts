import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Kit } from '../kit.ts';
import { entryOfJob } from '../runs.ts';

const events = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'events',
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description: '`run`: a run has changed (Run); `case`: a case has changed on disk ({ case })',
    },
  },
});

/** How often a silent stream says that it is there, ms: proxies and browsers hold it open. */
const BEAT = 15_000;

/** The stream of what happens; `onCase` is told of cases that change on disk. */
export function eventRoutes({ queue }: Kit, onCase: (tell: (id: string) => void) => () => void) {
  return new OpenAPIHono().openapi(
    events,
    (c) =>
      streamSSE(c, async (stream) => {
        const send = (event: string, data: object) => void stream.writeSSE({ event, data: JSON.stringify(data) });
        for (const job of queue.list()) send('run', entryOfJob(job));
        const ends = [queue.watch((job) => send('run', entryOfJob(job))), onCase((id) => send('case', { case: id }))];
        stream.onAbort(() => {
          for (const end of ends) end();
        });
        while (!stream.aborted && !stream.closed) {
          await stream.sleep(BEAT);
          await stream.writeSSE({ event: 'beat', data: '' });
        }
      }) as never,
  );
}
