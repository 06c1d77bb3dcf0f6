import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRow } from '../case/index.ts';
import { boundsTo } from './backward.ts';
import { searchFrom } from './dijkstra.ts';
import { network } from './index.ts';
import { ratesOf } from './rate.ts';
import { rowsOf } from './testing/rows.ts';

const places = Array.from({ length: 25 }, (_, i) => ({ place: `p${i}`, country: 'KZ' }));
const money = { money: 1, hours: 0, p95: 0 };

/** Networks with costs of 0 and over twelve powers of ten, so that the queue uses near and far buckets. */
const wild = fc
  .array(
    fc.tuple(fc.nat(24), fc.nat(24), fc.constantFrom(0, 1e-5, 0.3, 1, 2, 50, 1e4, 1e7), fc.integer({ min: 1, max: 9 })),
    {
      minLength: 30,
      maxLength: 70,
      size: 'max',
    },
  )
  .map((list) =>
    list.map(([from, to, size, digit], i): RawRow => {
      return { leg: `l${i}`, from: `p${from}`, to: `p${to}`, mode: 'road', km: 1, hours: 1, cost: size * digit };
    }),
  );

describe('searchFrom', () => {
  it('agrees with label correcting over all arcs, for every bucket width', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom(1e-3, 1, 1e3), (legs, scale) => {
        const net = network(rowsOf({ places, legs }), 2027, 'container');
        const { graph } = net;
        const rates = ratesOf(net, money);
        const truth = new Float64Array(graph.states + places.length).fill(Infinity);
        truth[graph.states] = 0;
        for (let changed = true; changed; ) {
          changed = false;
          for (let i = 0; i < rates.arc.length; i++) {
            const newDistance = truth[graph.arcFrom[i]!]! + rates.arc[i]!;
            if (newDistance >= truth[graph.arcTo[i]!]!) continue;
            truth[graph.arcTo[i]!] = newDistance;
            changed = true;
          }
        }
        const ends = places.map((_, i) => i).slice(1);
        const all = searchFrom(graph, { ...rates, width: rates.width * scale }, 0, ends).best.slice();
        for (const end of ends) {
          const least = graph.statePlace.reduce((sum, p, s) => (p === end ? Math.min(sum, truth[s]!) : sum), Infinity);
          expect(all[end]).toBe(least);
          const one = searchFrom(graph, { ...rates, width: rates.width * scale }, 0, [end]);
          expect(one.best[end]).toBe(least);
          const bound = boundsTo(graph, rates, end)[graph.states]!;
          if (least === Infinity) expect(bound).toBe(Infinity);
          else expect(Math.abs(bound - least)).toBeLessThanOrEqual(1e-12 * least);
        }
      }),
      { numRuns: 150 },
    );
  });
});
