import { z } from '@hono/zod-openapi';
import { inLanguage, type Language } from '../../i18n/index.ts';
import {
  blocOutput,
  bundledBloc,
  bundledMatch,
  bundledRegister,
  economies,
  MEMBERS,
  matchOutput,
  pairOutput,
  projectsOfPair,
  projectsOutput,
  RequestError,
  todayIs,
} from '../../questions/index.ts';
import { fileResponse } from '../file-response.ts';
import { get, routes } from '../route.ts';
import * as shape from '../shape.ts';

const list = get('/economies', 'listEconomies', z.array(z.string()), 'Economies of the bundled indicators, alpha-2');

const members = get(
  '/bloc/members',
  'listMembers',
  z.array(z.string()),
  'Members of the Shanghai Cooperation Organisation, alpha-2',
);

const match = get(
  '/evidence/{a}/{b}',
  'matchEconomies',
  'text/html',
  'Complementary industries of two economies, as a page',
  { query: shape.langQuery },
);

const register = get('/register', 'readRegister', 'text/html', 'The register of joint projects, as a page', {
  query: shape.langQuery,
});

const bloc = get('/bloc', 'readBloc', 'text/html', 'The ten members together, as a page', { query: shape.langQuery });

const pair = get('/bloc/{a}/{b}', 'readPair', 'text/html', 'Joint projects and trade of two members, as a page', {
  query: shape.langQuery,
});

/** A page in the requested language. */
const page = (lang: Language | undefined, answer: () => { page(): string }) =>
  fileResponse(
    'page.html',
    inLanguage(lang ?? 'en', () => answer().page()),
    false,
  ) as never;

/** Routes of evidence: complementary industries, and promises. */
export const evidenceRoutes = () =>
  routes()
    .openapi(list, (c) => c.json([...economies()], 200))
    .openapi(members, (c) => c.json([...MEMBERS], 200))
    .openapi(match, (c) => {
      const { a, b } = c.req.valid('param');
      return page(c.req.valid('query').lang, () => matchOutput(bundledMatch(a, b)));
    })
    .openapi(register, (c) => page(c.req.valid('query').lang, () => projectsOutput(bundledRegister(), todayIs())))
    .openapi(bloc, (c) => page(c.req.valid('query').lang, () => blocOutput(bundledBloc())))
    .openapi(pair, async (c) => {
      const { a, b } = c.req.valid('param');
      const { lang = 'en' } = c.req.valid('query');
      if (a === b) throw new RequestError('economies', [a], 'sameEconomy');
      const strange = [a, b].filter((one) => !MEMBERS.includes(one));
      if (strange.length > 0) throw new RequestError('economies', strange, 'economy', MEMBERS);
      const document = await inLanguage(lang, () => projectsOfPair(bundledRegister(), [a, b]));
      return page(lang, () => pairOutput(document, todayIs()));
    });
