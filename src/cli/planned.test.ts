import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { planned } from '../../test/verify/planted.ts';
import { readCase } from '../case/index.ts';
import { jsonText } from './asked.ts';
import { planFor } from './planned.ts';

describe('the plan that a question is asked about', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chorsu-planned-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is none that the second opinion has refuted', async () => {
    const c = readCase(`${root}test/cases/tiny-make-and-sell`).case;
    const plan = await planned(c);
    const path = join(folder, 'plan.json');
    writeFileSync(path, jsonText(plan));
    expect((await planFor(c, path, true)).plan.npv).toBe(plan.npv);
    writeFileSync(path, jsonText({ ...plan, status: 'refuted' }));
    await expect(planFor(c, path, true)).rejects.toThrow(/refuted by the second opinion.*Plan the case again/);
  });
});
