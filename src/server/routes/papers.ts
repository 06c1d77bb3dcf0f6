import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { viewerOf } from '../access/viewer.ts';
import { fileResponse } from '../file-response.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { readerLanguage } from '../reader.ts';
import * as shape from '../shape.ts';

const paper = createRoute({
  method: 'get',
  path: '/plans/{run}/papers/{paper}',
  operationId: 'readPaper',
  request: {
    params: shape.runParam.extend({
      paper: z.enum(['brief.pdf', 'report.pdf']).openapi({ param: { name: 'paper', in: 'path' } }),
    }),
    query: shape.langQuery,
  },
  responses: shape.bytes('application/pdf', 'A plan on paper: its first page with the map, or its whole report'),
});

const ways = createRoute({
  method: 'get',
  path: '/plans/{run}/routes',
  operationId: 'readRoutes',
  request: {
    params: shape.runParam,
    query: shape.langQuery.extend({
      from: z.string().max(200).openapi({ description: 'a place by its key, or by any of its names' }),
      to: z.string().max(200),
      good: z.string().max(200).optional().openapi({ description: 'a good by its key; a container without it' }),
      year: z.coerce.number().int().optional(),
      as: z.enum(['html', 'csv', 'geojson']).default('html'),
    }),
  },
  responses: shape.bytes(
    'text/html',
    'Routes between two places in the case of a plan, with the reforms of the plan in force',
  ),
});

/** Routes of what is made of a plan when somebody asks for it. */
export const paperRoutes = ({ root, desk }: Kit) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(paper, async (c) => {
      const { run, paper: name } = c.req.valid('param');
      const language = c.req.valid('query').lang ?? readerLanguage(c);
      const bytes = await desk.paper({ root, run, language, paper: name }, viewerOf(c).account?.id);
      return fileResponse(name, bytes, true) as never;
    })
    .openapi(ways, async (c) => {
      const { run } = c.req.valid('param');
      const { lang = readerLanguage(c), as: form, ...asked } = c.req.valid('query');
      const text = await desk.ways({ ...asked, root, run, form, language: lang }, viewerOf(c).account?.id);
      return fileResponse(`routes.${form}`, Buffer.from(text), form !== 'html') as never;
    });
