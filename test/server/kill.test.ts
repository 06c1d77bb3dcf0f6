import { describe, expect, it } from 'vitest';
import { killedAfter } from './kill.ts';

describe('a server that is killed', () => {
  it.each([40, 250])('after %i ms of editing has lost no edit that it acknowledged', async (ms) => {
    const { acknowledged, onDisk, whole } = await killedAfter(ms);
    expect(whole).toBe(true);
    expect(onDisk).toBeGreaterThanOrEqual(acknowledged);
  });
});
