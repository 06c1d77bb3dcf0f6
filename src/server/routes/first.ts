import { z } from '@hono/zod-openapi';
import { once } from '../../case/index.ts';
import { Answers } from '../../first/index.ts';
import { firstInWords, firstLibrary, libraryPapers, makeFirst, productsInWords } from '../../questions/index.ts';
import { inReaderLanguage } from '../reader.ts';
import { get, post, routes } from '../route.ts';
import * as shape from '../shape.ts';

const answered = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    /** Whether it was answered; else it is the default. */
    yours: z.boolean(),
    quality: z.string(),
    note: z.string(),
  });
const Figure = answered(z.number());
const Place = answered(z.string()).extend({ name: z.string(), country: z.string() });

const Product = z
  .object({ product: z.string(), template: z.string(), hs: z.string(), name: z.string(), heading: z.string() })
  .openapi('Product');

const Line = z
  .object({
    question: z.string(),
    table: z.string(),
    key: z.string(),
    name: z.string(),
    column: z.string(),
    value: z.string(),
    meaning: z.string(),
    from: z.string(),
    quality: z.string(),
    source: z.string(),
    note: z.string(),
    /** Whether the value is a number, not a word or a code. */
    figure: z.boolean(),
  })
  .openapi('FirstLine');

const First = z
  .object({
    product: z.string(),
    name: z.string(),
    unit: z.string(),
    steps: z.array(z.string()),
    hs: answered(z.string()),
    heading: z.string(),
    price: Figure,
    places: z.array(Place.extend({ crossing: z.object({ name: z.string(), km: z.number() }).nullable() })),
    markets: z.array(z.object({ place: Place, quantity: Figure, price: Figure })),
    inputs: z.array(
      z.object({
        good: z.string(),
        name: z.string(),
        unit: z.string(),
        places: z.array(Place),
        price: Figure,
        /** Whether it is carried to the plant; otherwise it is available there. */
        moved: z.boolean(),
      }),
    ),
    money: z.object({ own: Figure, rate: Figure, years: Figure, grace: Figure }),
    papers: z.array(
      z.object({
        market: z.string(),
        name: z.string(),
        state: z.enum(['yours', 'known', 'unknown']),
        asked: z.array(
          z.object({
            scheme: z.string(),
            name: z.string(),
            weeks: z.number(),
            cost: z.number(),
            quality: z.string(),
          }),
        ),
      }),
    ),
    duties: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        fromName: z.string(),
        toName: z.string(),
        inside: z.boolean(),
        rate: z.number().nullable(),
        specific: z.number(),
        agreement: z.string(),
        quality: z.string(),
        note: z.string(),
      }),
    ),
    lines: z.array(Line),
    tables: z.array(z.object({ table: z.string(), rows: z.number() })),
    faults: z.array(z.object({ code: z.string(), value: z.string(), near: z.array(z.string()), text: z.string() })),
  })
  .openapi('FirstCase');

const products = get(
  '/first',
  'listProducts',
  z.array(Product),
  'What can be made by the usual recipe of a template, by HS code',
  { query: shape.langQuery },
);

const draft = post(
  '/first',
  'draftFirst',
  First,
  'What a first case of these answers would hold: every answer with its default, duties, papers, and each value with its origin; nothing is kept',
  { query: shape.langQuery, body: Answers },
);

const papers = get(
  '/first/papers',
  'listPapers',
  z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.string())) })),
  'What a market asks of a good, as rows of every table that it touches; none where nothing is known of it',
  {
    query: z.object({
      hs: z
        .string()
        .regex(/^(\d\d){1,6}$/)
        .openapi({ param: { name: 'hs', in: 'query' }, example: '854449' }),
      market: z
        .string()
        .min(1)
        .max(100)
        .openapi({
          param: { name: 'market', in: 'query' },
          example: 'EAEU',
          description: 'a country or a customs zone',
        }),
    }),
  },
);

/** Routes of the six questions; the case itself is made by POST /cases. */
export function firstRoutes() {
  const library = once(firstLibrary);
  return routes()
    .openapi(products, async (c) => {
      const from = await library();
      const list = inReaderLanguage(c, () => productsInWords(from));
      return c.json(list, 200);
    })
    .openapi(papers, async (c) => {
      const { hs, market } = c.req.valid('query');
      const found = libraryPapers(await library(), hs, market, new Date().getUTCFullYear() + 1);
      const tables = found.map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ ...row })) }));
      return c.json(tables, 200);
    })
    .openapi(draft, async (c) => {
      const from = await library();
      const first = makeFirst(from, c.req.valid('json'), 'first', new Date());
      const answer = inReaderLanguage(c, () => firstInWords(from, first));
      return c.json(answer, 200);
    });
}
