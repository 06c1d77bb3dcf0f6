import { describe, expect, it } from 'vitest';
import { type Pair, turnOf } from './turn.ts';

const answer = (npv: number, most = 0, met = true) => ({ npv, most, met });
/** A plant that gains 100 less ten times the figure. */
const falling = async (value: number): Promise<Pair> => ({ withIt: answer(100 - 10 * value), without: answer(0) });

describe('where a plant turns', () => {
  it('is found within the range, with the side on which it gains', async () => {
    const turn = await turnOf(falling, 0, 20);
    expect(turn).toMatchObject({ kind: 'turns', gains: 'below' });
    if (turn.kind !== 'turns') return;
    expect(turn.low).toBeLessThanOrEqual(10);
    expect(turn.high).toBeGreaterThanOrEqual(10);
    expect(turn.high - turn.low).toBeLessThan(0.2);
  });

  it('is nowhere where it gains or loses at both ends', async () => {
    expect(await turnOf(falling, 0, 5)).toEqual({ kind: 'gains', least: 50, most: 100 });
    expect(await turnOf(falling, 12, 15)).toEqual({ kind: 'loses', least: -50, most: -20 });
  });

  it('is said no nearer than it is known', async () => {
    const vague = async (value: number) => ({ withIt: answer(100 - 10 * value, 40), without: answer(0, 40) });
    const turn = await turnOf(vague, 0, 20);
    expect(turn).toMatchObject({ kind: 'turns' });
    if (turn.kind === 'turns') expect(turn.high - turn.low).toBeGreaterThan(4);
    const blind = async (value: number) => ({ withIt: answer(10 - value / 10, 40), without: answer(0, 40) });
    expect(await turnOf(blind, 0, 20)).toEqual({ kind: 'unknown' });
  });

  it('is not asked of a plant without which a demand is missed', async () => {
    const firm = async () => ({ withIt: answer(1), without: answer(2, 0, false) });
    expect(await turnOf(firm, 0, 1)).toEqual({ kind: 'needed' });
  });
});
