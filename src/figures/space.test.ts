import { describe, expect, it } from 'vitest';
import { cross } from './cross.ts';
import { space, spaceEdges } from './space.ts';

const near = (a: number, b: number) =>
  [
    [1, 0.9, 0.2, 0.1],
    [0.9, 1, 0.3, 0.1],
    [0.2, 0.3, 1, 0.6],
    [0.1, 0.1, 0.6, 1],
  ][a]![b]!;
const nodes = ['Iron', 'Steel', 'Cloth', 'Shirts'].map((name, i) => ({ name, ...(i < 2 && { group: i }) }));
const data = { nodes, near, groups: ['A', 'B'].map((name) => ({ name, colour: 'var(--good0)' })), none: 'neither' };

describe('the product space', () => {
  it('joins all nodes by their greatest nearness', () => {
    expect(spaceEdges(data).map(([a, b]) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('is the same each time, and names every node', () => {
    const svg = space(data, { title: 'Space' });
    expect(space(data, { title: 'Space' })).toBe(svg);
    for (const { name } of nodes) expect(svg).toContain(`>${name}<`);
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
