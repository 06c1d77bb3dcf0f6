import { z } from '@hono/zod-openapi';
import { viewerOf } from '../access/viewer.ts';
import { fileResponse } from '../file-response.ts';
import type { Kit } from '../kit.ts';
import { readerLanguage } from '../reader.ts';
import { get, routes } from '../route.ts';
import * as shape from '../shape.ts';

const paper = get(
  '/plans/{run}/papers/{paper}',
  'readPaper',
  'application/pdf',
  'A plan on paper: its first page with the map, or its whole report',
  { query: shape.langQuery },
);

const ways = get(
  '/plans/{run}/routes',
  'readRoutes',
  'text/html',
  'Routes between two places in the case of a plan, with the reforms of the plan in force',
  {
    query: shape.langQuery.extend({
      from: z.string().max(200).openapi({ description: 'a place by its key, or by any of its names' }),
      to: z.string().max(200),
      good: z.string().max(200).optional().openapi({ description: 'a good by its key; a container without it' }),
      year: z.coerce.number().int().optional(),
      as: z.enum(['html', 'csv', 'geojson']).default('html'),
    }),
  },
);

/** Routes of files that are made from a plan on request. */
export const paperRoutes = ({ root, desk }: Kit) =>
  routes()
    .openapi(paper, async (c) => {
      const { run, paper: name } = c.req.valid('param');
      const task = { root, run, language: readerLanguage(c), paper: name };
      const bytes = await desk.paper(task, viewerOf(c).account?.id);
      return fileResponse(name, bytes, true) as never;
    })
    .openapi(ways, async (c) => {
      const { run } = c.req.valid('param');
      const { lang: _, as: form, ...asked } = c.req.valid('query');
      const task = { ...asked, root, run, form, language: readerLanguage(c) };
      const text = await desk.ways(task, viewerOf(c).account?.id);
      return fileResponse(`routes.${form}`, text, form !== 'html') as never;
    });
