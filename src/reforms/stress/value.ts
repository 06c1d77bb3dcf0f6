import { type Case, type Change, putInto, withChanges } from '../../case/index.ts';
import { baker, isOfNetwork } from './bake.ts';
import { type DrawProgramme, drawProgramme } from './draw-programme.ts';
import { leftOut, withoutIdle } from './idle.ts';
import type { Outcome, Value } from './paths.ts';
import { type HeldBuilds, type HeldStart, type HoldWhat, heldStart } from './performance.ts';

/** Default relative gap of a draw, as a share of the cost. */
const GAP = 2e-4;

/** Relative gap of the held plan at the figures of the case, whose licences and certificates are tried in each draw. */
const FINE = 1e-6;

/** Draws after which a programme is assembled anew, since its ways keep every query. */
const RENEWED = 400;

/**
 * Values draws one after another with the builds of a plan held. The programme of the latest state of the network stays
 * open for the next call; its solver's thread keeps no process alive.
 */
export function valuer(c: Case, builds: HeldBuilds, scale: number, gap = GAP): Value {
  const own = withoutIdle(c, builds);
  const gone = leftOut(own);
  const what = { builds, scale };
  let states: States | undefined;
  return async (draws) => {
    states ??= statesOf(own, what, await heldStart(own, what, FINE), gap);
    return valueDraws(
      states,
      draws.map((draw) => draw.filter((x) => !gone(x))),
    );
  };
}

/** Values draws of a case with the integers of one of its plans held. */
export async function valueSet(
  c: Case,
  start: readonly (readonly [string, number])[],
  draws: readonly (readonly Change[])[],
  scale: number,
): Promise<(number | undefined)[]> {
  const whole = new Map(start);
  const states = statesOf(c, { whole, scale }, { whole }, GAP);
  try {
    return (await valueDraws(states, draws)).map((x) => x?.npv);
  } finally {
    await states.close();
  }
}

/** A state of the network: its case, and the programme that its draws share. */
interface State {
  readonly base: Case;
  readonly programme: DrawProgramme;
}

interface States {
  /** The state that results from changes of the network; the latest one is reused. */
  of(moved: readonly Change[], name: string): Promise<State>;
  close(): Promise<void>;
}

function statesOf(c: Case, what: HoldWhat, first: HeldStart, gap: number): States {
  let last: (State & { readonly name: string; draws: number }) | undefined;
  const close = async () => {
    const old = last;
    last = undefined;
    await old?.programme.close();
  };
  return {
    async of(moved, name) {
      if (last?.name !== name || last.draws >= RENEWED) {
        await close();
        const base = baker(c)(moved);
        last = { name, base, programme: await drawProgramme(base, { ...what, first, gap }), draws: 0 };
      }
      last.draws++;
      return last;
    },
    close,
  };
}

/**
 * Orders draws so that those with the lowest and highest duties come first: a way that is best at both ends is best
 * between (`rememberedWays`). The results do not depend on the order.
 */
function endsFirst(members: readonly number[], draws: readonly (readonly Change[])[]): number[] {
  const ends = new Map<string, readonly [low: number, high: number]>();
  const dutyOf = (i: number, key: string) =>
    Number(draws[i]!.find((x) => x.table === 'tariffs' && x.key === key)?.value);
  for (const i of members) {
    for (const { table, key, value } of draws[i]!) {
      if (table !== 'tariffs') continue;
      const [low, high] = ends.get(key) ?? [i, i];
      ends.set(key, [Number(value) < dutyOf(low, key) ? i : low, Number(value) > dutyOf(high, key) ? i : high]);
    }
  }
  return [...new Set([...[...ends.values()].flat(), ...members])];
}

/** Values draws of the same state of the network together, as they share it, its routes and a programme. */
async function valueDraws(states: States, draws: readonly (readonly Change[])[]): Promise<(Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = draws.map(() => undefined);
  const byState = new Map<string, number[]>();
  draws.forEach((draw, i) => {
    const name = JSON.stringify(draw.filter(isOfNetwork));
    putInto(byState, name, i);
  });
  for (const [name, members] of byState) {
    for (const i of endsFirst(members, draws)) {
      const { base, programme } = await states.of(draws[i]!.filter(isOfNetwork), name);
      const others = draws[i]!.filter((x) => !isOfNetwork(x));
      outcomes[i] = await programme.value(withChanges(base, others));
    }
  }
  return outcomes;
}
