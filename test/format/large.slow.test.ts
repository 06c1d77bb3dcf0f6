import { expect, it } from 'vitest';
import { checkCase, readCase, tableNames } from '../../src/case/index.ts';
import { large } from './large.ts';
import { inFolder } from './tiny.ts';

it('reads and checks 50 000 rows of CSV in under 2 s', () => {
  inFolder(large(), (folder) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const began = performance.now();
      const read = readCase(folder);
      const issues = checkCase(read);
      times.push(performance.now() - began);
      expect(tableNames.reduce((sum, name) => sum + read.case.tables[name].length, 0)).toBeGreaterThan(50_000);
      expect(issues).toEqual([]);
    }
    expect(Math.min(...times)).toBeLessThan(2000);
  });
});
