import { access, type Db, databaseClock } from '../../store/index.ts';
import { type Limits, usual } from '../limits.ts';
import { type RequestLimit, requestCounter, requestLimit } from './limit.ts';
import { type ProviderOptions, provider } from './provider.ts';
import type { Access } from './viewer.ts';

export interface AccessOptions {
  /** The public address of the server behind a proxy, such as `https://plans.example.org`. */
  readonly origin?: string | undefined;
  /** An OpenID Connect provider for sign-in. */
  readonly oidc?: ProviderOptions | undefined;
  readonly limit?: RequestLimit;
  /** How much work an account may ask for, by its role (`limits.ts`). */
  readonly limits?: Limits | undefined;
  readonly now?: () => Date;
}

/**
 * Accounts and rights in a database; `now` is the clock of the server, by default that of the database.
 */
export async function openAccess(
  db: Db,
  { origin, oidc, limit = requestLimit, limits = usual, now }: AccessOptions = {},
): Promise<Access> {
  const clock = now ?? (await databaseClock(db));
  const key = await access.sharedKey(db, 'server');
  return { db, origin, spend: requestCounter(limit), limits, now: clock, provider: oidc && provider(oidc), key };
}
