import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/** Names that this machine has for itself; others lead here only by a name server that lies (DNS rebinding). */
const names = new Set(['127.0.0.1', 'localhost', '[::1]']);

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Refuses what does not come from the server's own pages: a foreign Host, an Origin other than the host's own, and requests
 * that the browser says another site has made. Programs that send neither are let through. `origin` is the address at which
 * a proxy offers the server, beside this machine's own.
 */
export const guard = (origin?: string) => {
  const offered = origin === undefined ? undefined : new URL(origin);
  return createMiddleware(async (c, next) => {
    const host = c.req.header('host') ?? '';
    const isOffered = offered !== undefined && host.toLowerCase() === offered.host;
    if (!isOffered && !names.has(nameOf(host))) return problem(c, 403, 'host', (say) => say.host);
    const own = isOffered ? offered.origin : `http://${host}`;
    const from = c.req.header('origin');
    if (from !== undefined && from !== own) return problem(c, 403, 'origin', (say) => say.origin);
    const site = c.req.header('sec-fetch-site');
    const opened =
      c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate' && !c.req.path.startsWith('/api');
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opened)
      return problem(c, 403, 'origin', (say) => say.origin);
    await next();
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (offered?.protocol === 'https:') c.header('strict-transport-security', 'max-age=31536000');
  });
};

const MB = 1_000_000;

/** Most bytes of a request: a workbook, or what is pasted into a table. */
export const limitBody = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MB,
    onError: (c) => problem(c, 413, 'large', (say) => say.large({ megabytes })),
  });
