import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { storedPlan } from '../../test/outputs/stored.ts';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';

const run = (name: string, ...args: string[]) => ran(name, ...args, '--quiet');

const complements = `${root}test/cases/tiny-reforms-complements`;
const widest = (text: string) =>
  Math.max(
    ...text
      .split('\n')
      .slice(0, -2)
      .map((line) => line.length),
  );
const folder = temporary();
/** A plan of the first steps, which the questions start from. */
const plan = join(folder, 'plan.json');
beforeAll(async () => {
  const { document } = await storedPlan('first-steps');
  writeFileSync(plan, JSON.stringify(document));
});

describe('chorsu reforms', () => {
  it('tells what each is worth in 80 columns, writes the document and the page, and takes no solve again', async () => {
    const out = join(folder, 'reforms');
    const first = await run('reforms', complements, '--out', out, '--html', '--workers', '1');
    expect(first.failure).toBeUndefined();
    expect(widest(first.out)).toBeLessThanOrEqual(80);
    expect(first.out).toMatch(/corridor\s+Logistics\s+0\s+4\s+2\s+1\s+1\s+2/);
    expect(first.out).toMatch(/Together,\s+more\s+than\s+apart/);
    expect(first.out).toMatch(/\n[1-9]\d* plans were computed/);
    const document = JSON.parse(readFileSync(join(out, 'reforms.json'), 'utf8')) as { all: number; base: number };
    expect(document.all - document.base).toBeCloseTo(4e6, -2);
    expect(readFileSync(join(out, 'reforms.html'), 'utf8')).toContain('<svg');
    const again = await run('reforms', complements, '--out', out, '--workers', '1', '--report', out);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<section id="reforms">');
    expect(again.out).toContain('0 plans were computed');
  });

  it('gives one JSON document and nothing else, and writes no file', async () => {
    const keep = ['--keep', join(folder, 'reforms')];
    const { out } = await run('reforms', complements, '--json', '--reforms', 'skills', '--workers', '1', ...keep);
    const document = JSON.parse(out) as { reforms: { reform: string }[]; coalitions: Record<string, unknown> };
    expect(document.reforms.map((x) => x.reform)).toEqual(['skills']);
    expect(Object.keys(document.coalitions)).toEqual(['', 'skills']);
    expect(existsSync(`${root}test/cases/tiny-reforms-complements-reforms`)).toBe(false);
  });

  it('says what is wrong use', async () => {
    const unknown = await run('reforms', complements, '--reforms', 'nothing');
    expect(unknown.failure).toMatchObject({ exit: 2 });
    expect(unknown.failure!.message).toContain('corridor, skills');
    const none = await run('reforms', `${root}test/cases/tiny-make-and-sell`);
    expect(none.failure).toMatchObject({ exit: 2 });
  });
});

describe('chorsu options', () => {
  it('tells plans near the best and their frontier', async () => {
    const own = join(folder, 'near');
    const { out, failure } = await run(
      'options',
      'first-steps',
      '--plan',
      plan,
      '--out',
      own,
      '--frontier',
      'co2',
      '--steps',
      '2',
      '--count',
      '1',
      '--html',
    );
    expect(failure).toBeUndefined();
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('Built in every plan within that limit (1): Samarkand, Cooking and filling.');
    expect(readFileSync(join(own, 'options.html'), 'utf8')).toContain('<svg');
    expect((await run('options', 'first-steps', '--frontier', 'joy')).failure).toMatchObject({ exit: 2 });
  });

  it('has a negative answer where there is no plan', async () => {
    const { failure } = await run('options', `${root}test/cases/tiny-firm-demand-infeasible`, '--json');
    expect(failure).toMatchObject({ exit: 1 });
  });
});

describe('chorsu stress', () => {
  it('tells draws the same for one thread and for two', async () => {
    const ask = (workers: string) =>
      run('stress', 'first-steps', '--plan', plan, '--json', '--draws', '4', '--workers', workers);
    const [one, two] = [await ask('1'), await ask('2')];
    expect(one.failure).toBeUndefined();
    const document = JSON.parse(one.out) as { draws: { n: number; mean: number }; tornado: { group: string }[] };
    expect(document.draws.n).toBe(4);
    expect(document.tornado.map((x) => x.group).sort()).toEqual(['capex', 'paste']);
    expect(JSON.parse(two.out)).toEqual(document);
  });

  it('tells shares of variance and what foresight would add, in a page and in one report', async () => {
    const at = (name: string) => join(folder, name);
    const flags = ['--draws', '0', '--sobol', '9', '--free', '2', '--workers', '1', '--html', '--report', at('one')];
    const { out, failure } = await run('stress', 'first-steps', '--plan', plan, '--out', at('stress'), ...flags);
    expect(failure).toBeUndefined();
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/9\s+base\s+samples/);
    expect(out).toMatch(/Price of Tomato paste at Urumqi +−12\.2 [^\n]*\n +\(paste\)/);
    const page = readFileSync(join(at('stress'), 'stress.html'), 'utf8');
    expect(page).toContain('Capital cost of Cooking and filling, small line and large line');
    expect(page).toContain('>investment per build (2)<');
    expect(out).toMatch(/knowing\s+the\s+figures\s+when\s+building/i);
    const document = JSON.parse(readFileSync(join(at('stress'), 'stress.json'), 'utf8')) as {
      foresight: { n: number; evpi: number; high: number };
      variance: { groups: { group: string }[] };
    };
    expect(document.foresight.n).toBe(2);
    expect(document.foresight.high).toBeGreaterThanOrEqual(document.foresight.evpi);
    expect(document.variance.groups.map((x) => x.group).sort()).toEqual(['capex', 'paste']);
    await run('rights', 'first-steps', '--plan', plan, '--report', at('one'));
    const report = readFileSync(join(at('one'), 'report.html'), 'utf8');
    for (const id of ['builds', 'rights', 'stress']) expect(report).toContain(`<section id="${id}">`);
    expect(report).toContain('Sobol indices');
    const other = await run('stress', `${root}test/cases/tiny-make-and-sell`, '--report', at('one'), '--draws', '0');
    expect(other.failure).toMatchObject({ exit: 2 });
  });

  it('says what is wrong use', async () => {
    expect((await run('stress', 'first-steps', '--robust', 'luck')).failure).toMatchObject({ exit: 2 });
    expect((await run('stress', 'first-steps', '--shocks', 'nothing')).failure).toMatchObject({ exit: 2 });
  });
});
