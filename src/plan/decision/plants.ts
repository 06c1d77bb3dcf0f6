import { atStart, type Case, groupBy, siteKey, sumOf } from '../../case/index.ts';
import type { DecidedPlant, PlanDocument, PlantReturns, Verdict, VerdictGround } from '../../model/index.ts';
import { capacityOfBuild, capitalOfBuilds } from '../../model/index.ts';

/** The code for a plant that was considered and is not built. */
export const NOT_BUILT = 'not built';

/** The facts from which the verdict on a plant follows. */
export interface VerdictInput {
  /** Whether the request required it, or its builds are those of another plan. */
  readonly onRequest: boolean;
  /** As `VerdictGround.loss`. */
  readonly loss: VerdictGround['loss'];
  /** The NPV of the plan: amounts below its rounding count as zero. */
  readonly npv: number;
  readonly capex: number;
  /** The duty that turns the verdict within its range. */
  readonly duty?: VerdictGround['duty'];
  /** Undefined if they could not be computed. */
  readonly returns:
    | (Pick<PlantReturns, 'npv' | 'economicNpv' | 'atCost'> & Partial<Pick<PlantReturns, 'support'>>)
    | undefined;
}

/** Relative rounding errors: of the solver in an NPV, and of a project's cash flow. */
const [OF_PLAN, OF_CAPEX] = [1e-9, 1e-6];

/** The verdict on a plant and its grounds: never more than is known. */
export function verdictOf({ onRequest, loss, npv, capex, duty, returns }: VerdictInput): {
  verdict: Verdict;
  rests: VerdictGround;
} {
  const none = OF_CAPEX * Math.max(1, capex);
  const bounds = loss === undefined || onRequest ? {} : { loss };
  const judged = (verdict: Verdict, on: VerdictGround['on']) => ({ verdict, rests: { on, ...bounds } });
  if (onRequest) return judged('as asked', 'request');
  if (returns && !returns.atCost && returns.npv < -none)
    return {
      verdict: 'needs support',
      rests: {
        on: 'owners',
        ...bounds,
        shortfall: -returns.npv,
        ...(returns.support ? { support: returns.support } : {}),
      },
    };
  const proven = loss === null || (loss !== undefined && loss.low > OF_PLAN * Math.abs(npv));
  if (!proven)
    return loss !== undefined && Number.isFinite(loss.high)
      ? judged('open', 'not proven')
      : judged('not tested', 'no time');
  if (!returns) return judged('open', 'no return');
  if (returns.atCost) return judged('open', 'no price');
  if (returns.economicNpv < -none) return judged('open', 'economy');
  const { verdict, rests } = judged('build', loss === null ? 'no plan' : 'loss');
  return duty && loss !== null ? { verdict: 'build if the duty stays', rests: { ...rests, duty } } : { verdict, rests };
}

type Explained = Pick<PlanDocument, 'npv' | 'builds' | 'costs' | 'stages' | 'here' | 'request'>;

/**
 * The plants of a plan with their verdicts. `returns` are those of its projects (`moneyOf`); `c` has the plan's reforms
 * in force.
 */
export function plantsOf(plan: Explained, c: Case, returns: readonly PlantReturns[]): DecidedPlant[] {
  const rows = atStart(c);
  const capital = capitalOfBuilds(plan, rows);
  const builds = plan.builds.map((build, i) => ({ build, capex: capital[i]!, size: capacityOfBuild(build, rows) }));
  const sites = [...groupBy(builds, ({ build }) => siteKey(build)).values()];
  const plants = sites.map((own): DecidedPlant => {
    const { place, process } = own[0]!.build;
    const found = returns.find((one) => one.place === place && one.process === process);
    const priced = found && !found.atCost ? found : undefined;
    const capex = sumOf(own, (one) => one.capex);
    return {
      place,
      process,
      capex,
      year: Math.min(...own.map(({ build }) => build.year)),
      size: sumOf(own, (one) => one.size),
      ownersReturn: priced?.irr ?? null,
      ownersNpv: priced?.npv ?? null,
      economicNpv: priced?.economicNpv ?? null,
      ...verdictOf({
        onRequest: plan.request.pin !== undefined || (plan.request.require ?? []).includes(siteKey({ place, process })),
        loss: lossWithout(plan, { place, process }, c),
        npv: plan.npv ?? 0,
        capex,
        ...dutyThatTurns(plan, process),
        returns: found,
      }),
    };
  });
  return plants.sort((a, b) => a.year - b.year || b.capex - a.capex || (siteKey(a) < siteKey(b) ? -1 : 1));
}

/** The duty, nearest to its rate, at which the stage of a plant leaves the plan within the range of the duty. */
function dutyThatTurns({ stages = [] }: Pick<Explained, 'stages'>, process: string): Pick<VerdictInput, 'duty'> {
  const turns = stages.find((stage) => stage.process === process)?.leaves ?? [];
  const [nearest] = turns
    .filter(({ table, within }) => table === 'tariffs' && within)
    .sort((a, b) => Math.abs(a.about / a.value - 1) - Math.abs(b.about / b.value - 1));
  if (nearest === undefined) return {};
  const { within: _, at: __, ...duty } = nearest;
  return { duty };
}

/** Loss without a site, or without its stage if the case has no other site for it. */
function lossWithout(
  { stages = [], here = [] }: Pick<Explained, 'stages' | 'here'>,
  { place, process }: Pick<DecidedPlant, 'place' | 'process'>,
  c: Case,
): VerdictGround['loss'] {
  const site = here.find((one) => one.place === place && one.process === process);
  if (site) return site.next.loses;
  const places = new Set(c.tables.candidates.filter((row) => row.process === process).map((row) => row.place));
  return places.size === 1 ? stages.find((stage) => stage.process === process)?.without : undefined;
}
