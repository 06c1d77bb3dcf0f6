import { z } from '@hono/zod-openapi';
import { access, runFile, runFiles, StoreError } from '../../store/index.ts';
import { fileResponse } from '../file-response.ts';
import type { Kit } from '../kit.ts';
import { drop, get, post, routes } from '../route.ts';
import { runOf } from './judged.ts';
import { type Access, judgedFor, recordAct, viewerOf } from './viewer.ts';

const DAY = 24 * 3_600_000;
/** The longest life of a link, days. */
const LONGEST = 90;

const Link = z.object({ id: z.string(), login: z.string(), ends: z.string() }).openapi('ShareLink');

const list = get('/runs/{run}/links', 'listLinks', z.array(Link), 'Links to the report that have not ended');

const make = post(
  '/runs/{run}/links',
  'share',
  z.object({ id: z.string(), token: z.string(), ends: z.string() }),
  'The secret of the link /shared#SECRET, which opens the report and nothing else until it ends',
  { body: z.strictObject({ days: z.number().int().min(1).max(LONGEST) }) },
);

const end = drop('/runs/{run}/links/{link}', 'endLink', z.array(Link), 'The link has ended');

const open = post(
  '/shared',
  'openShared',
  'text/html',
  'The report that a link leads to, as a page that may use nothing of the server',
  { body: z.strictObject({ token: z.string().max(1000) }) },
);

/** Routes of links to the report of a plan for readers without an account. */
export function linkRoutes({ root }: Kit, to: Access) {
  const { db, now } = to;
  const listed = async (run: string) =>
    (await access.listLinks(db, run, now())).map(({ ends, ...one }) => ({ ...one, ends: ends.toISOString() }));
  return routes()
    .openapi(list, async (c) => c.json(await listed(c.req.valid('param').run), 200))
    .openapi(make, async (c) => {
      const { run } = c.req.valid('param');
      if (!runFiles(root, run).includes('report.html')) throw new StoreError('file-unknown', 'report.html');
      const account = viewerOf(c).account!;
      const { case: id } = runOf(c, run).record;
      const ends = new Date(now().getTime() + c.req.valid('json').days * DAY);
      const made = await access.addLink(db, { run, case: id, by: account.id, ends });
      await recordAct(c, to, { act: 'share', case: id, key: run, after: ends.toISOString() });
      return c.json({ ...made, ends: ends.toISOString() }, 200);
    })
    .openapi(end, async (c) => {
      const { run, link } = c.req.valid('param');
      await access.endLink(db, run, link);
      const { case: id } = runOf(c, run).record;
      await recordAct(c, to, { act: 'unshare', case: id, key: run });
      return c.json(await listed(run), 200);
    })
    .openapi(open, async (c) => {
      const link = await access.linkOf(db, c.req.valid('json').token, now());
      // A link opens no more than its maker may still read, and nothing while an organisation hides figures of the case.
      const judged = await judgedFor(to, root, link.by, link.run);
      if (!judged || judged.marks.length > 0) throw new access.AccessError('ended');
      return fileResponse('report.html', runFile(root, link.run, 'report.html').bytes, false) as never;
    });
}
