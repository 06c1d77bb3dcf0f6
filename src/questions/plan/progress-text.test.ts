import { expect, it } from 'vitest';
import { progressLine } from './progress-text.ts';

it('progress tells the best plan and, in money, the most that a better one gains; neither goes back', () => {
  const line = progressLine();
  expect(line({ stage: 'relaxation', seconds: 0 })).toBe('0 s. Pricing routes: no plan yet.');
  expect(line({ stage: 'relaxation', seconds: 1, bound: 12e6 })).toBe('1 s. Pricing routes: no plan yet.');
  expect(line({ stage: 'heuristics', seconds: 2, objective: 10e6, bound: 13e6 })).toBe(
    '2 s. Looking for a plan: the best plan so far is worth 10 million; a better one gains 2 million at most.',
  );
  expect(line({ stage: 'proof', seconds: 3, objective: 9e6, bound: 11e6 })).toBe(
    '3 s. Proving the best plan: the best plan so far is worth 10 million; a better one gains 1 million at most.',
  );
});
