import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { typeOf } from './file-response.ts';
import { problem } from './problem.ts';

/** The built pages; the same number of floors up from `src` and from `dist`. */
const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Scripts and styles come from the server only, nothing is fetched from elsewhere, and no page may frame these pages. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Routes of the pages: every address that is no file answers with the single-page application. */
export function pages(): Hono {
  return new Hono().get('*', (c) => {
    const asset = /^\/(assets\/[\w.-]+|[\w-]+\.(?:json|svg))$/.exec(c.req.path)?.[1];
    const name = asset ?? 'index.html';
    const path = join(folder, name);
    if (!existsSync(path))
      return asset === undefined
        ? problem(c, 503, 'no-pages', (say) => say.noPages)
        : problem(c, 404, 'file-unknown', (say) => say.store['file-unknown']);
    return new Response(readFileSync(path), {
      headers: {
        'content-type': typeOf(name),
        'content-security-policy': policy,
        'cache-control': asset?.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  });
}
