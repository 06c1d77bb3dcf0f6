import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { inLanguage } from '../../i18n/index.ts';
import { held as heldOf } from '../../store/index.ts';
import { caseOf } from '../access/judged.ts';
import { cutCase } from '../access/private.ts';
import { candidatesOf } from '../candidates.ts';
import { figureIndex, figuresAt, findFigures } from '../figures.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { readCase } from '../read.ts';
import { readerLanguage } from '../reader.ts';
import { calledIn, namesOf } from '../row-names.ts';
import * as shape from '../shape.ts';

const Figure = z
  .object({
    ...{
      table: z.string(),
      key: z.string(),
      column: z.string(),
      name: z.string(),
      value: z.number(),
      told: z.string(),
      unit: z.string(),
    },
    kind: z.enum(['share', 'whole', 'plain']),
    ...{ low: z.number(), high: z.number(), stated: z.boolean(), quality: z.string() },
  })
  .openapi('Figure');

const figures = createRoute({
  method: 'get',
  path: '/cases/{case}/figures',
  operationId: 'findFigures',
  request: {
    params: shape.caseParam,
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
  responses: shape.answers(
    z.array(Figure),
    'Figures of a case with the ranges in which they are tried: those that words find, the best first; without words those to begin with',
  ),
});

const Candidate = z
  .object({
    ...{ place: z.string(), process: z.string(), placeName: z.string(), processName: z.string(), country: z.string() },
    ...{ existing: z.number(), canBuild: z.boolean(), opens: z.number().nullable() },
    sizes: z.array(z.object({ tier: z.string(), name: z.string(), capacity: z.number() })),
  })
  .openapi('Candidate');

const candidates = createRoute({
  method: 'get',
  path: '/cases/{case}/candidates',
  operationId: 'listCandidates',
  request: { params: shape.caseParam, query: shape.langQuery },
  responses: shape.answers(z.array(Candidate), 'Places and processes where something stands or could be built'),
});

const byKey = z.record(z.string(), z.string());
const called = createRoute({
  method: 'get',
  path: '/cases/{case}/called',
  operationId: 'listCalled',
  request: { params: shape.caseParam, query: shape.langQuery },
  responses: shape.answers(
    z
      .object({ places: byKey, goods: byKey, processes: byKey, reforms: byKey, shocks: byKey, targets: byKey })
      .openapi('Called'),
    'What the rows that questions name are called in one language, by key',
  ),
});

const names = createRoute({
  method: 'get',
  path: '/cases/{case}/names',
  operationId: 'listNames',
  request: { params: shape.caseParam },
  responses: shape.answers(
    z.record(z.string(), z.array(z.array(z.string()))).openapi('Names'),
    'By table, what each row is called: its key, then its names in every language and its other names',
  ),
});

/** Cases whose figures are held with their words. */
const HELD = 4;
const indexOf = heldOf(HELD, async (root: string, folder: string) => figureIndex((await readCase(root, folder)).case));

/** Routes of what the desk finds in a case: its figures, its plants, and what its rows are called. */
export const figureRoutes = ({ root }: Kit) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(figures, async (c) => {
      const { ref, hidden } = caseOf(c);
      const { find = '', cell, lang = readerLanguage(c) } = c.req.valid('query');
      const index =
        hidden.length === 0
          ? await indexOf(root, ref.folder)
          : figureIndex(cutCase((await readCase(root, ref.folder)).case, hidden));
      return c.json(
        inLanguage(lang, () => (cell ? figuresAt(index, cell) : findFigures(index, find))),
        200,
      );
    })
    .openapi(candidates, async (c) => {
      const { ref, hidden } = caseOf(c);
      const whole = cutCase((await readCase(root, ref.folder)).case, hidden);
      const language = c.req.valid('query').lang ?? readerLanguage(c);
      return c.json(
        inLanguage(language, () => candidatesOf(whole)),
        200,
      );
    })
    .openapi(called, async (c) => {
      const { ref, hidden } = caseOf(c);
      const seen = cutCase((await readCase(root, ref.folder)).case, hidden);
      return c.json(
        inLanguage(c.req.valid('query').lang ?? readerLanguage(c), () => calledIn(seen)),
        200,
      );
    })
    .openapi(names, async (c) => {
      const { ref, hidden } = caseOf(c);
      return c.json(namesOf(cutCase((await readCase(root, ref.folder)).case, hidden)), 200);
    });
