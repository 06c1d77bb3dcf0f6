import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWithAdditions, faultsIn } from './support/copy-with-additions.ts';

let copy = '';
beforeAll(() => {
  copy = copyWithAdditions();
});
afterAll(() => rmSync(copy, { recursive: true }));

it('what CONTRIBUTING says of an addition is enough: the copy with all of them holds as types', () => {
  expect(faultsIn(copy, 'tsconfig.json', '--noEmit')).toBe('');
});
