import type { Case } from '../../case/index.ts';
import { open, type ProgramArrays, type Session, type Vertex } from '../../linear/index.ts';
import { type Assembled, assemble, vertexFrom } from '../../plan/index.ts';
import { alike, update } from './differ.ts';
import type { Outcome } from './paths.ts';
import { frameOptions, type HeldStart, type HoldWhat, hold, outcomeOf, preparation } from './performance.ts';
import { proven } from './proven.ts';
import { rememberedWays } from './remembered-ways.ts';

/** A programme for all draws of one state of the network. */
export interface DrawProgramme {
  value(c: Case): Promise<Outcome | undefined>;
  close(): Promise<void>;
}

interface DrawProgrammeOptions extends HoldWhat {
  /** The held plan at the figures of the case, whose integers are tried first. */
  readonly first: HeldStart;
  /** Relative gap of a draw, as a share of `scale`. */
  readonly gap: number;
}

interface Shape {
  readonly session: Session;
  /** The vertex from which each of its relaxations starts. */
  readonly vertex: Vertex;
  arrays: ProgramArrays;
}

/** Most shapes of programme kept at a time; each has a solver of its own. */
const SHAPES = 3;

/** Time limit of a solve. The result is decided by the gap. */
const SECONDS = 3600;

/**
 * Programmes that draws share. The case is assembled for each draw, but only the coefficients, bounds and costs that
 * differ go to the solver. Every draw of a shape starts from the same vertex, so its result does not depend on the
 * draws before it. Some figures add or remove a choice (a loan too small to be lent); the programme then has another
 * shape, which is kept too. A draw that needs another route, or whose licences and certificates should differ by more
 * than the gap, is solved by itself.
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
  /** The other shapes, the most recently used last. */
  let others: Shape[] = [];
  return {
    async value(c) {
      const outcome = first && (await within(c, first));
      if (outcome) return outcome;
      const performance = await hold(c, options.builds, { ...options, seconds: SECONDS, ways: router });
      return performance && { npv: performance.npv, costs: performance.costs, met: performance.missed.length === 0 };
    },
    async close() {
      await Promise.all([first, ...others].map((shape) => shape?.session.close()));
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

  /** The programme of another shape, opened if it is new. */
  async function another({ frame: { program } }: Assembled, arrays: ProgramArrays): Promise<Shape | undefined> {
    const { vertex } = options.first;
    if (vertex === undefined) return undefined;
    const earlier = others.find((shape) => alike(arrays, shape.arrays));
    others = others.filter((shape) => shape !== earlier);
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
