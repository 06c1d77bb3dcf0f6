import type { Context } from 'hono';
import { once } from '../../case/index.ts';
import { type Account, access, type CaseRef, type Db, type Role, type RunRecord, roles } from '../../store/index.ts';
import type { Limits } from '../limits.ts';
import { type Judgement, judging } from './judge.ts';
import type { Spend } from './limit.ts';
import type { Provider } from './provider.ts';

/** The parts that only a server with accounts has. */
export interface Access {
  readonly db: Db;
  /** The public address of the server, if it is not this machine's own. */
  readonly origin?: string | undefined;
  /** An OpenID Connect provider for sign-in. */
  readonly provider?: Provider | undefined;
  /** Counts the requests of an account. */
  readonly spend: Spend;
  /** How much work an account may request, by its role. */
  readonly limits: Limits;
  /** The key of hashes that would otherwise reveal private figures: names of runs, etags of tables. */
  readonly key: string;
  now(): Date;
}

/** A run and the judgement of it. */
export interface JudgedRun extends Judgement {
  readonly record: RunRecord;
  /** Its case; undefined where it does not exist or is unknown. */
  readonly of: CaseRef | undefined;
}

/** The person who sends a request, and that person's rights: every route and job judges by it. */
export interface Viewer {
  /** Undefined on a server without accounts, whose user may do everything. */
  readonly account: Account | undefined;
  /** The cases that exist for this viewer. */
  cases(): Promise<readonly CaseRef[]>;
  /** The case at an address: its name, or its opaque id. Throws `case-unknown`, `ambiguous` and `name`. */
  caseAt(address: string): Promise<CaseRef>;
  /** The address of a case: its name where the viewer sees no other case of the name, else its opaque id. */
  addressOf(id: string): Promise<string | undefined>;
  /** The role in a single case, even a removed one. */
  roleIn(id: string): Promise<Role | undefined>;
  judgeCase(ref: CaseRef): Promise<Judgement>;
  /** The run of a name. Throws `run-unknown` where there is none; its role is undefined where it does not exist for the viewer. */
  judgeRun(run: string): Promise<JudgedRun>;
}

declare module 'hono' {
  interface ContextVariableMap {
    viewer: Viewer | undefined;
  }
}

/** The viewer of a request. Throws where a route without rights asks for it. */
export function viewerOf(c: Context): Viewer {
  if (!c.var.viewer) throw new access.AccessError('sign-in-failed');
  return c.var.viewer;
}

export const atLeast = (role: Role | undefined, wanted: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(wanted);

/** The user of a server without accounts, who may do everything. */
export const alone = (root: string): Viewer =>
  judging(root, undefined, { roleIn: async () => 'owner', marksIn: async () => [] });

/** The viewer of an account. Its rights are looked up once for each request. */
export function viewerFor({ db }: Access, root: string, account: Account): Viewer {
  const rights = once(() => Promise.all([access.rolesOf(db, account.id), access.ownedCases(db)]));
  return judging(root, account, {
    async roleIn(id) {
      const [own, owned] = await rights();
      // A case without an owner belongs to the administrators.
      return own.get(id) ?? (account.administrator && !owned.has(id) ? 'owner' : undefined);
    },
    marksIn: (ids) => access.marksOf(db, ids),
  });
}

/** The judgement of a run for the account with an id; undefined where the account is closed, or the run does not exist for it. */
export async function judgedFor(
  to: Access,
  root: string,
  id: string | undefined,
  run: string,
): Promise<JudgedRun | undefined> {
  const account = (await access.listAccounts(to.db)).find((account) => account.id === id);
  const judged =
    account &&
    (await viewerFor(to, root, account)
      .judgeRun(run)
      .catch(() => undefined));
  return judged?.role === undefined ? undefined : judged;
}

/** Writes an act of the viewer into the trail; there is no trail without accounts. */
export async function recordAct(c: Context, to: Access | undefined, act: access.Act): Promise<void> {
  const { account } = viewerOf(c);
  if (to && account) await access.writeActs(to.db, account, [act], to.now());
}

/** The time of the database, or of this machine if there are no accounts. */
export const timeOf = (to: Access | undefined): Date => to?.now() ?? new Date();
