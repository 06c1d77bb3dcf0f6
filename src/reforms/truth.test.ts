import { describe, it } from 'vitest';
import { bruteForce } from './testing/brute.ts';

describe('what is said of reforms after little work', () => {
  it('contains the exact values by brute force over all sets, and gives no point value far from them', async () => {
    await bruteForce(6);
  });
});
