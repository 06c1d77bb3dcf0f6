import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import {
  type Account,
  access,
  closureOf,
  listCases,
  type Role,
  roles,
  StoreError,
  safeName,
  type Tables,
} from '../../store/index.ts';
import type { Spend } from './limit.ts';
import type { Provider } from './provider.ts';

/** Fewest organisations whose private figures stand together in a total that is told: two could each take out their own. */
const PARTNERS = 3;

const tellsTotals = (all: readonly access.Mark[]): boolean =>
  new Set(all.map((one) => one.organisation)).size >= PARTNERS;

/** What a server of many users has beside the folder. */
export interface Access {
  readonly db: Kysely<Tables>;
  /** The address under which browsers reach the server, where that is not this machine's own. */
  readonly origin?: string | undefined;
  /** Where people sign in beside this server. */
  readonly provider?: Provider | undefined;
  /** Counts what an account asks. */
  readonly spend: Spend;
  /** Keys what would else be a hash of private figures: names of runs, states of tables. */
  readonly key: string;
  now(): Date;
}

/** Who asks, and what may be told and done. */
export interface Viewer {
  /** Undefined on a server of one user, who may all. */
  readonly account: Account | undefined;
  /** Undefined: the case is not there for this viewer. */
  role(id: string): Promise<Role | undefined>;
  /** What others keep from this viewer in a case and what it includes. */
  hidden(id: string): Promise<readonly access.Mark[]>;
  /** Whether totals of a case of which something is hidden may be told. */
  totals(id: string): Promise<boolean>;
}

declare module 'hono' {
  interface ContextVariableMap {
    viewer: Viewer | undefined;
  }
}

const alone: Viewer = {
  account: undefined,
  role: async () => 'owner',
  hidden: async () => [],
  totals: async () => true,
};

/** Who asks; on a server of one user, somebody who may all. */
export const viewerOf = (c: Context): Viewer => c.var.viewer ?? alone;

export const atLeast = (role: Role | undefined, wanted: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(wanted);

const least = (all: readonly (Role | undefined)[]): Role | undefined =>
  all.reduce((a, b) => (a !== undefined && b !== undefined && roles.indexOf(b) < roles.indexOf(a) ? b : a && b));

/** The viewer that an account is. What it may do is looked up once for each request. */
export function viewerFor({ db }: Access, root: string, account: Account): Viewer {
  let known: Promise<{ own: Map<string, Role>; owned: Set<string>; bundled: Set<string> }> | undefined;
  const rights = () => {
    known ??= Promise.all([access.rolesOf(db, account.id), access.ownedCases(db)]).then(([own, owned]) => ({
      own,
      owned,
      bundled: new Set(listCases(root).flatMap((one) => (one.bundled ? [one.id] : []))),
    }));
    return known;
  };
  const marksOf = async (id: string) =>
    (await rights()).bundled.has(id) ? [] : access.marksOf(db, closureOf(root, id).cases);
  return {
    account,
    async role(id) {
      const { own, owned, bundled } = await rights();
      if (bundled.has(id)) return 'reader';
      const { cases, elsewhere } = closureOf(root, id);
      // A case of which nobody is the owner is the administrators'.
      const roleIn = (one: string) => own.get(one) ?? (account.administrator && !owned.has(one) ? 'owner' : undefined);
      if (elsewhere.length > 0 && !account.administrator) return undefined;
      const [role, ...others] = cases.map(roleIn);
      // Who reads a case reads what it includes: one role in each of them is needed, and none of them gives more than it has.
      return others.every((one) => one !== undefined) ? role : least([role, ...others]);
    },
    hidden: async (id) => (await marksOf(id)).filter((mark) => mark.organisation !== account.organisation),
    totals: async (id) => tellsTotals(await marksOf(id)),
  };
}

/** Throws `case-unknown` where a viewer may not even know that a case is there. */
export async function mustSee(viewer: Viewer, id: string): Promise<Role> {
  const role = await viewer.role(safeName(id));
  if (role === undefined) throw new StoreError('case-unknown', id);
  return role;
}
