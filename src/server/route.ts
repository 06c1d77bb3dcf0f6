import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { judgement } from './access/guard.ts';
import { needs } from './access/needs.ts';
import { Problem, problem } from './problem.ts';
import { questions } from './question.ts';

/** Path parameters whose shape is more than a text. */
const pathShapes = {
  case: z.string().openapi({ param: { name: 'case', in: 'path' }, example: 'first-steps' }),
  table: z.string().openapi({ param: { name: 'table', in: 'path' }, example: 'demands' }),
  path: z.string().openapi({ param: { name: 'path', in: 'path' }, description: 'with / between folders, as %2F' }),
  paper: z.enum(['brief.pdf', 'report.pdf']).openapi({ param: { name: 'paper', in: 'path' } }),
  question: z.enum(questions).openapi({ param: { name: 'question', in: 'path' } }),
  a: z.string().openapi({ param: { name: 'a', in: 'path' }, example: 'KZ' }),
  b: z.string().openapi({ param: { name: 'b', in: 'path' }, example: 'CN' }),
};
type PathShapes = typeof pathShapes;

type NameIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never;
type Params<Path extends string> = {
  [Name in NameIn<Path>]: Name extends keyof PathShapes ? PathShapes[Name] : z.ZodString;
};

/** The parameters of a path, each with its shape. */
function paramsOf(path: string): { params?: z.ZodObject } {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const shapes = names.map((name) => [
    name,
    Object.hasOwn(pathShapes, name)
      ? pathShapes[name as keyof PathShapes]
      : z.string().openapi({ param: { name, in: 'path' } }),
  ]);
  return names.length === 0 ? {} : { params: z.object(Object.fromEntries(shapes)) };
}

/** The shape of a JSON body, or the media type of other bytes. */
type Payload = z.ZodType | string;
type Content<Of extends Payload> = Of extends z.ZodType
  ? { 'application/json': { schema: Of } }
  : { [Type in Of & string]: { schema: z.ZodString } };

const contentOf = (of: Payload) =>
  typeof of === 'string'
    ? { [of]: { schema: z.string().openapi({ format: 'binary' }) } }
    : { 'application/json': { schema: of } };

/** The inputs of a request other than its path parameters. */
interface Takes {
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Payload;
}
type Request<Path extends string, Taken extends Takes> = Omit<Taken, 'body'> &
  ([NameIn<Path>] extends [never] ? unknown : { params: z.ZodObject<Params<Path>> }) &
  (Taken extends { body: infer Body extends Payload } ? { body: { required: true; content: Content<Body> } } : unknown);

type Route<
  Method extends RouteConfig['method'],
  Status extends number,
  Path extends string,
  Good extends Payload,
  Taken extends Takes,
> = {
  method: Method;
  path: Path;
  operationId: string;
  request: Request<Path, Taken>;
  responses: { [Code in Status]: { content: Content<Good>; description: string } } & {
    default: { content: { 'application/problem+json': { schema: typeof Problem } }; description: string };
  };
};

/** The paths of a method for which the table of needs has a line. */
type PathOf<Method extends string> = keyof typeof needs extends infer Line
  ? Line extends `${Uppercase<Method>} ${infer Path}`
    ? Path
    : never
  : never;

/** Declares a route of a method: path, operation id, shape of the answer, its description, and inputs other than path parameters. */
const declaring =
  <Method extends RouteConfig['method'], Status extends number>(method: Method, status: Status) =>
  <Path extends PathOf<Method>, Good extends Payload, Taken extends Takes = Record<never, never>>(
    path: Path,
    operationId: string,
    good: Good,
    description: string,
    { body, ...takes }: Taken = {} as Taken,
  ) => {
    const taken = body === undefined ? {} : { body: { required: true, content: contentOf(body) } };
    return createRoute({
      method,
      path,
      operationId,
      middleware: judgement(needs[`${method.toUpperCase()} ${path}` as keyof typeof needs]),
      request: { ...paramsOf(path), ...takes, ...taken },
      responses: {
        [status]: { content: contentOf(good), description },
        default: { content: { 'application/problem+json': { schema: Problem } }, description: 'What is wrong' },
      },
    }) as unknown as Route<Method, Status, Path, Good, Taken>;
  };

export const get = declaring('get', 200);
export const put = declaring('put', 200);
export const post = declaring('post', 200);
export const patch = declaring('patch', 200);
export const drop = declaring('delete', 200);
/** Status of a request that starts a job: it is answered before the job ends. */
export const queued = declaring('post', 202);

/** A validation error of a request as a problem. */
const invalid = (
  result: { readonly success: boolean; readonly error?: ZodError },
  c: Context,
): Response | undefined => {
  if (result.success) return undefined;
  const found = result.error?.issues ?? [];
  return problem(
    c,
    422,
    'request',
    (say) => say.shape,
    (say) =>
      found
        .slice(0, 5)
        .map((one) => `${one.path.join('.') || say.wholeRequest}: ${one.message}`)
        .join('\n'),
  );
};

/** A router that answers invalid requests with a problem. */
export const routes = () => new OpenAPIHono({ defaultHook: invalid });
