import { describe, expect, it } from 'vitest';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import type { ObstaclePrice } from '../../plan/index.ts';
import { readableLines } from '../testing/readable-lines.ts';
import { obstaclesSection } from './obstacles.ts';

const { plan, ...rest } = solarFixture();
/** The largest sum is 6 at Jizzakh, in millions. */
const costs = [
  { heading: 'duties', place: 'Jizzakh', amount: 6e6 },
  { heading: 'certification', place: 'Bishkek', amount: 1.5e6 },
  { heading: 'duties', place: 'Karakul', amount: 600 },
].map((one) => ({ ...one, year: 2027 })) as typeof plan.costs;
const obstacle = (low: number, high: number): ObstaclePrice =>
  ({ kind: 'duty', key: '/UZ/730890', place: 'Jizzakh', pays: 6e6, low, high }) as ObstaclePrice;
const page = (...obstacles: ObstaclePrice[]) =>
  readableLines(
    obstaclesSection(contextOf({ ...rest, explained: {}, plan: { ...plan, costs, obstacles } } as never))!.blocks,
  );

describe('obstacles on the map', () => {
  it('stand there from a hundredth of the largest on; the number and the sum of the others are told', () => {
    const [drawing] = page().split('\n');
    expect(drawing).toMatch(/Bishkek \d\.\d\d/);
    expect(drawing).not.toContain('Karakul');
    expect(drawing).toMatch(/Places that pay less than .* are not shown: 1, which pay USD \d+ together\./);
  });

  it('have an interval where they were solved anew, and are not known where time ran out', () => {
    const solved = page(obstacle(1e6, 3e6));
    expect(solved).toContain('| 6 | 1–3');
    expect(solved).not.toContain('more time');
    const open = page(
      obstacle(1e6, 3e6),
      obstacle(0, null as unknown as number),
      obstacle(2e6, Number.POSITIVE_INFINITY),
    );
    expect(open).toContain('| 6 | not known');
    expect(open).toContain('| 6 | at least 2');
    expect(open).toContain('bounded in time for 1 of these 3: what they gain is not known.');
  });
});
