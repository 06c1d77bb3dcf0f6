import type { Case } from '../../case/index.ts';
import { open, type ProgramArrays, type Session, type Vertex } from '../../linear/index.ts';
import { type Assembled, assemble, vertexFrom } from '../../plan/index.ts';
import { alike, update } from './differ.ts';
import type { Outcome } from './paths.ts';
import { frameOptions, type HeldStart, type HoldWhat, hold, outcomeOf, preparation } from './performance.ts';
import { proven } from './proven.ts';
import { rememberedWays } from './remembered-ways.ts';

/** A programme for the draws of one state of the network. */
export interface DrawProgramme {
  value(c: Case): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

interface DrawProgrammeOptions extends HoldWhat {
  /** The plan held at the figures of the case: its whole numbers are tried first. */
  readonly first: HeldStart;
  /** Share of `scale` by which a draw may be worth more than is reported. */
  readonly gap: number;
}

interface Shape {
  readonly session: Session;
  /** From where each of its relaxations starts. */
  readonly vertex: Vertex;
  arrays: ProgramArrays;
}

/** Shapes of programme that are kept at a time: each has a solver of its own. */
const SHAPES = 3;

/** Ends what runs away; what comes out is decided by the gap. */
const SECONDS = 3600;

/**
 * Programmes that draws share: the case is put together for each, but only the coefficients, bounds and costs that differ
 * go to the solver, which goes on from one vertex: the same one for every draw of a shape, so that what a draw comes to
 * does not depend on those before it. Some figures open or close a choice (a loan that is too small to be lent): the
 * programme has another shape then, which is kept too. A draw that wants another route, or whose licences and certificates
 * should be others by more than the gap, is solved by itself.
 */
export async function drawProgramme(base: Case, options: DrawProgrammeOptions): Promise<DrawProgramme> {
  const router = rememberedWays();
  const hands = preparation(options);
  const frame = frameOptions(options);
  const put = (c: Case): Assembled => {
    const model = assemble(c, { ways: router, ...frame });
    hands(model);
    return model;
  };
  const first = await openShape(put(base), options.first.vertex);
  /** Those of other shapes, the one that was asked last at the end. */
  let others: Shape[] = [];
  return {
    async value(c) {
      const found = first && (await within(c, first));
      if (found) return found;
      const performance = await hold(c, options.builds, { ...options, seconds: SECONDS, ways: router });
      return performance && { npv: performance.npv, costs: performance.costs, met: performance.missed.length === 0 };
    },
    async close() {
      await Promise.all([first, ...others].map((one) => one?.session.close()));
    },
  };

  async function within(c: Case, own: Shape): Promise<Outcome | undefined> {
    const model = put(c);
    const arrays = model.frame.program.arrays();
    const k = alike(arrays, own.arrays) ? own : await another(model, arrays);
    if (!k) return undefined;
    await update(k.session, k.arrays, arrays);
    k.arrays = arrays;
    const allowed = options.gap * options.scale;
    const x = await proven(model, k.session, { first: options.first.whole, vertex: k.vertex, allowed });
    return x && outcomeOf(model.frame, x);
  }

  /** The programme of another shape, which is opened where it is new. */
  async function another({ frame: { program } }: Assembled, arrays: ProgramArrays): Promise<Shape | undefined> {
    const { vertex } = options.first;
    if (vertex === undefined) return undefined;
    const earlier = others.find((one) => alike(arrays, one.arrays));
    others = others.filter((one) => one !== earlier);
    if (!earlier && others.length >= SHAPES - 1) await others.shift()?.session.close();
    const one = earlier ?? { session: await open(program), vertex: vertexFrom(program, vertex), arrays };
    others.push(one);
    return one;
  }
}

async function openShape({ frame: { program } }: Assembled, near: string | undefined): Promise<Shape | undefined> {
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
