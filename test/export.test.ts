import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../src/plan/index.ts';
import { cbc } from './support/cbc.ts';
import { ran } from './support/command.ts';
import { program, root } from './support/needs.ts';

describe.skipIf(!program('cbc', 'apt-get install coinor-cbc'))('plan --export', () => {
  it.each(['tiny-make-or-import', 'tiny-leg-capacity-shared'])(
    'writes of %s a programme whose least objective, found by CBC without a word on the sense, is minus the NPV',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'chorsu-export-'));
      try {
        const file = join(folder, 'model.mps');
        const source = `${root}test/cases/${name}`;
        const { out } = await ran('plan', source, '--export', file, '--json', '--quiet');
        const { npv } = JSON.parse(out) as PlanDocument;
        expect(Math.abs(npv!)).toBeGreaterThan(1);
        expect(-cbc(readFileSync(file, 'utf8'))).toBeCloseTo(npv!, 3);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
