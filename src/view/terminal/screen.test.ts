import { expect, it } from 'vitest';
import { oneScreen } from './screen.ts';

it('one screen has the parts that matter most; what gives way first has the lowest rank', () => {
  const blocks = [
    { text: 'costs\n1\n2', gives: 1 },
    { text: 'builds\n1', gives: 2 },
    { text: 'cautions\n1', gives: 0, instead: '2 cautions' },
    { text: 'answer', follows: true },
  ];
  expect(oneScreen(blocks, 10)).toBe('costs\n1\n2\n\nbuilds\n1\n\ncautions\n1\nanswer');
  expect(oneScreen(blocks, 9)).toBe('costs\n1\n2\n\nbuilds\n1\n\n2 cautions\nanswer');
  // Without the costs there is room for the cautions again.
  expect(oneScreen(blocks, 8)).toBe('builds\n1\n\ncautions\n1\nanswer');
  expect(oneScreen(blocks, 5)).toBe('builds\n1\n\n2 cautions\nanswer');
  expect(oneScreen(blocks, 1)).toBe('2 cautions\nanswer');
});
