import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMiddleware } from 'hono/factory';
import { faultLog, type Log } from './log.ts';
import { CONTENT_TYPE, type Metrics, metrics as metricsOf } from './metrics.ts';

/** The log and the metrics of a long-running program. */
export interface Watch {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Metrics, and a log; the default log writes faults to the terminal. */
export const watch = (log: Log = faultLog((line) => void process.stderr.write(line))): Watch => ({
  log,
  metrics: metricsOf(),
});

/** Counts and logs every request; `open` returns how many are being answered, without event streams. */
export function observing({ log, metrics }: Watch) {
  let open = 0;
  const observe = createMiddleware(async (c, next) => {
    const began = performance.now();
    const { method, path } = c.req;
    const isStream = path === '/api/events';
    if (!isStream) open++;
    try {
      await next();
    } finally {
      if (!isStream) open--;
      const seconds = (performance.now() - began) / 1000;
      const status = c.res.status;
      metrics.count('chorsu_requests', { method, status: String(status) });
      if (!isStream) metrics.time('chorsu_request_seconds', {}, seconds);
      // The account and the reason of a refusal, so that misuse of an account can be traced.
      const { problem: code, viewer } = c.var;
      const who = { ...(code && { code }), ...(viewer?.account && { account: viewer.account.id }) };
      log({ event: 'request', method, path, status, ms: Math.round(seconds * 1000), ...who });
    }
  });
  return { observe, open: () => open };
}

/** Checks whether a program can work: undefined if it can, else the name of what is missing. */
export type Ready = () => Promise<string | undefined>;

/** Timeout of a readiness check, ms. */
const WAIT = 2000;

/** The answer of `/health/live` and `/health/ready`; undefined for another path. */
export async function health(path: string, ready: Ready): Promise<{ status: number; text: string } | undefined> {
  if (path === '/health/live') return { status: 200, text: 'live\n' };
  if (path !== '/health/ready') return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('late'), WAIT);
  });
  const missing = await Promise.race([ready().catch(() => 'fault'), late]);
  clearTimeout(timer);
  return missing === undefined ? { status: 200, text: 'ready\n' } : { status: 503, text: `not ready: ${missing}\n` };
}

/** Serves health and metrics on a separate port, for monitoring; not for the open network. */
export function watchServer(
  { metrics }: Watch,
  ready: Ready,
  port: number,
  hostname = '127.0.0.1',
): Promise<{ readonly port: number; close(): void }> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    if (request.method !== 'GET') return void response.writeHead(405).end();
    if (path === '/metrics') {
      const text = await metrics.text();
      return void response.writeHead(200, { 'content-type': CONTENT_TYPE }).end(text);
    }
    const found = (await health(path, ready)) ?? { status: 404, text: '' };
    response.writeHead(found.status, { 'content-type': 'text/plain; charset=utf-8' }).end(found.text);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, hostname, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => void server.close() }),
    );
  });
}
