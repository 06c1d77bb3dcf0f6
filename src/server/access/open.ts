import { access, type Db, databaseClock, listCases, setMade } from '../../store/index.ts';
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

/** Moves rights that an earlier version stored under names of cases to their opaque ids. */
export async function adoptCases(root: string, db: Db): Promise<void> {
  for (const ref of listCases(root)) {
    if (ref.bundled || ref.before === undefined) continue;
    const made = await access.adoptCase(db, ref.before, ref.id);
    if (made && ref.made === 0) setMade(root, ref, made.getTime());
  }
}
