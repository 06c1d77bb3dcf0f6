import { z } from '@hono/zod-openapi';
import { caseCache } from '../../store/index.ts';
import { caseOf } from '../access/judged.ts';
import { candidatesOf, seenCase } from '../case-views.ts';
import { figureIndex, figuresAt, findFigures } from '../figures.ts';
import type { Kit } from '../kit.ts';
import { readCase } from '../read.ts';
import { inReaderLanguage } from '../reader.ts';
import { get, routes } from '../route.ts';
import { calledIn, namesOf } from '../row-names.ts';
import * as shape from '../shape.ts';

const figures = get(
  '/cases/{case}/figures',
  'findFigures',
  z.array(shape.Figure),
  'Figures of a case with the ranges in which they are tried: those that words find, the best first; without words those to begin with',
  {
    query: shape.langQuery.extend({
      find: z
        .string()
        .max(200)
        .optional()
        .openapi({
          param: { name: 'find', in: 'query' },
          description: 'words in English, Russian or Chinese',
          example: 'yarn price Urumqi',
        }),
      cell: z
        .union([z.string(), z.array(z.string()).max(1000)])
        .transform((cells) => [cells].flat())
        .optional()
        .openapi({
          param: { name: 'cell', in: 'query' },
          description: 'repeated, in place of `find`: these figures, as `table|key|column`',
        }),
    }),
  },
);

const candidates = get(
  '/cases/{case}/candidates',
  'listCandidates',
  z.array(shape.Candidate),
  'Places and processes where something stands or could be built',
  { query: shape.langQuery },
);

const byKey = z.record(z.string(), z.string());
const called = get(
  '/cases/{case}/called',
  'listCalled',
  z
    .object({ places: byKey, goods: byKey, processes: byKey, reforms: byKey, shocks: byKey, targets: byKey })
    .openapi('Called'),
  'What the rows that questions name are called in one language, by key',
  { query: shape.langQuery },
);

const names = get(
  '/cases/{case}/names',
  'listNames',
  z.record(z.string(), z.array(z.array(z.string()))).openapi('Names'),
  'By table, what each row is called: its key, then its names in every language and its other names',
);

/** Cases whose figures are cached with their words. */
const HELD = 4;
const indexOf = caseCache(HELD, async (root: string, folder: string) =>
  figureIndex((await readCase(root, folder)).case),
);

/** Routes of the contents of a case for the desk: its figures, its plants, and the names of its rows. */
export const figureRoutes = ({ root }: Kit) =>
  routes()
    .openapi(figures, async (c) => {
      const { ref, hidden } = caseOf(c);
      const { find = '', cell } = c.req.valid('query');
      const index = hidden.length === 0 ? await indexOf(root, ref.folder) : figureIndex(await seenCase(c, root));
      const found = inReaderLanguage(c, () => (cell ? figuresAt(index, cell) : findFigures(index, find)));
      return c.json(found, 200);
    })
    .openapi(candidates, async (c) => {
      const seen = await seenCase(c, root);
      const found = inReaderLanguage(c, () => candidatesOf(seen));
      return c.json(found, 200);
    })
    .openapi(called, async (c) => {
      const seen = await seenCase(c, root);
      const found = inReaderLanguage(c, () => calledIn(seen));
      return c.json(found, 200);
    })
    .openapi(names, async (c) => c.json(namesOf(await seenCase(c, root)), 200));
