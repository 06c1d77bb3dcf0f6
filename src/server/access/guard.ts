import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { access, type Role, StoreError, turns } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { sessionCookie } from './cookie.ts';
import type { JudgedCase, Judgements } from './judged.ts';
import type { Need, Place } from './needs.ts';
import { mayAsk } from './runs.ts';
import { type Access, atLeast, type Viewer, viewerFor } from './viewer.ts';

const safe = new Set(['GET', 'HEAD']);

/** Requests of one account that are answered at the same time: more would delay all other accounts. */
const TOGETHER = 3;

/**
 * Finds the account of a request, puts its viewer into the context, and counts the request. A request that changes something must come from
 * the server's own pages.
 */
export function accessGuard(kit: Kit, to: Access) {
  const requests = turns(TOGETHER);
  return createMiddleware(async (c, next) => {
    // A browser sends Origin with every request that changes something; `guard` has compared it.
    if (!safe.has(c.req.method) && c.req.header('origin') === undefined)
      return problem(c, 403, 'origin', (say) => say.originMissing);
    const token = sessionCookie.read(c, to);
    const account = token === undefined ? undefined : await access.sessionOf(to.db, token, to.now());
    if (account) {
      c.set('viewer', viewerFor(to, kit.root, account));
      const { ok, after } = to.spend(account.id);
      if (!ok) {
        const refused = problem(c, 429, 'requests', (say) => say.access.requests);
        refused.headers.set('retry-after', String(after));
        return refused;
      }
    }
    // An event stream stays open: it does not wait for other requests, nor they for it.
    if (account && c.req.path !== '/api/events') await requests.run(account.id, next);
    else await next();
    c.header('cache-control', 'no-store');
  });
}

/**
 * Judges every case and run that a request names, and refuses what the rights that its route needs do not allow. The judgements stand in the
 * context, by which routes leave hidden parts out.
 */
export const judgement = (need: Need) =>
  createMiddleware(async (c, next) => {
    if (need.who === 'anyone') return next();
    const { viewer } = c.var;
    if (!viewer) return problem(c, 401, 'sign-in', (say) => say.signIn);
    if (need.who === 'administrator' && !viewer.account?.administrator)
      return problem(c, 403, 'role', (say) => say.administrator);
    const refused = await refusedFor(c, need, viewer);
    if (refused) return refused;
    await next();
  });

async function refusedFor(c: Context, need: Need, viewer: Viewer): Promise<Response | undefined> {
  const judged: Judgements = { cases: new Map(), runs: new Map() };
  c.set('judged', judged);
  if (need.of === undefined) return undefined;
  const body = need.of.some((place) => place.startsWith('body.')) ? await bodyOf(c) : {};
  if (body === undefined) return problem(c, 422, 'request', (say) => say.request);
  const named = need.of.flatMap((place) => namesAt(place, c, body).map((name) => ({ place, name })));
  for (const { place, name } of named) {
    if (typeof name !== 'string') return problem(c, 422, 'request', (say) => say.request);
    if (place === 'removed') {
      if (!atLeast(await viewer.roleIn(name), need.who as Role)) throw new StoreError('case-unknown', name);
      continue;
    }
    const one = isRun(place) ? await viewer.judgeRun(name) : await judgedCase(viewer, name);
    // If a case does not exist for the viewer, nor do its runs.
    if (one.role === undefined) return problem(c, 404, 'run-unknown', (say) => say.store['run-unknown'], name);
    if (!atLeast(one.role, need.who as Role)) return problem(c, 403, 'role', (say) => say.role[need.who as Role]);
    if (need.whole && one.hidden.length > 0) return problem(c, 403, 'private', (say) => say.private);
    if ('ref' in one) judged.cases.set(place, one);
    else judged.runs.set(name, one);
  }
  const asked = judged.cases.get('body.case');
  if (need.asks && asked) await mayAsk(viewer, need.asks, asked.ref, body);
  return undefined;
}

async function judgedCase(viewer: Viewer, address: string): Promise<JudgedCase> {
  const ref = await viewer.caseAt(address);
  return { ref, ...(await viewer.judgeCase(ref)) };
}

const isRun = (place: Place) => place === 'run' || place === 'body.pin' || place.startsWith('query.');

/** The body as an object; undefined where it is none. Hono keeps it for the route. */
async function bodyOf(c: Context): Promise<Record<string, unknown> | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
}

/** The names in one place of a request: none, one, or several in a query. */
function namesAt(place: Place, c: Context, body: Readonly<Record<string, unknown>>): unknown[] {
  const [where, key = ''] = place.split('.');
  if (where === 'query') return c.req.queries(key) ?? [];
  const name = where === 'body' ? (Object.hasOwn(body, key) ? body[key] : undefined) : c.req.param(place);
  return name === undefined ? [] : [name];
}
