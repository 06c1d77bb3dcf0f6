import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, caseHash, readCase } from '../../src/case/index.ts';
import { root } from '../support/needs.ts';

const folder = join(root, 'test/cases');
const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());

describe('every case with a known answer', () => {
  it.each(names)('%s reads without an error', (name) => {
    const read = readCase(join(folder, name));
    expect(read.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(read.case.tables.goods.length).toBeGreaterThan(0);
    expect(at(read.case, Number(read.case.settings.start)).goods.length).toBe(read.case.tables.goods.length);
    expect(caseHash(read.case)).toMatch(/^[0-9a-f]{64}$/);
  });
});
