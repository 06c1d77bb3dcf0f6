import { describe, expect, it } from 'vitest';
import { levelPlant } from '../testing/plants.ts';
import type { Uncertainty } from './drivers.ts';
import { type ChanceModel, chanceModel } from './model.ts';
import { drawOnce, mover } from './moves.ts';

function modelOf(uncertainty: Uncertainty): ChanceModel {
  const setup = chanceModel(levelPlant, { seed: 7, ...uncertainty });
  if (setup.status !== 'ready') throw new Error(setup.status);
  return setup.model;
}

/** The moves of the first drivers of a model along a path. */
function movesOf(model: ChanceModel, path: number): number[][] {
  const rows = model.used.map(() => Array.from({ length: model.n }, () => new Float64Array(1)));
  mover(model)(path, rows, 0);
  return rows.map((row) => row.map((cell) => cell[0]!));
}

describe('the moves of a path', () => {
  const volatility = 0.3;
  const reversion = 0.8;
  /** Variance of a mean-reverting driver t years after its start (Uhlenbeck and Ornstein 1930): v (1 - exp(-2 r t)) / (2 r). */
  const variance = (t: number) => (volatility ** 2 * -Math.expm1(-2 * reversion * t)) / (2 * reversion);
  const times = Array.from({ length: levelPlant.periods }, (_, p) => p + 1);

  it('of mirrored paths multiply to exp(-variance), so that the mean of a multiplier is 1', () => {
    const model = modelOf({ drivers: { price: { volatility, reversion } } });
    const [up, down] = [movesOf(model, 4)[0]!, movesOf(model, 5)[0]!];
    for (const [p, t] of times.entries()) expect(Math.log(up[p]! * down[p]!)).toBeCloseTo(-variance(t), 10);
    expect(up[0]).not.toBeCloseTo(down[0]!, 3);
  });

  it('of a rate are added: mirrored paths sum to nothing', () => {
    const model = modelOf({ drivers: { rate: { volatility, reversion } } });
    const [up, down] = [movesOf(model, 4)[0]!, movesOf(model, 5)[0]!];
    for (const p of times.keys()) expect(up[p]! + down[p]!).toBeCloseTo(0, 12);
  });

  it('have the variance of the process over many paths', () => {
    const model = modelOf({ drivers: { rate: { volatility, reversion } } });
    const last = times.length - 1;
    const count = 1000;
    let sum = 0;
    for (let path = 0; path < count; path++) sum += movesOf(model, path)[0]![last]! ** 2;
    // The deviation of a mean of squares of 500 normal numbers, each mirrored, is a share of sqrt(2 / 500) of it: 6.3 %.
    expect(sum / count / variance(times[last]!)).toBeGreaterThan(0.8);
    expect(sum / count / variance(times[last]!)).toBeLessThan(1.2);
  });

  it('are the same whoever draws them', () => {
    const model = modelOf({ drivers: { price: { volatility } } });
    expect(movesOf(model, 9)).toEqual(movesOf(model, 9));
  });
});

describe('what is drawn once for a path', () => {
  it('is the factor on capital cost, mirrored, with mean 1', () => {
    const sigma = 0.25;
    const model = modelOf({ drivers: {}, capex: { volatility: sigma } });
    const [up, down] = [drawOnce(model, 2).overrun, drawOnce(model, 3).overrun];
    expect(Math.log(up * down)).toBeCloseTo(-(sigma ** 2), 10);
    expect(drawOnce(modelOf({ drivers: {} }), 2).overrun).toBe(1);
  });

  it('is a delay in whole years, never negative', () => {
    const late = (mean: number, deviation = 0) => drawOnce(modelOf({ drivers: {}, delay: { mean, deviation } }), 0).lag;
    expect([0, 5, 7, 12, 24, -5].map((mean) => late(mean))).toEqual([0, 0, 1, 1, 2, 0]);
    const model = modelOf({ drivers: {}, delay: { mean: 48, deviation: 24 } });
    const pairs = Array.from({ length: 40 }, (_, k) => [drawOnce(model, 2 * k).lag, drawOnce(model, 2 * k + 1).lag]);
    // Four years and the same part of it more and less, each rounded, where neither is cut off at nothing.
    for (const [a = 0, b = 0] of pairs) if (a > 0 && b > 0) expect(Math.abs(a + b - 8)).toBeLessThanOrEqual(1);
    expect(new Set(pairs.flat()).size).toBeGreaterThan(3);
  });
});
