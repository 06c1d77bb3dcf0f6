import { z } from '@hono/zod-openapi';
import { access } from '../../store/index.ts';
import { get, routes } from '../route.ts';
import { caseOf } from './judged.ts';
import { hidesTrail, type Marks } from './private.ts';
import type { Access } from './viewer.ts';

/** Acts in one page of the list. */
const PAGE = 200;

const Act = z
  .object({
    id: z.string(),
    at: z.string(),
    login: z.string(),
    act: z.string(),
    table: z.string().nullable(),
    key: z.string().nullable(),
    column: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** False where the server ended before it could say that the change is on the disk. */
    done: z.boolean(),
  })
  .openapi('Act');

const trail = get(
  '/cases/{case}/audit',
  'listActs',
  z.array(Act),
  `Who changed what in a case, the last first, ${PAGE} at a time`,
  {
    query: z.object({
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
    }),
  },
);

/** The route of the trail: who changed what in a case. */
export function trailRoutes({ db }: Access) {
  return routes().openapi(trail, async (c) => {
    const { ref, hidden } = caseOf(c);
    const seen = await seenActs(db, ref.id, c.req.valid('query').before, hidden);
    return c.json(
      seen.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
      200,
    );
  });
}

type Seen = Awaited<ReturnType<typeof access.listActs>>;

/** Acts that a viewer may see. Hidden ones are skipped, so that an empty page is the end of the trail. */
async function seenActs(db: Access['db'], id: string, before: string | undefined, hidden: Marks): Promise<Seen> {
  const seen: Seen = [];
  let from = before;
  for (;;) {
    const acts = await access.listActs(db, id, from, PAGE);
    const visible = acts.filter(
      ({ act, table, column }) => table === null || act.startsWith('mark-') || !hidesTrail(hidden, table, column ?? ''),
    );
    seen.push(...visible);
    if (acts.length < PAGE || seen.length >= PAGE) return seen.slice(0, PAGE);
    from = acts.at(-1)!.id;
  }
}
