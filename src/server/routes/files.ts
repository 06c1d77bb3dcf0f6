import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { runFile, runFiles } from '../../store/index.ts';
import { fileResponse } from '../file-response.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import * as shape from '../shape.ts';

const files = createRoute({
  method: 'get',
  path: '/runs/{run}/files',
  operationId: 'listFiles',
  request: { params: shape.runParam },
  responses: shape.answers(z.array(z.string()), 'Paths of the files of an answer'),
});

const file = createRoute({
  method: 'get',
  path: '/files/{run}/{path}',
  operationId: 'readFile',
  request: {
    params: shape.runParam.extend({
      path: z.string().openapi({ param: { name: 'path', in: 'path' }, description: 'with / between folders, as %2F' }),
    }),
    query: z.object({ save: z.string().optional() }),
  },
  responses: shape.bytes('application/octet-stream', 'A file of an answer; `save` offers it for keeping'),
});

/** Routes of the files of answers. */
export const fileRoutes = ({ root }: Kit) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(files, (c) => c.json(runFiles(root, c.req.valid('param').run), 200))
    .openapi(file, (c) => {
      const { run, path } = c.req.valid('param');
      const { name, bytes } = runFile(root, run, path);
      return fileResponse(name, bytes, c.req.valid('query').save !== undefined) as never;
    });
