import { describe, it } from 'vitest';
import { bruteForce } from './testing/brute.ts';

describe('what is said of reforms after little work', () => {
  it('encloses the truth by brute force over all sets, and says no value that is far from it', async () => {
    await bruteForce(6);
  });
});
