import { expect, it } from 'vitest';
import type { SolveProgress } from '../linear/index.ts';
import { joinedProgress } from './progress.ts';

it('progress only grows: stage, best plan and seconds go up, the bound goes down, and plans that may break covenants do not count', () => {
  const seen: SolveProgress[] = [];
  const { both, bound, stage } = joinedProgress((p) => seen.push(p));
  both({ stage: 'relaxation', seconds: 3, bound: -10 });
  bound({ stage: 'heuristics', seconds: 0.002, objective: -11, bound: -10.5 });
  both({ stage: 'heuristics', seconds: 0, objective: -14 });
  stage({ stage: 'relaxation', seconds: 0, objective: -9, bound: -13 });
  stage({ stage: 'proof', seconds: 1, objective: -9 });
  both({ stage: 'relaxation', seconds: 0, objective: -12, bound: -9 });
  expect(seen.map(({ stage, objective, bound: b, gap }) => [stage, objective, b, gap])).toEqual([
    ['relaxation', undefined, -10, undefined],
    ['heuristics', undefined, -10.5, undefined],
    ['heuristics', -14, -10.5, 3.5],
    ['heuristics', -14, -10.5, 3.5],
    ['proof', -14, -10.5, 3.5],
    ['proof', -12, -10.5, 1.5],
  ]);
  const seconds = seen.map((one) => one.seconds);
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
});
