import { type Case, changesOf, withChanges } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { NoWorthError } from '../fault.ts';
import { withoutIdle } from './idle.ts';
import { type HeldBuilds, type HoldOptions, heldStart, hold, type Performance } from './performance.ts';

export interface ShockWorth {
  readonly shock: string;
  readonly name: string;
  /** NPV with held builds and flows planned anew; null if nothing can be planned. */
  readonly npv: number | null;
  /** NPV lost compared with the plan without the shock. */
  readonly lost: number | null;
  /** Share of demand still delivered, over all years and in the worst year. */
  readonly delivered: number;
  readonly worstYear: number;
  /**
   * Years from the first with smaller deliveries than without the shock until deliveries are no longer smaller; null if
   * that lies beyond the horizon.
   */
  readonly recovery: number | null;
  /**
   * Years from the first with a greater cost than without the shock until the cost is no longer greater; null if it is
   * greater to the end of the horizon.
   */
  readonly dearer: number | null;
  readonly missed: Performance['missed'];
  /** NPV had the shock been known when building, and an upper bound on it; only if requested. */
  readonly foreseen?: number;
  readonly foreseenBound?: number;
}

/** Relative tolerance: smaller deliveries or greater costs of a year within it count as equal. */
const LESS = 0.005;

/** The effect of each shock of the case on held builds: what they still deliver, and at what cost. */
export async function shocks(
  c: Case,
  builds: HeldBuilds,
  options: HoldOptions & {
    readonly foresee?: boolean;
    readonly only?: readonly string[];
    readonly onShock?: (id: string) => void;
  },
): Promise<{ readonly base: Performance; readonly shocks: ShockWorth[] }> {
  const own = withoutIdle(c, builds);
  const base = await hold(own, builds, options);
  if (!base) throw new NoWorthError(words().stress.buildsDoNotHold);
  const worths: ShockWorth[] = [];
  for (const row of c.tables.shocks) {
    const id = String(row.shock);
    if (options.only && !options.only.includes(id)) continue;
    if (options.signal?.aborted) break;
    const changes = changesOf(c, id, row.from as number | undefined, row.until as number | undefined);
    const struck = withChanges(c, changes);
    const performance = await hold(withoutIdle(struck, builds), builds, options);
    const foreseen = options.foresee ? await free(struck, builds, options) : undefined;
    worths.push({
      shock: id,
      name: String(row.name ?? id),
      npv: performance?.npv ?? null,
      lost: performance ? base.npv - performance.npv : null,
      delivered: performance?.delivered ?? 0,
      worstYear: performance ? Math.min(1, ...performance.years.map((x) => x.delivered)) : 0,
      recovery: performance ? recovery(base, performance) : null,
      dearer: performance ? dearer(base, performance, Number(c.settings.start) + Number(c.settings.years)) : null,
      missed: performance?.missed ?? [],
      ...(foreseen ? { foreseen: foreseen.npv, foreseenBound: foreseen.bound } : {}),
    });
    options.onShock?.(id);
  }
  return { base, shocks: worths };
}

/** The plan had the shock been known when building; at least as good as the held builds. */
async function free(c: Case, builds: HeldBuilds, options: HoldOptions): Promise<Performance | undefined> {
  const { whole: start } = await heldStart(c, { builds, scale: options.scale }, options.gap);
  return hold(c, undefined, { ...options, starts: [start] });
}

/**
 * Years from the first before `end` with a greater cost than without the shock to the year after the last such; 0 if
 * there is none, null if there is no year after.
 */
export function dearer(
  base: Pick<Performance, 'costs'>,
  shock: Pick<Performance, 'costs'>,
  end: number,
): number | null {
  const usual = new Map(base.costs.map((x) => [x.year, x.cost]));
  const more = shock.costs.filter(({ year, cost }) => {
    const was = usual.get(year) ?? 0;
    return year < end && cost > was + LESS * Math.abs(was);
  });
  if (more.length === 0) return 0;
  const after = shock.costs.find((x) => x.year > more.at(-1)!.year && x.year < end);
  return after ? after.year - more[0]!.year : null;
}

/**
 * Years from the first with smaller deliveries than without the shock to the year after the last such; 0 if there is
 * none, null if there is no year after.
 */
export function recovery(base: Pick<Performance, 'years'>, shock: Pick<Performance, 'years'>): number | null {
  const less = shock.years.filter((x, i) => x.delivered < base.years[i]!.delivered - LESS);
  if (less.length === 0) return 0;
  const last = less.at(-1)!.year;
  const after = shock.years.find((x) => x.year > last);
  return after ? after.year - less[0]!.year : null;
}
