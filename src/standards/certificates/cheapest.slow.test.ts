import { describe, expect, it } from 'vitest';
import { cheapestEvidence } from './cheapest.ts';

describe('the cheapest set of evidence', () => {
  it('of 20 schemes with 40 pieces of evidence takes less than 2 s of processor time', () => {
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    const data = {
      schemes: Array.from({ length: 20 }, (_, i) => ({ scheme: `s${i}`, market: 'M', fee: 1000 + random(5000) })),
      evidence: Array.from({ length: 40 }, (_, i) => ({ evidence: `e${i}`, cost: 1000 + random(50_000), weeks: 0 })),
      needs: Array.from({ length: 20 }, (_, i) =>
        [0, 1].map((k) => ({ scheme: `s${i}`, evidence: `e${(2 * i + k) % 40}` })),
      ).flat(),
      recognitions: Array.from({ length: 30 }, () => ({
        wanted: `e${random(40)}`,
        held: `e${random(40)}`,
        saves: random(10) / 10,
      })),
    };
    const wanted = data.schemes.map((s) => s.scheme);
    const start = process.cpuUsage();
    const { cost } = cheapestEvidence(data, wanted);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
    expect(cost).toBeLessThan(cheapestEvidence({ ...data, recognitions: [] }, wanted).cost);
  });
});
