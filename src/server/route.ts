import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { Problem, problem } from './problem.ts';
import { questions } from './question.ts';

/** What stands in a path under a name, where it is more than a text. */
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

/** The names in a path, each with its shape. */
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

/** A document, or bytes of a media type. */
type Payload = z.ZodType | string;
type Content<Of extends Payload> = Of extends z.ZodType
  ? { 'application/json': { schema: Of } }
  : { [Type in Of & string]: { schema: z.ZodString } };

const contentOf = (of: Payload) =>
  typeof of === 'string'
    ? { [of]: { schema: z.string().openapi({ format: 'binary' }) } }
    : { 'application/json': { schema: of } };

/** What a request has beside the names in its path. */
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

/** Declares routes of a method: path, name, what is answered, what that is, and what is taken beside the names in the path. */
const declaring =
  <Method extends RouteConfig['method'], Status extends number>(method: Method, status: Status) =>
  <Path extends string, Good extends Payload, Taken extends Takes = Record<never, never>>(
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
/** What takes longer than a request: it is taken, and answered before it is done. */
export const queued = declaring('post', 202);

/** What of a request does not have its shape, as a problem. */
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

/** Routes that say what of a request does not have its shape. */
export const routes = () => new OpenAPIHono({ defaultHook: invalid });
