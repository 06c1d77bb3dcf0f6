import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../figures/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { agreed } from './agree.ts';

type Counterfactuals = Pick<
  PlanDocument,
  'npv' | 'bound' | 'nothing' | 'stages' | 'here' | 'barriers' | 'targets' | 'request'
>;

const site = (place: string, process = 'cooking') => ({ place, process });
const stage = (low: number, high: number, process = 'cooking') => ({ process, without: { low, high }, leaves: [] });
const here = (place: string, low: number, high: number) => ({
  ...site(place),
  next: { place: null, loses: { low, high } },
  decides: 'capital' as const,
});
const plan = (more: Partial<Counterfactuals>): Counterfactuals => ({
  npv: -100,
  bound: -90,
  request: { reforms: [] } as never,
  ...more,
});
const alone = { sites: [site('Samarkand')], legs: false };

describe('what a plan says of counterfactuals', () => {
  it('gives a stage with a single site, or that is all that can be built, the same interval as the site', () => {
    const given = plan({
      nothing: { npv: -148.4, bound: -100 },
      stages: [stage(27.9, 58.4)],
      here: [here('Samarkand', 0, 58.4)],
    });
    const told = agreed(given, alone);
    const one = { low: 27.9, high: 58.4 };
    expect(told.stages![0]!.without).toEqual(one);
    expect(told.here![0]!.next.loses).toEqual(one);
    expect(told.nothing!.gain).toEqual(one);
  });

  it('gives a stage at least the loss of each of its sites, and at most the gain over building nothing', () => {
    const sites = [site('Samarkand'), site('Shymkent'), site('Osh', 'drying')];
    const given = plan({
      nothing: { npv: -130, bound: -110 },
      stages: [stage(0, 60)],
      here: [here('Samarkand', 5, 90)],
    });
    const told = agreed(given, { sites, legs: false });
    expect(told.stages![0]!.without).toEqual({ low: 5, high: 40 });
    expect(told.here![0]!.next.loses).toEqual({ low: 5, high: 40 });
    expect(told.nothing!.gain).toEqual({ low: 10, high: 40 });
  });

  it('concludes nothing from building nothing if targets or builds were required', () => {
    const given = { nothing: { npv: -130, bound: -120 }, stages: [stage(0, 60)] };
    const target = { target: 'jobs', year: 2030, measure: 'jobs' as const, value: 1 };
    for (const more of [{ targets: [target] as never }, { request: { reforms: [], require: ['Osh/drying'] } as never }])
      expect(agreed(plan({ ...given, ...more }), alone).stages![0]!.without).toEqual({ low: 0, high: 60 });
  });

  it('never gives halving a barrier a greater gain than removing it', () => {
    const barrier = { barrier: 'trade', present: true, pays: 5, low: 0, high: 4, halved: { low: 1, high: 9 } };
    const [told] = agreed(plan({ barriers: [barrier] }), alone).barriers!;
    expect(told).toMatchObject({ low: 1, high: 4, halved: { low: 1, high: 4 } });
  });

  it('always encloses the truth', () => {
    const width = fc.double({ min: 0, max: 50, noNaN: true });
    const around = (truth: number, [a, b]: [number, number]): Interval => ({
      low: Math.max(0, truth - a),
      high: truth + b,
    });
    const ends = fc.tuple(width, width);
    fc.assert(
      fc.property(width, width, width, ends, ends, ends, (a, b, c, ofSite, ofStage, ofNothing) => {
        const [least, middle, most] = [a, a + b, a + b + c];
        const best = -95;
        const gain = around(most, ofNothing);
        const given: Counterfactuals = {
          ...plan({ stages: [{ ...stage(0, 0), without: around(middle, ofStage) }] }),
          nothing: { npv: -90 - gain.high, bound: -100 - gain.low },
          here: [{ ...here('Samarkand', 0, 0), next: { place: null, loses: around(least, ofSite) } }],
        };
        expect(given.npv! <= best && best <= given.bound!).toBe(true);
        const told = agreed(given, {
          sites: [site('Samarkand'), site('Shymkent'), site('Osh', 'drying')],
          legs: false,
        });
        const encloses = ({ low, high }: Interval, truth: number) =>
          expect(low <= truth + 1e-6 && truth <= high + 1e-6, `${low} ${truth} ${high}`).toBe(true);
        encloses(told.here![0]!.next.loses, least);
        encloses(told.stages![0]!.without!, middle);
        encloses(told.nothing!.gain!, most);
        expect(told.here![0]!.next.loses.high).toBeLessThanOrEqual(told.stages![0]!.without!.high + 1e-9);
        expect(told.stages![0]!.without!.high).toBeLessThanOrEqual(told.nothing!.gain!.high + 1e-9);
      }),
    );
  });
});
