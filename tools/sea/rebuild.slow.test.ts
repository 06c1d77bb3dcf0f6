import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeSea, seaFiles, seaText } from './cache.ts';

it('routing every sea leg anew gives the stored lengths byte for byte', () => {
  expect(seaText(routeSea())).toBe(readFileSync(seaFiles.lengths, 'utf8'));
}, 300_000);
