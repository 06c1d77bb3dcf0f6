import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { problem } from './problem.ts';

/** The host names of this machine; any other name leads here only by DNS rebinding. */
const names = new Set(['127.0.0.1', 'localhost', '[::1]']);

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Refuses requests that do not come from the server's own pages: a foreign Host, an Origin other than the host's own, and requests
 * that the browser marks as made by another site. Programs that send neither are let through. `origin` is the public address
 * of the server behind a proxy, if it has one.
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

/** The most bytes of a request body, such as a workbook or rows pasted into a table. */
export const limitBody = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MB,
    onError: (c) => problem(c, 413, 'large', (say) => say.large({ megabytes })),
  });
