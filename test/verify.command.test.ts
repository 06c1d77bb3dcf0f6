import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, readCase } from '../src/case/index.ts';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { ran } from './support/command.ts';
import { root } from './support/needs.ts';
import { temporary } from './support/temporary.ts';
import { planned } from './verify/planted.ts';

const folder = (name: string) => `${root}test/cases/${name}`;
const source = folder('tiny-make-and-sell');
const dir = temporary();
const c = readCase(source).case;
let plan: PlanDocument;
beforeAll(async () => {
  plan = await planned(c);
});

const write = (document: unknown): string => {
  writeFileSync(join(dir, 'plan.json'), JSON.stringify(document));
  return dir;
};

const run = (...args: string[]) => ran('verify', ...args);

describe('chorsu verify', () => {
  it('agrees with a plan and finds its case by itself', async () => {
    const { out, status } = await run(write(plan));
    expect([status, out]).toEqual([0, expect.stringContaining('agrees')]);
    expect(JSON.parse((await run(dir, '--json')).out)).toMatchObject({ ok: true, differences: [] });
  });

  it('gives status 1 and names what differs', async () => {
    write({ ...plan, cost: { ...plan.cost, making: plan.cost.making! + 5e5 } });
    const { out, status } = await run(dir, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).differences[0]).toEqual({
      heading: 'making',
      plan: plan.cost.making! + 5e5,
      recomputed: expect.closeTo(plan.cost.making!, 3),
    });
    expect((await run(dir)).out).toContain('Making: the plan says');
  });

  it('refuses another case, and says where none is found', async () => {
    write(plan);
    const other = await run(dir, '--case', folder('tiny-two-tiers'));
    expect([other.status, other.failure?.message]).toEqual([
      1,
      expect.stringContaining('not the case that was planned'),
    ]);
    write({ ...plan, source: 'gone-case' });
    expect((await run(dir)).status).toBe(2);
    expect((await run(dir, '--case', source)).status).toBe(0);
  });

  it('takes the case that a plan keeps beside it, where the case has changed since', async () => {
    const kept = mkdtempSync(join(dir, 'kept-'));
    for (const [name, text] of filesOf(c)) {
      mkdirSync(dirname(join(kept, 'case', name)), { recursive: true });
      writeFileSync(join(kept, 'case', name), text);
    }
    for (const now of ['gone-case', folder('tiny-two-tiers')]) {
      writeFileSync(join(kept, 'plan.json'), JSON.stringify({ ...plan, source: now }));
      expect((await run(kept)).status, now).toBe(0);
    }
  });

  it('takes no half a document for a plan', async () => {
    const { flows: _, ...half } = plan;
    write(half);
    const { status, failure } = await run(dir);
    expect([status, failure?.message]).toEqual([2, expect.stringMatching(/of the kind plan: .* with flows\.$/)]);
  });

  it('agrees with a plan whose time was up before a bound was known, and with no other gap than that of its bound', async () => {
    const unbounded = { ...plan, status: 'feasible' as const, bound: null, gap: null };
    expect(
      verify({ ...unbounded, bound: Number.POSITIVE_INFINITY, gap: Number.POSITIVE_INFINITY }, c).differences,
    ).toEqual([]);
    const found = async (document: PlanDocument): Promise<string[]> => {
      const { out } = await run(write(document), '--json');
      return JSON.parse(out).differences.map((difference: { row: string }) => difference.row);
    };
    expect(await found(unbounded)).toEqual([]);
    expect(await found({ ...unbounded, gap: 0.001 })).toEqual(['gap']);
    expect(await found({ ...unbounded, bound: plan.bound })).toEqual(['gap']);
    expect(await found({ ...unbounded, status: 'optimal' })).toEqual(['status: optimal']);
  });

  it('has nothing to check in an infeasible plan', async () => {
    const infeasible = await planned(readCase(folder('tiny-firm-demand-infeasible')).case);
    const { out, status } = await run(write(infeasible));
    expect([status, out]).toEqual([0, expect.stringContaining('no quantities to check')]);
  });
});
