import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heapOf } from './heap.ts';

const keys = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 80, size: 'max' });

describe('the heap of nodes', () => {
  it('pops nodes in order of key, each at the least key of its pushes', () => {
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const nodes = Math.max(first.length, second.length);
        const heap = heapOf(nodes);
        const least = new Map<number, number>();
        for (const list of [first, second])
          list.forEach((key, node) => {
            // Keys are only lowered, never raised.
            if (key > (least.get(node) ?? Infinity)) return;
            least.set(node, key);
            heap.push(node, key);
          });
        const order = [...least.values()].sort((a, b) => a - b);
        for (const key of order) {
          expect(heap.least()).toBe(key);
          const node = heap.pop();
          expect(least.get(node)).toBe(key);
          least.delete(node);
        }
        expect([heap.pop(), heap.least()]).toEqual([-1, Infinity]);
      }),
    );
  });

  it('is empty after clear, and takes the same nodes again', () => {
    const heap = heapOf(3);
    heap.push(0, 5);
    heap.push(1, 4);
    heap.clear();
    expect(heap.pop()).toBe(-1);
    heap.push(1, 9);
    heap.push(0, 7);
    expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([0, 1, -1]);
  });
});
