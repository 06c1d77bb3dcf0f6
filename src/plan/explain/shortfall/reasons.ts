import { type Case, defined, setTo, siteKey, withChanges } from '../../../case/index.ts';
import type { PlanDocument, Reason } from '../../../model/index.ts';
import type { Solved, SolveOptions } from '../../../search/index.ts';
import type { LimitGroup } from '../../relaxed.ts';
import { addedBy, tooLate } from './additions.ts';
import { cutOff } from './cut-off.ts';
import { type ShortfallProgramme, shortfallProgramme, type Unmet } from './programme.ts';

/** A plan, and the options of the programme that explains its unmet demands. */
export interface ReasonsRequest {
  readonly solved: Solved;
  readonly plan: PlanDocument;
  readonly options: Partial<Pick<SolveOptions, 'forbid' | 'withoutTargets' | 'gearing' | 'prepare'>>;
  /** Seconds left for all of it. */
  readonly left: () => number;
  /**
   * Whether the flows of the plan are the best for its builds: only then is it known that the price does not pay for
   * more. True by default.
   */
  readonly best?: boolean;
}

const by = 'what if';
/** Time to build the test programme, as a multiple of that of the plan's programme. */
const TIMES = 3;
/** Changes that let plants and legs serve from the first year on. */
const noWaiting = [
  setTo({ table: 'processes', key: '*', column: 'lead' }, 0, by),
  setTo({ table: 'candidates', key: '*/*', column: 'opens' }, '', by),
];
/** Changes that make own funds unlimited. */
const noBudget = [setTo({ table: 'case', key: '', column: 'ownFunds' }, '', by)];

/**
 * Finds the reasons for which each demand is not met, by testing whether a little more can be delivered
 *
 *     1. with all builds and certificates as they are: then the price does not pay for it;
 *     2. as 1, with a limit relaxed: these limits;
 *     3. with other builds, certificates and licences: then these do not pay;
 *     4. as 3, with a limit relaxed;
 *     5. if plants need no lead time; if own funds are unlimited;
 *     6. if plants have capacity that nobody built.
 *
 * A demand that cannot be met even then may have no route or no source (`cutOff`). Nothing is concluded from a solve
 * that time ended.
 */
export async function reasonsOf(demands: readonly Unmet[], question: ReasonsRequest): Promise<Reason[][]> {
  const { solved, plan, options, left } = question;
  const { route, build } = solved.model.seconds;
  const enough = () => left() >= TIMES * (route + build);
  if (demands.length === 0 || !enough()) return [];
  const c = solved.model.frame.case;
  const programmes = new Map<string, Promise<ShortfallProgramme>>();
  const programme = (name: string, changed: () => Case): Promise<ShortfallProgramme> | undefined => {
    const before = programmes.get(name);
    if (before || !enough()) return before;
    const made = shortfallProgramme(changed(), solved, plan, demands, options, left);
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
    for (const programme of programmes.values()) await programme.then((open) => open.close()).catch(() => {});
  }
}

interface Programmes {
  readonly plan: PlanDocument;
  readonly base: ShortfallProgramme;
  readonly best: boolean;
  /** Undefined if time is too short. */
  waiting(): Promise<ShortfallProgramme> | undefined;
  budget(): Promise<ShortfallProgramme> | undefined;
}

async function reasonsFor(demand: Unmet, { plan, base, best, waiting, budget }: Programmes): Promise<Reason[]> {
  const price = { kind: 'demands', key: `${demand.good}/${demand.place}` };
  if (await base.answer(demand, { builds: 'held' })) return best ? [price] : [];
  const standing = await openedFor(demand, base, 'held', base.limits);
  const other = await base.answer(demand, { builds: 'free' });
  // A plant that the plan has closed has no capacity: the reason is that it does not stay open.
  const isClosed = ({ key }: Reason) =>
    plan.closings.some((closing) => key === siteKey(closing) && closing.year <= demand.year);
  const open = standing.filter((reason) => !(isCapacity(reason) && isClosed(reason)));
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
 * The limits whose relaxation lets more be delivered: each that is enough alone, if the cheapest relaxation contains
 * one or several of these; else those that are relaxed together.
 */
async function openedFor(
  demand: Unmet,
  programme: ShortfallProgramme,
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
  return [
    ...new Map(reasons.map((reason) => [JSON.stringify([reason.kind, reason.key, reason.column]), reason])).values(),
  ];
}
