import { describe, expect, it } from 'vitest';
import type { Case } from '../src/case/index.ts';
import type { SolveProgress } from '../src/linear/index.ts';
import { verify } from '../src/plan/index.ts';
import type { SolveOptions } from '../src/search/index.ts';
import { generated, type Size } from './support/generated-case.ts';
import { certificateCase } from './support/many-certificates.ts';
import { withPlan } from './support/plan-case.ts';
import { seeded } from './support/seeded.ts';
import { hard, tight } from './support/sets.ts';

const small: Size = { sites: 6, goods: 6, markets: 4, years: 3, eligible: 3, near: 3 };

/** Small cases of each kind, with options that make the search take the path of large cases. */
const kinds: readonly (readonly [string, Case, Partial<SolveOptions>])[] = [
  ['a made-up case', generated(small, 1), {}],
  ['one with tight borders and firm demands', tight(small, 1), {}],
  ['the same, solved as a large one', tight(small, 1), { large: 1 }],
  ['one in which rounding costs much', hard(small, 1), {}],
  ['one with certificates', certificateCase(true, { sites: 4, goods: 3, markets: 3 }), {}],
];
const MOMENTS = 18;

/** Plans a case, stops at the event of this number, and returns the events until then. */
async function stoppedAt(c: Case, more: Partial<SolveOptions>, event: number) {
  const stop = new AbortController();
  const told: SolveProgress[] = [];
  const onProgress = (progress: SolveProgress) => {
    if (stop.signal.aborted) return;
    told.push(progress);
    if (told.length >= event) stop.abort();
  };
  const limits = { gap: 1e-6, seconds: 600, onProgress, signal: stop.signal };
  const document = await withPlan(c, (p) => p.document, { ...more, ...limits });
  const worth = told.flatMap(({ objective }) => objective ?? []);
  return { document, told, best: worth.length > 0 ? Math.max(...worth) : undefined };
}

describe('a search that is stopped', () => {
  it.each(kinds)('gives the best plan that was told, a true one: %s', async (_, c, more) => {
    const random = seeded(17);
    const whole = await stoppedAt(c, more, Number.POSITIVE_INFINITY);
    expect(whole.document.npv).not.toBeNull();
    for (let k = 0; k < Math.ceil(MOMENTS / kinds.length); k++) {
      const event = 1 + Math.floor(random() * whole.told.length);
      const { document, best } = await stoppedAt(c, more, event);
      expect(verify(document, c).differences).toEqual([]);
      expect(['optimal', 'feasible', 'stopped']).toContain(document.status);
      if (document.status === 'stopped') expect(best).toBeUndefined();
      if (best !== undefined) expect(document.npv).toBeGreaterThanOrEqual(best - 1e-6 * Math.abs(best));
      if (document.npv !== null) expect(document.bound).toBeGreaterThanOrEqual(document.npv);
    }
  });
});
