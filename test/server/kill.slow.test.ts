import { describe, expect, it } from 'vitest';
import { killedAfter } from './kill.ts';

describe('a server that is killed at fifty moments', () => {
  it('has lost no edit that it acknowledged', async () => {
    let edits = 0;
    for (let i = 0; i < 50; i++) {
      const found = await killedAfter(5 + ((i * 97) % 500));
      expect(found.whole, String(i)).toBe(true);
      expect(found.onDisk, String(i)).toBeGreaterThanOrEqual(found.acknowledged);
      edits += found.acknowledged;
    }
    expect(edits).toBeGreaterThan(50);
  });
});
