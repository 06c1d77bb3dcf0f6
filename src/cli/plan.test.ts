import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { caseHash, openCase, readCase } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import * as plans from '../plan/index.ts';
import { caseIn, putRecord, putScenario } from '../store/index.ts';

const dir = temporary();
const source = `${root}test/cases/tiny-two-tiers`;
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanDocument;

describe('a plan that the second opinion refutes', () => {
  it('is kept with the differences and nothing else, as refuted, with status 3', async () => {
    const out = join(dir, 'refuted');
    const sound = await ran('plan', source, '--out', out, '--quiet');
    expect(sound.status).toBe(0);
    expect(read(out)).toMatchObject({
      status: 'optimal',
      opinion: { ok: true, notChecked: ['optimality', 'explanations'] },
    });
    expect(existsSync(join(out, 'report.html'))).toBe(true);
    // The case that was planned stands beside the plan of a case of one's own: that one may change.
    expect(caseHash(readCase(join(out, 'case')).case)).toBe(read(out).caseHash);
    const { verify } = plans;
    const wrong = { heading: 'making', plan: 1, recomputed: 2 };
    const refuting = vi
      .spyOn(plans, 'verify')
      .mockImplementation((...all) => ({ ...verify(...all), ok: false, differences: [wrong] }));
    const { status, failure } = await ran('plan', source, '--out', out, '--quiet');
    refuting.mockRestore();
    expect(status).toBe(3);
    expect(failure!.message).toContain('refutes this plan');
    expect(read(out)).toMatchObject({ status: 'refuted', opinion: { ok: false } });
    expect(readdirSync(out).filter((name) => name !== 'chorsu.json')).toEqual(['differences.json', 'plan.json']);
  });
});

describe('verify --resolve', () => {
  it('finds that a better plan exists where a request was taken out of the plan, which verify alone cannot', async () => {
    const out = join(dir, 'forged');
    await ran('plan', source, '--out', out, '--quiet', '--gap', '1e-7');
    const [best] = read(out).builds;
    const key = `${best!.place}/${best!.process}`;
    await ran('plan', source, '--out', join(dir, 'without'), '--quiet', '--gap', '1e-7', '--forbid', key);
    const forged = read(join(dir, 'without'));
    const { forbid: _, ...request } = forged.request;
    writeFileSync(join(out, 'plan.json'), JSON.stringify({ ...forged, request }));
    const alone = await ran('verify', out);
    expect([alone.status, alone.out]).toEqual([
      0,
      expect.stringContaining('Not checked:\n  whether a better plan exists'),
    ]);
    const again = await ran('verify', out, '--resolve', '--quiet', '--json');
    expect(again.status).toBe(1);
    expect(JSON.parse(again.out).differences).toEqual([
      { row: 'resolve/bound', plan: forged.bound, recomputed: expect.any(Number) },
    ]);
    const sound = await ran('verify', join(dir, 'without'), '--resolve', '--quiet', '--json');
    expect(JSON.parse(sound.out)).toMatchObject({ ok: true, notChecked: ['explanations'] });
  });
});

describe('a case with nothing to plan', () => {
  it('is told what is missing, not that time was short', async () => {
    const empty = join(dir, 'empty.xlsx');
    await ran('new', empty);
    const { status, failure } = await ran('plan', empty, '--quiet');
    expect([status, failure!.message]).toEqual([1, expect.stringContaining('The table `demands` is empty')]);
  });
});

describe('--scenario', () => {
  const wide = join(dir, 'wide');
  const small = 'scenario,weight\nlittle,0.5\n';

  it('plans the scenarios of a case too, builds free, and says what holds in all', async () => {
    cpSync(source, wide, { recursive: true });
    writeFileSync(join(wide, 'scenarios.csv'), small);
    const changes = 'reform,table,key,column,value\nlittle,demands,metal/tashkent,quantity,20000\n';
    writeFileSync(join(wide, 'changes.csv'), changes);
    const out = join(dir, 'wide-plan');
    const { status, out: told } = await ran(
      'plan',
      wide,
      '--out',
      out,
      '--quiet',
      '--gap',
      '1e-7',
      '--scenario',
      'all',
    );
    expect(status).toBe(0);
    const plan = read(out);
    expect(plan.scenarios).toHaveLength(1);
    const [little] = plan.scenarios!;
    // 20 000 t at 500 less 100 of variable cost and 300 of capex: one small plant of 6 million.
    expect(little).toMatchObject({
      scenario: 'little',
      status: 'optimal',
      npv: expect.closeTo(20000 * (500 - 100) - 6e6, 0),
    });
    expect(little!.builds.map((build) => build.tier)).toEqual(['small']);
    expect(told).toContain('Built in every scenario: Make (at Tashkent).');
  });

  it('names the scenarios that there are', async () => {
    const { failure } = await ran('plan', wide, '--quiet', '--scenario', 'huge');
    expect(failure?.message).toBe('There is no scenario huge. The case has little.');
  });
});

describe('a scenario that was kept in the workbench', () => {
  it('is planned by its name, with its figures and its sites', async () => {
    const shop = join(dir, 'shop');
    mkdirSync(shop);
    cpSync(source, join(shop, 'small'), { recursive: true });
    const { case: c } = await openCase(join(shop, 'small'));
    const { id } = caseIn(shop, 'small')!;
    const changes = [{ table: 'demands', key: 'metal/tashkent', column: 'quantity', value: '20000', op: 'set' }];
    const about = { case: id, name: 'small', owner: null, kind: 'plan' as const, ask: { changes }, hash: null };
    await putRecord(shop, 'small-plan.1', { ...about, touched: [], elsewhere: false, reaches: [], asked: 1 }, c);
    putScenario(shop, 'small-plan.1', { name: 'Less metal', note: '', tags: [] });
    const asked = ['--quiet', '--gap', '1e-7', '--explain', 'none', '--scenario'] as const;
    const { status, out } = await ran('plan', join(shop, 'small'), '--json', ...asked, 'Less metal');
    expect(status).toBe(0);
    // 20 000 t at 500 less 100 of variable cost and 300 of capex: one small plant of 6 million.
    expect(JSON.parse(out).npv).toBeCloseTo(20000 * (500 - 100) - 6e6, 0);
    const { failure } = await ran('plan', join(shop, 'small'), '--json', ...asked, 'More metal');
    expect(failure?.message).toContain('no scenario More metal');
  });
});
