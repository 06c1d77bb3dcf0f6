import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { components } from '../src/search/index.ts';
import { root } from './support/needs.ts';

it('say what each part of the search brings', () => {
  const page = readFileSync(join(root, 'bench/README.md'), 'utf8');
  const lines = new Map([...page.matchAll(/^\| ([a-z-]+) \| (.*) \|$/gm)].map(([, part, said]) => [part!, said!]));
  const without = components.filter((part) => (lines.get(part) ?? 'not measured') === 'not measured');
  expect(without).toEqual([]);
});
