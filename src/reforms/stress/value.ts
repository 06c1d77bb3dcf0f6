import { type Case, type Change, withChanges } from '../../case/index.ts';
import { baker, isOfNetwork } from './bake.ts';
import { type Builds, type HeldStart, type HoldWhat, heldStart } from './hold.ts';
import { leftOut, withoutIdle } from './idle.ts';
import { type KeptProgramme, keptProgramme } from './kept.ts';
import type { Outcome, Value } from './paths.ts';

/** Share of the cost that a draw may be worth more than is told. */
const GAP = 2e-4;

/** The same of the plan held at the figures of the case, whose licences and certificates are tried in each draw. */
const FINE = 1e-6;

/** Values draws one after another, with the builds of a plan held. */
export function valuer(c: Case, builds: Builds, scale: number): Value {
  const own = withoutIdle(c, builds);
  const gone = leftOut(own);
  const what = { builds, scale };
  let first: HeldStart | undefined;
  return async (draws) => {
    first ??= await heldStart(own, what, FINE);
    const kept = draws.map((draw) => draw.filter((x) => !gone(x)));
    return valued(own, what, first, kept);
  };
}

/** Values draws in a case with the whole numbers of a plan of it held. */
export async function valueSet(
  c: Case,
  start: readonly (readonly [string, number])[],
  draws: readonly (readonly Change[])[],
  scale: number,
): Promise<(number | undefined)[]> {
  const whole = new Map(start);
  const outcomes = await valued(c, { whole, scale }, { whole }, draws);
  return outcomes.map((x) => x?.npv);
}

/** Draws that follow one another in the same state of the network share it, its routes and a programme. */
async function valued(
  c: Case,
  what: HoldWhat,
  first: HeldStart,
  draws: readonly (readonly Change[])[],
): Promise<(Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = [];
  let at: { readonly state: string; readonly base: Case; readonly programme: KeptProgramme } | undefined;
  try {
    for (const draw of draws) {
      const moved = draw.filter(isOfNetwork);
      const state = JSON.stringify(moved);
      if (at?.state !== state) {
        await at?.programme.close();
        at = undefined;
        const base = baker(c)(moved);
        at = { state, base, programme: await keptProgramme(base, { ...what, first, gap: GAP }) };
      }
      const others = draw.filter((x) => !isOfNetwork(x));
      outcomes.push(await at.programme.value(withChanges(at.base, others)));
    }
  } finally {
    await at?.programme.close();
  }
  return outcomes;
}
