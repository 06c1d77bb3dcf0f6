import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { problem } from './problem.ts';

/** What of a request does not have its shape, as a problem. */
export const invalid = (
  result: { readonly success: boolean; readonly error?: ZodError },
  _: Context,
): Response | undefined => {
  if (result.success) return undefined;
  const found = result.error?.issues ?? [];
  const lines = found.slice(0, 5).map((one) => `${one.path.join('.') || 'the request'}: ${one.message}`);
  return problem(422, 'request', 'The request does not have the shape that it should', lines.join('\n'));
};
