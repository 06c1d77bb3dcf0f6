import type { Case } from '../case/index.ts';
import { open, type Session } from '../linear/index.ts';
import {
  type Assembled,
  type AssembleOptions,
  besideBuilds,
  broken,
  type Completed,
  type CompleteOptions,
  completed,
  nearOf,
  polish,
  type SolveOptions,
} from '../search/index.ts';
import { assemble } from './assemble.ts';

/** A plan taken over from a like case, with the programme in which it holds. The caller closes the session. */
export interface TakenOver extends Completed {
  readonly model: Assembled;
  readonly session: Session;
}

/** How near to the best plans are wanted, as `solve` has it; what stands beside builds is chosen 50 times as well. */
type Gap = Partial<Pick<SolveOptions, 'gap' | 'absoluteGap'>>;

/** What ends it: its gap, a signal, and the time that each solve has. */
type Limits = Gap & { readonly signal?: AbortSignal; readonly left?: () => number };

/** Seconds of the choice of certificates where none are given. */
const LONGEST = 3600;

/** How often shared capacities that the plan exceeds are put into the programme. */
const ROUNDS = 4;

/**
 * The best plan of a case that takes over what one of several plans of like cases builds (`starts`, whole numbers by column
 * name): a few linear solves and no search of builds, so it is worth no more than the best plan, and says nothing of a bound.
 * Undefined where none of them holds.
 */
export async function takeOver(
  c: Case,
  starts: readonly ReadonlyMap<string, number>[],
  options: AssembleOptions & Limits & { readonly prepare?: (model: Assembled) => void } = {},
): Promise<TakenOver | undefined> {
  const binding = new Set(options.binding ?? []);
  for (let round = 0; round < ROUNDS; round++) {
    const model = assemble(c, { ...options, binding });
    options.prepare?.(model);
    const session = await open(model.frame.program);
    let over: string[] | undefined;
    try {
      const best = await bestOf(model, session, starts, options);
      over = best && broken(model, best.x, binding);
      if (best && over!.length === 0) return { ...best, model, session };
    } finally {
      if (over?.length !== 0) await session.close();
    }
    if (!over) return undefined;
    for (const key of over) binding.add(key);
  }
  return undefined;
}

async function bestOf(
  model: Assembled,
  session: Session,
  starts: readonly ReadonlyMap<string, number>[],
  { signal, left, gap, absoluteGap }: Limits,
): Promise<Completed | undefined> {
  const how: CompleteOptions = {
    ...(signal ? { signal } : {}),
    ...(left ? { seconds: left } : {}),
    ...(gap === undefined
      ? {}
      : { near: nearOf(model, { gap, ...(absoluteGap === undefined ? {} : { absoluteGap }) }) }),
  };
  const best = await completed(model, session, starts, how);
  if (!best || signal?.aborted) return undefined;
  const beside = best.beside ? undefined : await besideBuilds(model, session, starts[best.from]!, how, best.objective);
  const taken = beside ? { ...best, ...beside } : best;
  const near = how.near?.(taken.x) ?? 0;
  const other = await polish(model, taken.x, { near, seconds: left?.() ?? LONGEST, ...(signal ? { signal } : {}) });
  return other && other.objective > taken.objective ? { ...taken, x: other.x, objective: other.objective } : taken;
}
