import { type Case, putInto } from '../../src/case/index.ts';
import { type PlanDocument, verify } from '../../src/plan/index.ts';
import { type Forgery, forgeries } from './forge.ts';

/** What came of forging a plan many times. */
export interface Score {
  readonly tried: number;
  readonly found: number;
  /** Forgeries that verify passes and that do no harm, by why. */
  readonly harmless: ReadonlyMap<string, readonly string[]>;
  /** Forgeries that verify passes, or that break it. */
  readonly missed: readonly string[];
}

/** Forges a sound plan `count` times and holds each forgery against the case. */
export function score(plan: PlanDocument, c: Case, count: number, seed = 1): Score {
  const harmless = new Map<string, string[]>();
  const missed: string[] = [];
  const all = forgeries(plan, count, seed);
  for (const forgery of all) {
    try {
      if (!verify(forgery.plan, c).ok) continue;
    } catch (error) {
      missed.push(`${forgery.what}: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const why = whyHarmless(forgery, plan);
    if (why === undefined) missed.push(forgery.what);
    else putInto(harmless, why, forgery.what);
  }
  const passed = [...harmless.values()].reduce((sum, list) => sum + list.length, 0);
  return { tried: all.length, found: all.length - passed - missed.length, harmless, missed };
}

const small = (a: number, b: number, gross: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-6 * Math.max(Math.abs(a), Math.abs(b)), Math.min(1, 1e-6 * gross));

/** Why a forgery that passes does no harm; undefined where it does. */
function whyHarmless({ part, plan, what }: Forgery, sound: PlanDocument): string | undefined {
  const bare = (x: PlanDocument) => JSON.stringify({ ...x, [part]: null });
  const gross = Object.values(sound.cost).reduce((sum, amount) => sum + Math.abs(amount), 0);
  if (part === 'request' || part === 'asked') {
    const kept = ({ seconds: _, solver: __, gap: ___, ...request }: PlanDocument['request']) => JSON.stringify(request);
    if (kept(plan.request) === kept(sound.request)) return 'how long, how near and by what the plan was sought';
    return 'the plan obeys the request as forged; that a better one exists is for --resolve';
  }
  const sorted = (x: PlanDocument) =>
    JSON.stringify(x[part as keyof PlanDocument])
      .split(/[[\],]/)
      .sort()
      .join();
  if ((part === 'certificates' || part === 'duties') && sorted(plan) === sorted(sound))
    return 'the same names in another order';
  if (part === 'status' && plan.status === 'feasible') return 'says less than is known';
  if (part === 'gap' || part === 'bound' || part === 'npv') {
    const close = small(plan[part] ?? 0, sound[part] ?? 0, gross);
    if (close) return 'below what verify tells apart';
  }
  if (bare(plan) !== bare(sound)) return undefined;
  if (part === 'costs' || part === 'cost' || part === 'flows' || part === 'activity' || part === 'purchases') {
    const numbers = (x: PlanDocument) =>
      JSON.stringify(x[part])
        .match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g)!
        .map(Number);
    const [a, b] = [numbers(plan), numbers(sound)];
    if (a.length === b.length && a.every((value, i) => small(value, b[i]!, gross)))
      return 'below what verify tells apart';
    if (/0 becomes -0|"amount":1e-|e-\d/.test(what)) return 'below what verify tells apart';
  }
  return undefined;
}
