import { type Case, changesOf, withChanges } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { NoWorthError } from '../fault.ts';
import { withoutIdle } from './idle.ts';
import { type HeldBuilds, type HoldOptions, heldStart, hold, type Performance } from './performance.ts';

export interface ShockWorth {
  readonly shock: string;
  readonly name: string;
  /** NPV with the builds of the plan, flows re-planned; null where nothing can be planned at all. */
  readonly npv: number | null;
  /** NPV lost against the plan without the shock. */
  readonly lost: number | null;
  /** Share of what is wanted that is still delivered, over all years and in the worst one. */
  readonly delivered: number;
  readonly worstYear: number;
  /** Years from the first in which less is delivered than without the shock until none is; null = not in the horizon. */
  readonly recovery: number | null;
  /** Years from the first that costs more than without the shock until none does; null = to the end of the horizon. */
  readonly dearer: number | null;
  readonly missed: Performance['missed'];
  /** NPV if the shock had been known when building, and a bound that no such plan exceeds; only if requested. */
  readonly foreseen?: number;
  readonly foreseenBound?: number;
}

/** How much less of a year's deliveries counts as less, and how much more of a year's cost as more. */
const LESS = 0.005;

/** Each shock of the case on builds that are held: what they still deliver and at what cost. */
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
  const found: ShockWorth[] = [];
  for (const row of c.tables.shocks) {
    const id = String(row.shock);
    if (options.only && !options.only.includes(id)) continue;
    if (options.signal?.aborted) break;
    const changes = changesOf(c, id, row.from as number | undefined, row.until as number | undefined);
    const struck = withChanges(c, changes);
    const performance = await hold(withoutIdle(struck, builds), builds, options);
    const foreseen = options.foresee ? await free(struck, builds, options) : undefined;
    found.push({
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
  return { base, shocks: found };
}

/** The plan had the shock been known when building: at least as good as the builds that are held. */
async function free(c: Case, builds: HeldBuilds, options: HoldOptions): Promise<Performance | undefined> {
  const { whole: start } = await heldStart(c, { builds, scale: options.scale }, options.gap);
  return hold(c, undefined, { ...options, starts: [start] });
}

/** Years from the first that costs more than without the shock to the last that does, before `end`; 0 where none does. */
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

/** Years from the first that delivers less than without the shock to the last that does; 0 where none does. */
export function recovery(base: Pick<Performance, 'years'>, shock: Pick<Performance, 'years'>): number | null {
  const less = shock.years.filter((x, i) => x.delivered < base.years[i]!.delivered - LESS);
  if (less.length === 0) return 0;
  const last = less.at(-1)!.year;
  const after = shock.years.find((x) => x.year > last);
  return after ? after.year - less[0]!.year : null;
}
