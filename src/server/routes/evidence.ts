import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { inLanguage } from '../../i18n/index.ts';
import {
  blocTold,
  bundledBloc,
  bundledMatch,
  bundledRegister,
  economies,
  MEMBERS,
  matchTold,
  pairTold,
  projectsOfPair,
  projectsTold,
  RequestError,
  todayIs,
} from '../../questions/index.ts';
import { invalid } from '../invalid.ts';
import * as shape from '../shape.ts';

const economiesOf = z.object({
  a: z.string().openapi({ param: { name: 'a', in: 'path' }, example: 'KZ' }),
  b: z.string().openapi({ param: { name: 'b', in: 'path' }, example: 'CN' }),
});

const list = createRoute({
  method: 'get',
  path: '/economies',
  operationId: 'listEconomies',
  responses: shape.answers(z.array(z.string()), 'Economies of the bundled indicators, alpha-2'),
});

const members = createRoute({
  method: 'get',
  path: '/bloc/members',
  operationId: 'listMembers',
  responses: shape.answers(z.array(z.string()), 'Members of the Shanghai Cooperation Organisation, alpha-2'),
});

const match = createRoute({
  method: 'get',
  path: '/evidence/{a}/{b}',
  operationId: 'matchEconomies',
  request: {
    params: economiesOf,
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

const bloc = createRoute({
  method: 'get',
  path: '/bloc',
  operationId: 'readBloc',
  request: { query: shape.langQuery },
  responses: shape.bytes('text/html', 'The ten members together, as a page'),
});

const pair = createRoute({
  method: 'get',
  path: '/bloc/{a}/{b}',
  operationId: 'readPair',
  request: { params: economiesOf, query: shape.langQuery },
  responses: shape.bytes('text/html', 'Joint projects and trade of two members, as a page'),
});

/** Routes of evidence: industries that complement each other, and what was promised. */
export const evidenceRoutes = () =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, (c) => c.json([...economies()], 200))
    .openapi(members, (c) => c.json([...MEMBERS], 200))
    .openapi(match, (c) => {
      const { a, b } = c.req.valid('param');
      const { lang = 'en' } = c.req.valid('query');
      return shape.htmlPage(inLanguage(lang, () => matchTold(bundledMatch(a, b)).page())) as never;
    })
    .openapi(register, (c) => {
      const { lang = 'en' } = c.req.valid('query');
      return shape.htmlPage(inLanguage(lang, () => projectsTold(bundledRegister(), todayIs()).page())) as never;
    })
    .openapi(bloc, (c) => {
      const { lang = 'en' } = c.req.valid('query');
      return shape.htmlPage(inLanguage(lang, () => blocTold(bundledBloc()).page())) as never;
    })
    .openapi(pair, async (c) => {
      const { a, b } = c.req.valid('param');
      const { lang = 'en' } = c.req.valid('query');
      if (a === b) throw new RequestError('economies', [a], 'sameEconomy');
      const strange = [a, b].filter((one) => !MEMBERS.includes(one));
      if (strange.length > 0) throw new RequestError('economies', strange, 'economy', MEMBERS);
      const document = await inLanguage(lang, () => projectsOfPair(bundledRegister(), [a, b]));
      return shape.htmlPage(inLanguage(lang, () => pairTold(document, todayIs()).page())) as never;
    });
