import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Catalogue, words } from '../i18n/index.ts';
import { isFault, wordsOf } from '../ledger/index.ts';
import { CaseError, describe, RequestError, requestWords } from '../questions/index.ts';
import {
  AccessError,
  type AccessFault,
  FolderInUseError,
  isAway,
  isFull,
  StoreError,
  type StoreFault,
} from '../store/index.ts';
import { withoutPaths } from './paths.ts';
import { StaleError } from './plan-case.ts';
import { inReaderLanguage } from './reader.ts';
import type { Log } from './watch/log.ts';

/** A problem document (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
  })
  .openapi('Problem');

/** The status of each refusal that is not 422. */
const statuses: Partial<Record<StoreFault | AccessFault, number>> = {
  name: 400,
  'sign-in-failed': 401,
  'read-only': 403,
  'mark-others': 403,
  'sign-off-own': 403,
  private: 403,
  'not-yours': 403,
  'include-unreadable': 403,
  'include-owner': 403,
  'include-others': 403,
  'case-unknown': 404,
  'template-unknown': 404,
  'table-unknown': 404,
  'run-unknown': 404,
  'file-unknown': 404,
  'account-unknown': 404,
  'no-provider': 404,
  ended: 404,
  taken: 409,
  ambiguous: 409,
  'login-taken': 409,
  'last-owner': 409,
  'last-administrator': 409,
  'mark-taken': 409,
  'no-organisation': 409,
  changed: 412,
  'edit-large': 413,
  'too-many': 429,
  requests: 429,
  waiting: 429,
  questions: 429,
  'edit-unknown': 503,
  'not-installed': 503,
};

declare module 'hono' {
  interface ContextVariableMap {
    /** The reason of a refusal, for the log. */
    problem: string | undefined;
  }
}

type Say = Catalogue['problems'];

/** A problem response: `title` and `detail` in the reader's language, `type` and `code` the same in all languages. */
export function problem(
  c: Context,
  status: number,
  code: string,
  title: (say: Say) => string,
  detail?: string | ((say: Say) => string),
): Response {
  c.set('problem', code);
  const body = inReaderLanguage(c, () => {
    const say = words().problems;
    const explained = typeof detail === 'function' ? detail(say) : detail;
    return {
      type: `urn:chorsu:problem:${code}`,
      title: title(say),
      status,
      code,
      detail: explained && withoutPaths(explained),
    };
  });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Any error as a problem; the details of an unexpected one go to the terminal only. */
export const problemOf =
  (log: Log) =>
  (error: unknown, c: Context): Response => {
    if (error instanceof StoreError || error instanceof AccessError) {
      const { code, given } = error;
      const title = (say: Say) => (error instanceof StoreError ? say.store[error.code] : say.access[error.code]);
      return problem(c, statuses[code] ?? 422, code, title, given || undefined);
    }
    if (error instanceof CaseError) {
      const lines = () =>
        error.issues
          .slice(0, 20)
          .map((issue) => describe(issue).message)
          .join('\n');
      return problem(c, 422, 'case-errors', (say) => say.caseErrors, lines);
    }
    if (error instanceof RequestError) return problem(c, 422, 'request', () => requestWords(error));
    if (error instanceof StaleError) return problem(c, 409, 'stale', (say) => say.stale);
    if (isFault(error)) {
      const { code } = error.fault;
      return problem(c, code === 'no-ledger' ? 404 : 422, code, () => wordsOf(error.fault));
    }
    if (error instanceof HTTPException)
      return problem(c, error.status, 'request', (say) => error.message || say.request);
    if (error instanceof FolderInUseError) {
      log({ event: 'fault', fault: error.message });
      return problem(c, 503, 'folder-lost', (say) => say.folderLost);
    }
    if (isFull(error)) return problem(c, 507, 'disk-full', (say) => say.diskFull);
    if (isAway(error)) {
      log({ event: 'away', fault: error instanceof Error ? error.message : String(error) });
      return problem(c, 503, 'database-away', (say) => say.databaseAway);
    }
    log({ event: 'fault', fault: error instanceof Error ? error.stack : String(error) });
    return problem(c, 500, 'internal', (say) => say.internal);
  };
