import { z } from '@hono/zod-openapi';
import { runFile, runFiles } from '../../store/index.ts';
import { fileResponse } from '../file-response.ts';
import type { Kit } from '../kit.ts';
import { get, routes } from '../route.ts';

const files = get('/runs/{run}/files', 'listFiles', z.array(z.string()), 'Paths of the files of an answer');

const file = get(
  '/files/{run}/{path}',
  'readFile',
  'application/octet-stream',
  'A file of an answer; `save` offers it for keeping',
  { query: z.object({ save: z.string().optional() }) },
);

/** Routes of the files of answers. */
export const fileRoutes = ({ root }: Kit) =>
  routes()
    .openapi(files, (c) => c.json(runFiles(root, c.req.valid('param').run), 200))
    .openapi(file, (c) => {
      const { run, path } = c.req.valid('param');
      const { name, bytes } = runFile(root, run, path);
      return fileResponse(name, bytes, c.req.valid('query').save !== undefined) as never;
    });
