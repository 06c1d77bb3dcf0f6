import type { Context } from 'hono';
import { once } from '../../case/index.ts';
import { type Account, access, type CaseRef, type Db, type Role, type RunRecord, roles } from '../../store/index.ts';
import type { Limits } from '../limits.ts';
import { type Judgement, judging } from './judge.ts';
import type { Spend } from './limit.ts';
import type { Provider } from './provider.ts';

/** What a server of many users has beside the folder. */
export interface Access {
  readonly db: Db;
  /** The address under which browsers reach the server, where that is not this machine's own. */
  readonly origin?: string | undefined;
  /** Where people sign in beside this server. */
  readonly provider?: Provider | undefined;
  /** Counts what an account asks. */
  readonly spend: Spend;
  /** How much work an account may ask for, by its role. */
  readonly limits: Limits;
  /** Keys what would else be a hash of private figures: names of runs, states of tables. */
  readonly key: string;
  now(): Date;
}

/** A run and what may be told of it. */
export interface JudgedRun extends Judgement {
  readonly record: RunRecord;
  /** Its case; undefined where it is not there, or nobody can tell which it is. */
  readonly of: CaseRef | undefined;
}

/** Who asks, and what may be told and done: the one judgement that every route and job goes by. */
export interface Viewer {
  /** Undefined on a server of one user, who may all. */
  readonly account: Account | undefined;
  /** The cases that are there for this viewer. */
  cases(): Promise<readonly CaseRef[]>;
  /** The case at an address: its name, or its opaque id. Throws `case-unknown`, `ambiguous` and `name`. */
  caseAt(address: string): Promise<CaseRef>;
  /** The address of a case: its name where the viewer sees no other case of the name, else its opaque id. */
  addressOf(id: string): Promise<string | undefined>;
  /** The role in a case by itself, be it removed. */
  roleIn(id: string): Promise<Role | undefined>;
  judgeCase(ref: CaseRef): Promise<Judgement>;
  /** Throws `run-unknown` where no run has the name; the role is undefined where it is not there for the viewer. */
  judgeRun(run: string): Promise<JudgedRun>;
}

declare module 'hono' {
  interface ContextVariableMap {
    viewer: Viewer | undefined;
  }
}

/** Who asks. Throws where a route that anyone may use asks for more. */
export function viewerOf(c: Context): Viewer {
  if (!c.var.viewer) throw new access.AccessError('sign-in-failed');
  return c.var.viewer;
}

export const atLeast = (role: Role | undefined, wanted: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(wanted);

/** The one user of a server without accounts, who may all. */
export const alone = (root: string): Viewer =>
  judging(root, undefined, { roleIn: async () => 'owner', marksIn: async () => [] });

/** The viewer that an account is. What it may do is looked up once for each request. */
export function viewerFor({ db }: Access, root: string, account: Account): Viewer {
  const rights = once(() => Promise.all([access.rolesOf(db, account.id), access.ownedCases(db)]));
  return judging(root, account, {
    async roleIn(id) {
      const [own, owned] = await rights();
      // A case of which nobody is the owner is the administrators'.
      return own.get(id) ?? (account.administrator && !owned.has(id) ? 'owner' : undefined);
    },
    marksIn: (ids) => access.marksOf(db, ids),
  });
}

/** Writes into the trail what who asks has done; there is none without accounts. */
export async function recordAct(c: Context, to: Access | undefined, act: access.Act): Promise<void> {
  const { account } = viewerOf(c);
  if (to && account) await access.writeActs(to.db, account, [act], to.now());
}

/** The time by the clock of the accounts; where there are none, by that of this machine. */
export const timeOf = (to: Access | undefined): Date => to?.now() ?? new Date();
