import { describe, expect, it } from 'vitest';
import { cross } from './cross.ts';
import { space } from './space.ts';
import { spaceEdges, spacePlaces } from './space-layout.ts';

const near = (a: number, b: number) =>
  [
    [1, 0.9, 0.2, 0.1],
    [0.9, 1, 0.3, 0.1],
    [0.2, 0.3, 1, 0.6],
    [0.1, 0.1, 0.6, 1],
  ][a]![b]!;
const names = ['Iron', 'Steel', 'Cloth', 'Shirts'];
const edges = spaceEdges(names.length, near);
const at = spacePlaces(names.length, edges);
const nodes = names.map((name, i) => ({ name, at: at[i]!, ...(i < 2 && { group: i }) }));
const data = { nodes, edges, groups: ['A', 'B'].map((name) => ({ name, colour: 'var(--good0)' })), none: 'neither' };

describe('the product space', () => {
  it('joins all nodes by their greatest nearness', () => {
    expect(edges.map(([a, b]) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('places the same nodes at the same points, near ones nearer', () => {
    expect(spacePlaces(names.length, edges)).toEqual(at);
    const apart = (a: number, b: number) => Math.hypot(at[a]![0] - at[b]![0], at[a]![1] - at[b]![1]);
    expect(apart(0, 1)).toBeLessThan(apart(0, 3));
  });

  it('leaves a node without a name as a point', () => {
    const points = nodes.map(({ name: _, ...one }) => one);
    const svg = space({ ...data, nodes: points }, { title: 'Space' });
    for (const name of names) expect(svg).not.toContain(`>${name}<`);
  });

  it('is the same each time, and names every node', () => {
    const svg = space(data, { title: 'Space' });
    expect(space(data, { title: 'Space' })).toBe(svg);
    for (const name of names) expect(svg).toContain(`>${name}<`);
  });
});

describe('a table of ordered pairs', () => {
  it('prints both directions and leaves the diagonal empty', () => {
    const svg = cross(
      {
        names: ['One', 'Two'],
        short: ['O', 'T'],
        values: [
          [99, 3],
          [7, 98],
        ],
      },
      { title: 'Pairs' },
    );
    expect(svg).toContain('>3<');
    expect(svg).toContain('>7<');
    expect(svg).not.toContain('>99<');
  });
});
