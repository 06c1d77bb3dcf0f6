import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { CaseError, describe, RequestError } from '../face/index.ts';
import { StoreError, type StoreFault } from '../store/index.ts';

/** A fault as RFC 9457 has it. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
  })
  .openapi('Problem');

const statuses: Readonly<Record<StoreFault, number>> = {
  name: 400,
  'case-unknown': 404,
  'template-unknown': 404,
  'table-unknown': 404,
  'run-unknown': 404,
  'file-unknown': 404,
  'read-only': 403,
  taken: 409,
  changed: 412,
  'row-unknown': 422,
  'column-unknown': 422,
  cell: 422,
  unreadable: 422,
};

const titles: Readonly<Record<StoreFault, string>> = {
  name: 'A name has letters, digits, spaces, - _ and . alone',
  'case-unknown': 'There is no such case',
  'template-unknown': 'There is no such template',
  'table-unknown': 'There is no such table',
  'run-unknown': 'There is no such run',
  'file-unknown': 'There is no such file',
  'read-only': 'A bundled case is read only: copy it first',
  taken: 'There is one of this name already',
  changed: 'The table has changed on disk since it was read: read it again',
  'row-unknown': 'There is no such row',
  'column-unknown': 'There is no such column',
  cell: 'A cell holds at most 32 767 characters',
  unreadable: 'The file cannot be read as a table',
};

/** A response that says what is wrong. */
export function problem(status: number, code: string, title: string, detail?: string): Response {
  const body = { type: `urn:chorsu:problem:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Any error as a problem; what is not foreseen is told on the terminal alone. */
export function problemOf(error: unknown, _: Context): Response {
  if (error instanceof StoreError) return problem(statuses[error.code], error.code, titles[error.code], error.given);
  if (error instanceof CaseError) {
    const lines = error.issues.slice(0, 20).map((issue) => describe(issue).message);
    return problem(422, 'case-errors', 'The case has errors: mend them first', lines.join('\n'));
  }
  if (error instanceof RequestError) return problem(422, 'request', error.message);
  if (error instanceof HTTPException)
    return problem(error.status, 'request', error.message || 'The request cannot be read');
  process.stderr.write(`chorsu serve: internal fault: ${error instanceof Error ? error.stack : String(error)}\n`);
  return problem(500, 'internal', 'An internal fault; the terminal of the server says more');
}
