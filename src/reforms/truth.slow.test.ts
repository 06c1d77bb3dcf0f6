import { describe, it } from 'vitest';
import { bruteForce } from './testing/brute.ts';

describe('what is said of reforms after little work', () => {
  it('encloses the truth on 200 random cases by brute force over all sets', async () => {
    await bruteForce(200);
  });
});
