import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { judgement } from '../access/guard.ts';
import { needs } from '../access/needs.ts';
import { streamViewer } from '../access/stream.ts';
import { entryOfJob } from '../job-entry.ts';
import type { Kit } from '../kit.ts';

const events = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'events',
  middleware: judgement(needs['GET /events']),
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description: '`run`: a run has changed (Run); `case`: a case has changed on disk ({ case })',
    },
  },
});

/** Interval of keep-alive messages on a silent stream, ms: without them proxies and browsers close it. */
const BEAT = 15_000;

/** The stream of events; `onCase` is called for cases that change on disk. */
export function eventRoutes(kit: Kit, onCase: (tell: (id: string) => void) => () => void) {
  return new OpenAPIHono().openapi(
    events,
    (c) =>
      streamSSE(c, async (stream) => {
        const { queue } = kit;
        const viewer = streamViewer(c, kit);
        const send = (event: string, data: object) => stream.writeSSE({ event, data: JSON.stringify(data) });
        const tellRun = async (job: Parameters<typeof entryOfJob>[0]) => {
          // Trials are sent to their author only.
          if (job.ask.trial !== undefined && !viewer.isOf(job.ask.by)) return;
          const entry = await viewer.entry(entryOfJob(job, queue.list()));
          if (entry) await send('run', entry);
        };
        const tellCase = async (folder: string) => {
          const id = await viewer.address(folder);
          if (id !== undefined) await send('case', { case: id });
        };
        for (const job of queue.list()) await tellRun(job);
        const tellPlaces = () => {
          for (const job of queue.list()) if (job.state === 'queued') void tellRun(job);
        };
        const tellJob = (job: Parameters<typeof entryOfJob>[0]) => {
          void tellRun(job);
          // Who waits behind it has moved up.
          if (job.ended !== undefined) tellPlaces();
        };
        const ends = [queue.watch(tellJob), onCase((id) => void tellCase(id))];
        stream.onAbort(() => {
          for (const end of ends) end();
        });
        while (!stream.aborted && !stream.closed) {
          await stream.sleep(BEAT);
          // An ended session or a closed account gets no more events.
          if (!(await viewer.isOpen())) break;
          await stream.writeSSE({ event: 'beat', data: '' });
        }
        for (const end of ends) end();
      }) as never,
  );
}
