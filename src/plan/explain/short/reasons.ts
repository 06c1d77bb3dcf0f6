import { type Case, defined, siteKey, withChanges } from '../../../case/index.ts';
import type { PlanDocument, Reason } from '../../../model/index.ts';
import type { Solved, SolveOptions } from '../../../search/index.ts';
import type { LimitGroup } from '../../relaxed.ts';
import { type Asking, asking, type Unmet } from './asking.ts';
import { addedBy, tooLate } from './beside.ts';
import { cutOff } from './cut-off.ts';

/** A plan, and the options of the programme that says why its demands are not met. */
export interface ReasonsRequest {
  readonly solved: Solved;
  readonly plan: PlanDocument;
  readonly options: Partial<Pick<SolveOptions, 'forbid' | 'withoutTargets' | 'gearing' | 'prepare'>>;
  /** Seconds for all of it. */
  readonly left: () => number;
  /** Whether the flows of the plan are the best for what it builds: only then does the price not pay for more. True unless given. */
  readonly best?: boolean;
}

const by = 'what if';
/** The programme that is asked is put together in about so many times what that of the plan took. */
const TIMES = 3;
/** Plants and legs may stand from the first year on. */
const noWaiting: Parameters<typeof withChanges>[1] = [
  { table: 'processes', key: '*', column: 'lead', value: '0', op: 'set', by },
  { table: 'candidates', key: '*/*', column: 'opens', value: '', op: 'set', by },
];
/** Own funds pay for all. */
const noBudget: Parameters<typeof withChanges>[1] = [
  { table: 'case', key: '', column: 'ownFunds', value: '', op: 'set', by },
];

/**
 * What keeps each demand from being met, asked of the programme itself: whether a little more can be delivered
 *
 *     1. with all that is built and held: then the price does not pay for it;
 *     2. with that, where a limit is opened: the limits that do;
 *     3. with other builds, certificates and licences: then these do not pay;
 *     4. with these, where a limit is opened;
 *     5. where plants need no lead time; where own funds have no limit;
 *     6. where plants have capacity that nobody built.
 *
 * What cannot be delivered even so may have no route or no source (`cutOff`). Of a solve that time ends nothing is said.
 */
export async function reasonsOf(demands: readonly Unmet[], question: ReasonsRequest): Promise<Reason[][]> {
  const { solved, plan, options, left } = question;
  const { route, build } = solved.model.seconds;
  const enough = () => left() >= TIMES * (route + build);
  if (demands.length === 0 || !enough()) return [];
  const c = solved.model.frame.case;
  const programmes = new Map<string, Promise<Asking>>();
  const programme = (name: string, changed: () => Case): Promise<Asking> | undefined => {
    const before = programmes.get(name);
    if (before || !enough()) return before;
    const made = asking(changed(), solved, plan, demands, options, left);
    programmes.set(name, made);
    return made;
  };
  const found: Reason[][] = [];
  try {
    const base = await programme('base', () => c);
    for (const demand of demands) {
      if (!base || left() <= 0) break;
      const reasons = await reasonsFor(demand, {
        plan,
        base,
        best: question.best ?? true,
        waiting: () => programme('lead', () => withChanges(c, noWaiting)),
        budget: () => programme('budget', () => withChanges(c, noBudget)),
      });
      found.push(reasons);
    }
    return found;
  } finally {
    for (const one of programmes.values()) await one.then((open) => open.close()).catch(() => {});
  }
}

interface Programmes {
  readonly plan: PlanDocument;
  readonly base: Asking;
  readonly best: boolean;
  /** None where the time is too short for them. */
  waiting(): Promise<Asking> | undefined;
  budget(): Promise<Asking> | undefined;
}

async function reasonsFor(demand: Unmet, { plan, base, best, waiting, budget }: Programmes): Promise<Reason[]> {
  const price = { kind: 'demands', key: `${demand.good}/${demand.place}` };
  if (await base.answer(demand, { builds: 'held' })) return best ? [price] : [];
  const standing = await openedFor(demand, base, 'held', base.limits);
  const other = await base.answer(demand, { builds: 'free' });
  // A plant that the plan has closed has no capacity: that it does not stay is the reason.
  const isClosed = ({ key }: Reason) => plan.closings.some((one) => key === siteKey(one) && one.year <= demand.year);
  const open = standing.filter((one) => !(isCapacity(one) && isClosed(one)));
  if (other) return [...open, ...addedBy(base, plan, other)];
  if (other === undefined) return standing;
  const limits = standing.some(isCapacity) || standing.length === 0;
  const hard = limits ? await openedFor(demand, base, 'free', base.limits) : [];
  const reasons = distinct([...standing, ...hard]);
  if (!limits || !(reasons.length === 0 || reasons.every(isCapacity))) return reasons;
  const early = await waiting();
  const sooner = await early?.answer(demand, { builds: 'free' });
  if (early && sooner) reasons.push(...tooLate(base, early, sooner, demand.year));
  if (reasons.length > 0) return reasons;
  if (await (await budget())?.answer(demand, { builds: 'free' })) return [{ kind: 'case', key: '' }];
  const unbuilt = await openedFor(demand, base, 'free', [...base.limits, ...base.unbuilt]);
  return unbuilt.length > 0 ? unbuilt : cutOff(base.model, demand);
}

const isCapacity = ({ kind, column, pays }: Reason): boolean =>
  kind === 'candidates' && column === undefined && pays === undefined;

/**
 * The limits whose opening lets more be delivered: each of those that does so alone, where the cheapest opening has one or several of these; else
 * those that are opened together.
 */
async function openedFor(
  demand: Unmet,
  programme: Asking,
  builds: 'held' | 'free',
  limits: readonly LimitGroup[],
): Promise<Reason[]> {
  const x = await programme.answer(demand, { builds, open: limits });
  if (!x) return [];
  const opened = programme.opened(x, limits);
  const alone: LimitGroup[] = [];
  if (opened.length > 1)
    for (const group of opened) if (await programme.answer(demand, { builds, open: [group] })) alone.push(group);
  return (alone.length > 0 ? alone : opened).map(reasonOf);
}

const reasonOf = ({ kind, key, column }: LimitGroup): Reason => ({
  kind,
  key,
  ...defined({ column }),
});

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify([one.kind, one.key, one.column]), one])).values()];
}
