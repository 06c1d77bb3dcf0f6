import type { Kysely } from 'kysely';
import { access, type Tables } from '../../store/index.ts';
import { type ProviderOptions, provider } from './provider.ts';
import type { Access } from './viewer.ts';

export interface AccessOptions {
  readonly origin?: string | undefined;
  /** Where people sign in beside this server. */
  readonly oidc?: ProviderOptions | undefined;
  readonly now?: () => Date;
}

/** Accounts and rights over a database; `origin` is the address under which browsers reach the server, `now` its clock. */
export async function openAccess(
  db: Kysely<Tables>,
  { origin, oidc, now = () => new Date() }: AccessOptions = {},
): Promise<Access> {
  return { db, origin, now, provider: oidc && provider(oidc), key: await access.sharedKey(db, 'server') };
}
