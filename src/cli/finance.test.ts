import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import type { FinanceDocument } from '../plan/index.ts';
import { Failure } from './failure.ts';

const soft = `${root}test/cases/tiny-loan-annuity-with-grace`;
const parent = temporary();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(parent, 'finance-'));
});

/** Runs the command; gives what it wrote. */
async function run(...args: string[]): Promise<string> {
  const { out, failure } = await ran('finance', ...args, '--quiet');
  if (failure) throw failure;
  return out;
}

describe('chorsu finance', () => {
  it('prints one document with --json: what the loan of 6 M pays and what is left to owners', async () => {
    const document = JSON.parse(await run(soft, '--json')) as FinanceDocument;
    const [one] = document.projects;
    expect(one!.sources).toEqual([
      expect.objectContaining({ name: 'soft', lender: 'bank', amount: expect.closeTo(6e6, 0) }),
      expect.objectContaining({ name: 'owners', amount: expect.closeTo(4e6, 0) }),
    ]);
    const paid = one!.schedule.reduce((sum, line) => sum + line.principal, 0);
    expect(paid).toBeCloseTo(6e6, 0);
    expect(one!.schedule.at(-1)!.balance).toBeCloseTo(0, 4);
    expect(document.cannot).toEqual([]);
  });

  it('writes the page and the document, and says what the bank is worth', async () => {
    const said = await run(soft, '--bank', 'bank', '--paths', '20', '--html', '--out', folder, '--report', folder);
    const one = readFileSync(join(folder, 'report.html'), 'utf8');
    for (const id of ['builds', 'finance']) expect(one).toContain(`<section id="${id}">`);
    expect(said).toContain('bank is worth, USD million');
    expect(said).toMatch(/Default +Lock-up/);
    const { bank } = JSON.parse(readFileSync(join(folder, 'finance.json'), 'utf8')) as FinanceDocument;
    const parts = Object.values(bank!.worth!.parts).reduce((sum, x) => sum + x, 0);
    expect(parts).toBeCloseTo(bank!.worth!.with - bank!.worth!.without, 2);
    const page = readFileSync(join(folder, 'finance.html'), 'utf8');
    for (const part of [
      'Sources and uses',
      'Term sheet',
      'Balance sheet',
      'Whom each project may ask',
      'Standing in place of a country premium',
    ])
      expect(page).toContain(part);
  });

  it('names the lenders there are where one is asked for that is not', async () => {
    await expect(run(soft, '--bank', 'nobody')).rejects.toSatisfy(
      (error) => error instanceof Failure && error.exit === 2 && error.message.includes('It has loans of bank.'),
    );
  });

  it('holds a plan against a cover that every lender might ask, or plans so that it is kept', async () => {
    await ran('plan', soft, '--quiet', '--out', join(folder, 'plan'));
    const asked = [soft, '--min-dscr', '30', '--plan', join(folder, 'plan', 'plan.json')];
    const { cannot, projects } = JSON.parse(await run(...asked, '--json')) as FinanceDocument;
    const [one] = cannot;
    expect(one).toMatchObject({ facility: 'soft', required: 30, dscr: projects[0]!.minDscr!.value, cut: false });
    expect(one!.gearing).toBeCloseTo((0.6 * one!.dscr) / 30, 5);
    expect(one!.mends.map((mend) => mend.kind)).toContain('equity');
    const said = await run(...asked, '--out', join(folder, 'answer'));
    expect(said).toMatch(
      /DSCR \d+\.\d+x in 20\d\d, below\s+the\s+30\.00x\s+that\s+Development\s+bank,\s+loan\s+requires/,
    );
    expect(said).toMatch(
      /At\s+the\s+cover\s+that\s+lenders\s+require\s+\(30\.00\),\s+1\s+can\s+carry\s+USD\s327\s+thousand\s+of\s+USD\s6\s+million/,
    );
    const made = JSON.parse(await run(soft, '--min-dscr', '30', '--json')) as FinanceDocument;
    expect(made.projects[0]!.minDscr!.value).toBeCloseTo(30, 3);
    expect(made.cannot[0]).toMatchObject({ required: 30, cut: true });
    expect(made.cannot[0]!.gearing).toBeCloseTo(one!.gearing, 4);
  });

  it('plans with the reforms that are asked for', async () => {
    const c = join(folder, 'case');
    cpSync(soft, c, { recursive: true });
    writeFileSync(join(c, 'reforms.csv'), 'reform,barrier\ngift,finance\n');
    writeFileSync(join(c, 'changes.csv'), 'reform,table,key,column,value\ngift,facilities,soft,rate,0\n');
    const interest = async (...args: string[]) => {
      const { projects } = JSON.parse(await run(c, ...args, '--json')) as FinanceDocument;
      return projects[0]!.schedule.reduce((sum, line) => sum + line.interest, 0);
    };
    expect(await interest()).toBeGreaterThan(1e5);
    expect(await interest('--reform', 'gift')).toBe(0);
  });

  it('refuses what cannot be meant: reforms of a plan that is there, a bank that a reform would bring', async () => {
    await expect(run(soft, '--reform', 'x', '--plan', 'y')).rejects.toMatchObject({ exit: 2 });
    await expect(run(soft, '--reform', 'x')).rejects.toMatchObject({ exit: 2 });
    await expect(run('solar-central-asia', '--bank', 'SCO')).rejects.toSatisfy(
      (error) => error instanceof Failure && error.exit === 2 && error.message.includes('--reform sco-bank'),
    );
  });

  it('chorsu plan says which debt was cut for its covenant, on the terminal and in its report', async () => {
    const c = join(folder, 'case');
    cpSync(soft, c, { recursive: true });
    const [head, ...rows] = readFileSync(join(c, 'facilities.csv'), 'utf8').trim().split('\n');
    writeFileSync(join(c, 'facilities.csv'), `${head},min_dscr\n${rows.map((row) => `${row},30`).join('\n')}\n`);
    const { out: said } = await ran('plan', c, '--quiet', '--out', join(folder, 'plan'));
    expect(said).toMatch(
      /it\s+can\s+carry\s+a\s+smaller\s+loan:\s+Tashkent,\s+Make,\s+at\s+most\s+3\.27\s%\s+of\s+capex/,
    );
    const report = readFileSync(join(folder, 'plan', 'report.html'), 'utf8');
    expect(report).toContain('Projects whose debt was cut until they keep the cover that lenders require');
  });
});
