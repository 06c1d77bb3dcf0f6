import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { inLanguage } from '../../i18n/index.ts';
import { economies, evidenceReport, registerReport } from '../../questions/index.ts';
import { invalid } from '../invalid.ts';
import * as shape from '../shape.ts';

const list = createRoute({
  method: 'get',
  path: '/economies',
  operationId: 'listEconomies',
  responses: shape.answers(z.array(z.string()), 'Economies of the bundled indicators, alpha-2'),
});

const match = createRoute({
  method: 'get',
  path: '/evidence/{a}/{b}',
  operationId: 'matchEconomies',
  request: {
    params: z.object({
      a: z.string().openapi({ param: { name: 'a', in: 'path' }, example: 'KZ' }),
      b: z.string().openapi({ param: { name: 'b', in: 'path' }, example: 'CN' }),
    }),
    query: shape.langQuery,
  },
  responses: shape.bytes('text/html', 'Complementary industries of two economies, as a page'),
});

const register = createRoute({
  method: 'get',
  path: '/register',
  operationId: 'readRegister',
  request: { query: shape.langQuery },
  responses: shape.bytes('text/html', 'The register of joint projects, as a page'),
});

/** Routes of evidence: industries that complement each other, and what was promised. */
export const evidenceRoutes = () =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, (c) => c.json([...economies()], 200))
    .openapi(match, (c) => {
      const { a, b } = c.req.valid('param');
      const { lang = 'en' } = c.req.valid('query');
      return shape.htmlPage(inLanguage(lang, () => evidenceReport(a, b))) as never;
    })
    .openapi(register, (c) => {
      const { lang = 'en' } = c.req.valid('query');
      return shape.htmlPage(inLanguage(lang, () => registerReport())) as never;
    });
