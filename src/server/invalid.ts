import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { problem } from './problem.ts';

/** What of a request does not have its shape, as a problem. */
export const invalid = (
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
