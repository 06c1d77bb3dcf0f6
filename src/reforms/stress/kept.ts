import type { Case } from '../../case/index.ts';
import { open, type ProgramArrays, type Session, type Vertex } from '../../linear/index.ts';
import { type Assembled, assemble, vertexFrom } from '../../plan/index.ts';
import { alike, update } from './differ.ts';
import { framed, type HeldStart, type HoldWhat, hold, outcomeOf, prepared } from './hold.ts';
import type { Outcome } from './paths.ts';
import { proven } from './proven.ts';
import { rememberedWays } from './remember.ts';

/** A programme for the draws of one state of the network. */
export interface KeptProgramme {
  value(c: Case): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

export interface KeepOptions extends HoldWhat {
  /** The plan held at the figures of the case: its whole numbers are tried first. */
  readonly first: HeldStart;
  /** Share of `scale` by which a draw may be worth more than is reported. */
  readonly gap: number;
}

interface Kept {
  readonly session: Session;
  /** Where its relaxation ends at the figures that it was put together with. */
  readonly vertex: Vertex;
  arrays: ProgramArrays;
}

/** Ends what runs away; what comes out is decided by the gap. */
const SECONDS = 3600;

/**
 * A programme that draws share: the case is put together for each, but only the coefficients, bounds and costs that differ
 * go to the solver, which goes on from the basis at the figures of the case: the same one for every draw, so that what a
 * draw comes to does not depend on those before it. A draw whose programme has another shape, that wants another route, or
 * whose licences and certificates should be others by more than the gap, is solved by itself.
 */
export async function keptProgramme(base: Case, options: KeepOptions): Promise<KeptProgramme> {
  const known = rememberedWays();
  const hands = prepared(options);
  const frame = framed(options);
  const put = (c: Case): Assembled => {
    const model = assemble(c, { ways: known, ...frame });
    hands(model);
    return model;
  };
  const kept = await keep(put(base), options.first.vertex);
  return {
    async value(c) {
      const found = kept && (await within(c, kept));
      if (found) return found;
      const held = await hold(c, options.builds, { ...options, seconds: SECONDS, ways: known });
      return held && { npv: held.npv, costs: held.costs, met: held.missed.length === 0 };
    },
    async close() {
      await kept?.session.close();
    },
  };

  async function within(c: Case, k: Kept): Promise<Outcome | undefined> {
    const model = put(c);
    const arrays = model.frame.program.arrays();
    if (!alike(arrays, k.arrays)) return undefined;
    await update(k.session, k.arrays, arrays);
    k.arrays = arrays;
    const allowed = options.gap * options.scale;
    const x = await proven(model, k.session, { first: options.first.whole, vertex: k.vertex, allowed });
    return x && outcomeOf(model.frame, x);
  }
}

async function keep({ frame: { program } }: Assembled, near: string | undefined): Promise<Kept | undefined> {
  const arrays = program.arrays();
  const session = await open({ arrays: () => arrays });
  const start = near === undefined ? {} : ({ method: 'simplex', vertex: vertexFrom(program, near) } as const);
  const lp = await session.lp(start);
  const vertex = lp.status === 'optimal' ? await session.vertex() : undefined;
  // The session writes into the arrays that it was opened with.
  if (vertex) return { session, vertex, arrays: program.arrays() };
  await session.close();
  return undefined;
}
