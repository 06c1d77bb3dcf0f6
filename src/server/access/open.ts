import type { Kysely } from 'kysely';
import { access, databaseClock, type Tables } from '../../store/index.ts';
import { type Limits, usual } from '../limits.ts';
import { type RequestLimit, requestCounter, requestLimit } from './limit.ts';
import { type ProviderOptions, provider } from './provider.ts';
import type { Access } from './viewer.ts';

export interface AccessOptions {
  readonly origin?: string | undefined;
  /** Where people sign in beside this server. */
  readonly oidc?: ProviderOptions | undefined;
  readonly limit?: RequestLimit;
  /** How much work an account may ask for. */
  readonly limits?: Limits | undefined;
  readonly now?: () => Date;
}

/**
 * Accounts and rights over a database; `origin` is the address under which browsers reach the server, `now` its clock, that of
 * the database unless given.
 */
export async function openAccess(
  db: Kysely<Tables>,
  { origin, oidc, limit = requestLimit, limits = usual, now }: AccessOptions = {},
): Promise<Access> {
  const clock = now ?? (await databaseClock(db));
  const key = await access.sharedKey(db, 'server');
  return { db, origin, spend: requestCounter(limit), limits, now: clock, provider: oidc && provider(oidc), key };
}
