import { type Case, defined, once, siteKey } from '../../case/index.ts';
import { toMps as mps, solverVersion } from '../../linear/index.ts';
import {
  type Assembled,
  assemble,
  decisionOf,
  type Explained,
  explain,
  explainNone,
  type FinanceDocument,
  financeDocument,
  lanesOf,
  lendingOf,
  moneyOf,
  type PlanDocument,
  type PlantReturns,
  plan as solved,
  type Verified,
  verify,
  wholeProgramme,
  whyNot,
} from '../../plan/index.ts';
import { deadline } from '../../search/index.ts';
import { withReforms } from '../change.ts';
import { askElsewhere } from '../elsewhere.ts';
import { NothingToPlanError } from '../errors.ts';
import type { Shared } from '../queue.ts';
import { version } from '../version.ts';
import type { PlanOptions, Timed } from './options.ts';
import { furtherOptionsOf, optionsOf, requestOf } from './request.ts';

/** A plan with its explanation and verification. */
export interface PlanWhole {
  readonly document: PlanDocument;
  /** The case with the reforms in force. */
  readonly case: Case;
  readonly explained?: Explained;
  /** Projects whose debt was cut for their covenants; computed when it is called. */
  readonly cut?: () => FinanceDocument;
  readonly opinion: Verified;
  /** The programme as MPS, if it was asked for. */
  readonly programme?: string;
}

/** Lets a worker of a shared queue make the plan. `signal` ends its search; the answer is the best plan so far. */
async function planElsewhere(c: Case, options: PlanOptions & Timed & { db: Shared }): Promise<PlanWhole> {
  const { db, signal, onProgress, onPlan: _, cache: __, time: ___, readSeconds: ____, ...ask } = options;
  const { cut, ...found } = await askElsewhere(db, 'plan', c, ask, { signal, tell: onProgress });
  return { ...found, ...(cut ? { cut: () => cut } : {}), case: { ...found.case, source: c.source } };
}

/** Share of the seconds that is reserved for the explanation. */
const KEPT = 0.2;

/** Deadlines for solving and explaining a plan. */
export function timeOf(seconds: number, explain: PlanOptions['explain']): NonNullable<Timed['time']> {
  const all = deadline(seconds);
  const explaining = all.before(() => Math.max(1, seconds / 20));
  return { solving: explain === 'none' ? explaining : all.before(() => KEPT * seconds), explaining };
}

/** `plan` with its explanation and the second opinion, for a report. */
export async function planWhole(asRead: Case, asked: PlanOptions & Timed = {}): Promise<PlanWhole> {
  if (asked.db !== undefined) return planElsewhere(asRead, { ...asked, db: asked.db });
  const c = withReforms(asRead, asked.reforms ?? []);
  const request = requestOf(asRead, asked);
  const time = asked.time ?? timeOf(request.seconds, asked.explain);
  const { pin, signal, onProgress, readSeconds, without, like, cache } = asked;
  const options = {
    asRead,
    request,
    ...optionsOf(request, pin),
    ...defined({ readSeconds, onProgress, signal, without, like, cache }),
    deadline: time.solving,
  };
  const { document, solved: search, cuts, gearing, unpaid, instead, withoutCovenants } = await solved(c, options);
  try {
    if (document.solver.columns === 0) throw new NothingToPlanError(c);
    const judged = async (full: PlanDocument) => {
      const opinion = verify(full, asRead, pin);
      const { ok, checked, notChecked } = opinion;
      const document: PlanDocument = {
        ...full,
        ...(ok ? {} : { status: 'refuted' }),
        opinion: { ok, checked, notChecked },
        versions: {
          chorsu: version(),
          highs: await solverVersion(asked.solver ?? 'highs-wasm'),
          node: process.versions.node,
        },
      };
      return { opinion, document };
    };
    if (asked.onPlan && document.npv !== null) await asked.onPlan((await judged({ ...document, whyNot: [] })).document);
    const asSolved = { ...options, ...defined({ gearing }) };
    const stuck = document.status === 'infeasible' || unpaid === true;
    const whyStuck = () => (stuck ? whyNot(c, { ...asSolved, seconds: time.explaining.left() / 2 }) : []);
    const priced = document.npv !== null && asked.explain !== 'none';
    const lanes = cuts.length > 0 || priced ? lanesOf(c, search.model.ways) : undefined;
    const money = lanes && priced ? moneyOf(document, c, lanes) : undefined;
    const explaining = () =>
      explain(c, document, search, {
        // Plans that this one is compared with may not borrow more.
        further: {
          ...asSolved,
          gap: request.gap,
          seconds: request.seconds,
          ...silent,
          prepare: (model) => void furtherOptionsOf(request, pin).prepare(model),
        },
        // With `all`, every further solve may take as long as it needs.
        ...(asked.explain === 'all' ? { seconds: Number.POSITIVE_INFINITY } : { deadline: time.explaining }),
        ...(asked.barriers ? { barriers: true } : {}),
        ...(lanes ? { lanes } : {}),
        ...(money ? { losing: losingOwners(money.returns) } : {}),
      });
    const explained =
      document.npv === null
        ? await explainNone(document, whyStuck)
        : asked.explain === 'none'
          ? undefined
          : await explaining();
    // An unexplained plan has an empty list of limits to relax.
    const explainedPlan: PlanDocument = explained?.document ?? { ...document, whyNot: [] };
    const full: PlanDocument = { ...explainedPlan, ...defined({ instead, withoutCovenants }) };
    const { opinion, document: withOpinion } = await judged(full);
    const searchFault = document.status === 'optimal' ? undefined : search.message;
    const decision = money && lanes && decisionOf(full, c, money.returns, lanes);
    const planDocument: PlanDocument = decision ? { ...withOpinion, decision } : withOpinion;
    return {
      document: planDocument,
      case: c,
      ...((explained || searchFault !== undefined) && {
        explained: { ...explained?.explained, ...defined({ lending: money?.lending, searchFault }) },
      }),
      ...(lanes && cuts.length > 0 ? { cut: once(() => financeDocument(planDocument, c, cuts, 0, lanes)) } : {}),
      opinion,
      ...(asked.programme ? { programme: mpsOf(c, search.model, asSolved) } : {}),
    };
  } finally {
    await search.session.close();
  }
}

/** Keys (`place/process`) of plants whose owners lose money. */
const losingOwners = (returns: readonly PlantReturns[]): ReadonlySet<string> =>
  new Set(returns.filter((one) => !one.atCost && one.npv < 0).map(siteKey));

/** The loans of a plan, as a part of its explanation. */
const lendingIn = (plan: PlanDocument, c: Case): Pick<Explained, 'lending'> =>
  plan.npv === null ? {} : { lending: lendingOf(plan, c) };

/** The explanation of a plan for its report; loans are computed if they were not stored. `c` is the case with the plan's reforms. */
export const forReport = (plan: PlanDocument, c: Case, explained?: Explained): Explained =>
  explained?.lending ? explained : { ...explained, ...lendingIn(plan, c) };

/** Further solves show no progress of their own. */
const silent = { onProgress: () => {} };

/** Key under which a document holds its `PlanWhole`; JSON and copies do not have it. */
const whole = Symbol('whole');

/** Explanation and verification of a plan that this process made; undefined for a plan from a file. */
export const wholeOf = (plan: PlanDocument & { readonly [whole]?: PlanWhole }): PlanWhole | undefined => plan[whole];

/**
 * The best plan of a case, with its bound, its explanation, and the second opinion.
 *
 * Money is in the case's currency; `npv`, `bound` and `cost` are discounted to the start, `costs` are not; quantities are a
 * year of a period. `status` says what is known: `optimal` is within the gap, `feasible` is a plan whose gap is wider,
 * `infeasible` and `stopped` have no plan (`npv` is null), `refuted` is a plan that the second opinion does not confirm.
 *
 * @throws {RequestError} where there is no such reform, target or candidate
 * @throws {NothingToPlanError} where the case asks for nothing
 * @example
 * const p = await plan(await readCase('first-steps'), { gap: 0.01, seconds: 60, explain: 'none' });
 * p.status // => 'optimal'
 * p.bound >= p.npv // => true
 */
export async function plan(c: Case, options: PlanOptions = {}): Promise<PlanDocument> {
  const found = await planWhole(c, options);
  return Object.defineProperty(found.document, whole, { value: found });
}

/** The programme as MPS; `assembled` has the routes that were added so far. */
function mpsOf(c: Case, assembled: Assembled, options: ReturnType<typeof optionsOf>): string {
  const model = wholeProgramme(c, assembled, options);
  options.prepare(model);
  return mps(model.frame.program, c.name);
}

/**
 * The programme of a case as free-format MPS, a minimisation, for another solver: a row for every shared capacity, and every
 * route that is there from the start. Routes that only a search finds are in the file of `plan --export`.
 *
 * @throws {RequestError} as `plan`
 * @example
 * toMps(await readCase('first-steps')).startsWith('* Minimise') // => true
 */
export function toMps(
  c: Case,
  options: Pick<PlanOptions, 'reforms' | 'require' | 'forbid' | 'withoutTargets' | 'pin'> = {},
): string {
  const request = requestOf(c, options);
  const asked = optionsOf(request, options.pin);
  const reformed = withReforms(c, request.reforms);
  return mpsOf(reformed, assemble(reformed, asked), asked);
}
