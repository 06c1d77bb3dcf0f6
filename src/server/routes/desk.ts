import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Case, Change as CaseChange } from '../../case/index.ts';
import { changesIn, changesOfShocks, heldBuilds, type PlanDocument, withReforms } from '../../questions/index.ts';
import { runOf } from '../access/judged.ts';
import { viewerOf } from '../access/viewer.ts';
import type { FixedBase, FixedWorth } from '../fixed-builds.ts';
import type { Kit } from '../kit.ts';
import { planWithCase, StaleError } from '../plan-case.ts';
import { post, routes } from '../route.ts';
import { askOf } from '../run-entry.ts';
import * as shape from '../shape.ts';
import { turnOf } from '../turn.ts';

const words = z.array(z.string().max(200)).max(1000).default([]);
const Moved = z.strictObject({
  changes: z.array(shape.ChangeShape).max(1000).default([]),
  reforms: words,
  shocks: words,
});

const heldRoute = post(
  '/runs/{run}/held',
  'holdBuilds',
  z
    .object({
      /** No plan with these builds: npv is null. */
      npv: z.number().nullable(),
      /** Money by which the plan with these builds may be worth more. */
      most: z.number(),
      met: z.boolean(),
      /** A newer question of the same asker took its place. */
      newer: z.boolean().optional(),
      currency: z.string(),
    })
    .openapi('Held'),
  'What the plan is worth under other figures with its builds held and its flows free. `reforms` are those in force, in place of the plan’s',
  { body: Moved.openapi('Moved') },
);

const warm = post(
  '/runs/{run}/warm',
  'warmDesk',
  z.object({ begun: z.boolean() }).openapi('Warm'),
  'Finds ahead what questions at the desk about the plan of countries begin from; nothing for a plan of all',
);

const turn = post(
  '/runs/{run}/turn',
  'findTurn',
  z
    .object({
      kind: z.enum(['turns', 'gains', 'loses', 'needed', 'unknown']),
      low: z.number().optional(),
      high: z.number().optional(),
      gains: z.enum(['below', 'above']).optional(),
      least: z.number().optional(),
      most: z.number().optional(),
      currency: z.string(),
    })
    .openapi('Turn'),
  'The value of a figure at which a plant of the plan begins or ceases to gain: all other builds held, or against another plan held',
  {
    body: Moved.extend({
      place: z.string().max(200),
      process: z.string().max(200),
      figure: z.strictObject({ table: z.string().max(200), key: z.string().max(200), column: z.string().max(200) }),
      low: z.number(),
      high: z.number(),
      /** A plan without the plant, whose builds are held for the comparison; unless given, the other builds of the plan itself. */
      pin: z.string().max(300).optional(),
    }).openapi('TurnAsk'),
  },
);

/** Routes of plans with fixed builds. */
export function deskRoutes(kit: Kit) {
  const { root } = kit;

  /** The plan of a run, and its case as it was planned. */
  async function planOf(c: Context, run: string): Promise<Planned> {
    // Where the case was removed, a folder that no case has: the plan keeps a copy of its case.
    const { plan, asRead } = await planWithCase(root, runOf(c, run).of?.folder ?? run, run);
    if (!asRead) throw new StaleError();
    return { plan, asRead };
  }

  /** The builds of a plan to be fixed under its reforms, less the reforms that are switched off and the builds of the named plant. */
  function baseOf(
    { plan, asRead }: Planned,
    reforms: readonly string[],
    without?: { place: string; process: string },
  ): FixedBase {
    const c = withReforms(asRead, reforms);
    const all = heldBuilds(plan, c);
    const builds = without
      ? all.builds.filter((build) => build.place !== without.place || build.process !== without.process)
      : all.builds;
    const stake = Math.abs((plan.npv ?? 0) - (plan.nothing?.npv ?? 0));
    return {
      case: c,
      builds: { ...all, builds },
      scale: grossOf(plan),
      stake: stake > 0 ? stake : Math.abs(plan.npv ?? 0),
    };
  }

  /** Changes against a plan under some of its reforms: further reforms and shocks, then figures. */
  function changesOf({ plan, asRead }: Planned, reforms: readonly string[], move: z.infer<typeof Moved>): CaseChange[] {
    const more = move.reforms.filter((reform) => !reforms.includes(reform));
    return [
      ...withReforms({ ...asRead, changes: [] }, more).changes,
      ...changesOfShocks(asRead, move.shocks),
      // The case of some countries has not the rows of others.
      ...(plan.country ? changesIn(asRead, move.changes) : move.changes).map(
        (change) => ({ ...change, by: 'page' }) as CaseChange,
      ),
    ];
  }

  const asker = (c: Context) => viewerOf(c).account?.id ?? '';

  return routes()
    .openapi(heldRoute, async (c) => {
      const { run } = c.req.valid('param');
      const move = c.req.valid('json');
      const planned = await planOf(c, run);
      const { currency, request } = planned.plan;
      // A reform of the plan that is switched off makes another plan: the builds are fixed without it.
      const reforms = request.reforms.filter((reform) => move.reforms.includes(reform));
      const changes = changesOf(planned, reforms, move);
      const found = await kit.fixed.ask(
        keyOf(run, planned, reforms),
        asker(c),
        () => baseOf(planned, reforms),
        changes,
      );
      if (found === 'newer') return c.json({ npv: null, most: 0, met: false, newer: true, currency }, 200);
      if (found === 'none') return c.json({ npv: null, most: 0, met: false, currency }, 200);
      return c.json({ ...found, currency }, 200);
    })
    .openapi(warm, async (c) => {
      const { run } = c.req.valid('param');
      const { countries, pin, widening } = askOf(root, run);
      if (!countries?.length || pin === undefined) return c.json({ begun: false }, 200);
      const planned = await planOf(c, run).catch(() => undefined);
      if (!planned) return c.json({ begun: false }, 200);
      const { reforms } = planned.plan.request;
      // Nobody waits for this result: a fault is reported when a question is asked.
      void kit.fixed
        .ask(keyOf(run, planned, reforms), `${asker(c)} warm`, () => baseOf(planned, reforms), [])
        .catch(() => {});
      const { record } = runOf(c, run);
      const ask = { countries, pin, widening };
      kit.warm({
        kind: 'plan',
        run,
        root,
        case: record.case,
        language: 'en',
        by: viewerOf(c).account?.id,
        ask,
        trial: 'beside',
        ahead: true,
      });
      return c.json({ begun: true }, 200);
    })
    .openapi(turn, async (c) => {
      const { run } = c.req.valid('param');
      const { place, process, figure, low, high, pin, ...asked } = c.req.valid('json');
      const planned = await planOf(c, run);
      const { currency, request } = planned.plan;
      const { reforms } = request;
      const others = changesOf(planned, reforms, asked).filter(
        (change) => change.table !== figure.table || change.key !== figure.key || change.column !== figure.column,
      );
      const other = pin === undefined ? undefined : await planOf(c, pin);
      const key = keyOf(run, planned, reforms);
      const keyWithout = other ? keyOf(pin!, other, reforms) : `${key}\n${place}/${process}`;
      const value = async (of: string, base: () => FixedBase, set: CaseChange[]): Promise<FixedWorth | 'none'> => {
        const found = await kit.fixed.ask(of, `${asker(c)} turn ${of}`, base, set);
        return found === 'newer' ? 'none' : found;
      };
      const turn = await turnOf(
        async (at) => {
          const set = [...others, { ...figure, value: String(at), op: 'set', by: 'page' } as CaseChange];
          const [withIt, bare] = await Promise.all([
            value(key, () => baseOf(planned, reforms), set),
            value(
              keyWithout,
              () => (other ? baseOf(other, reforms) : baseOf(planned, reforms, { place, process })),
              set,
            ),
          ]);
          return { withIt, without: bare };
        },
        low,
        high,
      );
      return c.json({ ...turn, currency }, 200);
    });
}

interface Planned {
  readonly plan: PlanDocument;
  readonly asRead: Case;
}

/** The key of the fixed builds of a plan under some of its reforms. */
const keyOf = (run: string, { plan }: Planned, reforms: readonly string[]): string =>
  `${run}\n${plan.npv}\n${reforms.join()}`;

/** The discounted cost of a plan. */
const grossOf = ({ cost }: PlanDocument): number =>
  Object.entries(cost).reduce(
    (sum, [heading, value]) => sum + (heading === 'revenue' || heading === 'residual' ? 0 : Math.max(0, Number(value))),
    0,
  ) || 1;
