import { z } from '@hono/zod-openapi';
import { inLanguage } from '../../i18n/index.ts';
import { COMPARED, compare, compareView, compareWorkbook } from '../../questions/index.ts';
import { besideOf } from '../beside.ts';
import { fileResponse } from '../file-response.ts';
import type { Kit } from '../kit.ts';
import { get, routes } from '../route.ts';
import { planIn } from '../run-entry.ts';
import * as shape from '../shape.ts';

const comparedRuns = z.object({
  run: z
    .array(z.string())
    .min(COMPARED.least)
    .max(COMPARED.most)
    .openapi({ param: { name: 'run', in: 'query' }, description: 'repeated: a plan each time' }),
});

const compared = get(
  '/compare',
  'comparePlans',
  z.looseObject({ sameCase: z.boolean() }).openapi('Comparison'),
  'Two to six plans side by side (schemas/compare.schema.json)',
  { query: comparedRuns },
);

const comparedView = get(
  '/compare/view',
  'viewComparison',
  z.looseObject({ title: z.string() }).openapi('CompareView'),
  'The parts of the page of two to six plans side by side',
  { query: comparedRuns.extend(shape.langQuery.shape) },
);

const comparedBook = get(
  '/compare/workbook',
  'downloadComparison',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'Two to six plans side by side as a workbook',
  { query: comparedRuns.extend(shape.langQuery.shape) },
);

/** Routes of plans that stand side by side with their cases; each is called as it is named, else by its case. */
export const compareRoutes = ({ root }: Kit) =>
  routes()
    .openapi(compared, (c) => {
      const { run: names } = c.req.valid('query');
      const plans = names.map((run) => planIn(root, run));
      return c.json(compare(plans, names) as never as { sameCase: boolean }, 200);
    })
    .openapi(comparedView, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await besideOf(root, runs);
      const shown = inLanguage(lang, () => compareView(input()));
      return c.json(shown as never as { title: string }, 200);
    })
    .openapi(comparedBook, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await besideOf(root, runs);
      const book = await inLanguage(lang, () => compareWorkbook(input()));
      return fileResponse('compare.xlsx', book, true) as never;
    });
