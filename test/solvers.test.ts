import { describe, it } from 'vitest';
import { othersThere, threeAgree } from './support/three-solvers.ts';

describe.skipIf(!othersThere())('three solvers', () => {
  it('agree to 1e-6 on 5 random small cases in tonnes and dollars', () => threeAgree(5));
});
