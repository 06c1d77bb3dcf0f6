import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { omittedWords, planText } from '../index.ts';
import { firstPageHtml } from '../testing/first-page.ts';

const fixture = solarFixture();

describe('a plan on a terminal', () => {
  const opinion = { ok: true, differences: [] };
  const text = planText(fixture.plan, fixture.explained, { dir: 'solar-plan', opinion, case: fixture.case });

  it('fits 80 columns', () => {
    for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it('ends with the answer: what binds, NPV and gap, where the report is', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('Report: solar-plan/report.html');
    const tail =
      'The net present value is USD −3 055.7 million. A plan better by at most USD 1.4 million (0.0453 % of the gross cost) may exist. The second opinion agrees.';
    expect(lines.slice(-5, -1).join(' ').replaceAll(/\s+/g, ' ')).toContain(tail);
    expect(text).toMatch(/Eurasian Development Bank, loan is drawn in full\. One more unit of money would\s+save USD/);
  });

  it.each([null, Number.POSITIVE_INFINITY])('says that there is no bound yet where the gap is %s', (none) => {
    const plan = { ...fixture.plan, status: 'feasible' as const, bound: none, gap: none };
    expect(planText(plan, undefined, { case: fixture.case }).replaceAll(/\s+/g, ' ')).toContain(
      'The net present value is USD −3 055.7 million. How far the plan is from the best',
    );
    const page = firstPageHtml({ ...fixture, plan });
    expect(page).toContain('How far the plan is from the best possible one is not known');
    expect(page).not.toMatch(/proven to within|No plan is better than/);
  });

  it('speaks of targets only where the plan had some to keep, and gives the unit of each good', () => {
    const gains = { ...fixture.plan, nothing: { npv: -3.2e9, bound: -3.2e9, cost: {} } } as typeof fixture.plan;
    const held = [{ target: 'hub', year: 2030, measure: 'capex', value: 1, least: 1 }];
    const told = (targets: readonly unknown[]) =>
      planText({ ...gains, targets } as never, undefined, { case: fixture.case }).replaceAll(/\s+/g, ' ');
    expect(told([])).toMatch(/over building nothing\. /);
    expect(told(held)).toMatch(/over building nothing, where targets need not be kept\. /);
    expect(told([])).not.toContain('targets in force');
    const [good] = fixture.plan.deliveries;
    const { unit } = fixture.case.tables.goods.find((row) => row.good === good!.good)!;
    expect(told([])).toMatch(new RegExp(`, ${unit} \\d`));
  });

  it('tells a gap above all that the plan costs in money, not as a share', () => {
    const plan = { ...fixture.plan, status: 'feasible' as const, bound: fixture.plan.npv! + 7e9, gap: 2.3e18 };
    expect(planText(plan, undefined, { case: fixture.case }).replaceAll(/\s+/g, ' ')).toContain(
      'A plan better by at most USD 7 000 million may exist.',
    );
    expect(firstPageHtml({ ...fixture, plan })).not.toContain('000 000 %');
  });

  it('does not say that nothing binds where no shadow prices could be computed', () => {
    const omitted = [{ part: 'prices' as const }];
    const unpriced = planText({ ...fixture.plan, prices: [] }, { omitted }, { case: fixture.case });
    expect(unpriced).toContain('Which limits are reached is not known');
    expect(unpriced).not.toContain('no limit is reached');
  });

  it('names all parts of the explanation that came too late in one sentence, and each that failed with its cause, the search too', async () => {
    await loadLanguage('ru');
    const omitted = [
      { part: 'forced' as const },
      { part: 'here' as const, cause: 'no session' },
      { part: 'stages' as const },
    ];
    const [failed, fault, late, ...more] = omittedWords({ omitted, searchFault: 'no memory' });
    expect(more).toEqual([]);
    expect(failed).toBe('The solver failed before the search was over: no memory.');
    expect(fault).toContain('(the reasons for the choice of sites): no session.');
    expect(late).toContain('the loss from building further candidates; the loss without each stage.');
    expect(inLanguage('ru', () => omittedWords({ omitted: [{ part: 'forced' }] }))[0]).not.toMatch(/time|further/);
  });

  it('says what to relax where there is no plan, and what differs where the second opinion does', () => {
    const none = planText(
      {
        ...fixture.plan,
        status: 'infeasible',
        npv: null,
        bound: null,
        gap: null,
        whyNot: [{ kind: 'demands', key: 'module/Mary', year: 2031, relax: 12.5 }],
      },
      undefined,
      { case: fixture.case, opinion },
    );
    expect(none).toContain('No plan can meet all that is required.');
    expect(none).toMatch(/The firm demand for Module TOPCon at Mary +2031 +12\.5/);
    expect(none).not.toMatch(/second opinion|limit is reached/);
    const differing = planText(fixture.plan, undefined, {
      case: fixture.case,
      opinion: { ok: false, differences: [{}, {}] },
    });
    expect(differing).toContain('The second opinion finds 2 differences.');
  });

  it('holds a plan with all that can be said of it, in every language', async () => {
    const { plan, case: c, explained } = solarFixture();
    const barriers = ['logistics', 'trade', 'standards', 'rights', 'finance', 'readiness'].map((barrier, i) => ({
      barrier,
      present: true,
      pays: i * 1e6,
      low: 0,
      high: i % 2 ? 2e6 : Infinity,
    }));
    const obstacles = ['kz', 'uz', 'kg'].map((key) => ({
      kind: 'border',
      key,
      place: 'Tashkent',
      pays: 1e6,
      low: 0,
      high: 2e6,
    }));
    const [caution] = c.tables.cautions ?? [];
    const whole = {
      ...plan,
      barriers,
      obstacles,
      nothing: { npv: -3.2e9, bound: -3.2e9, cost: { duties: 9e7 } },
      cautions: Array.from({ length: 3 }, () => ({
        caution: 'a',
        table: 'places',
        key: 'Tashkent',
        ...caution,
      })),
    } as unknown as typeof plan;
    const options = { case: c, dir: 'solar-plan', opinion: { ok: true, differences: [] } };
    const before = [`${'A loan is cut. '.repeat(20)}`];
    for (const language of languages) {
      await loadLanguage(language);
      const lines = inLanguage(language, () => planText(whole, explained, { ...options, before }))
        .trimEnd()
        .split('\n');
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines.at(-1)).toContain('solar-plan/report.html');
    }
  });

  it('tells the least that is gained without an obstacle, though nothing bounds it above', () => {
    const { plan, case: c } = solarFixture();
    const endless = Number.POSITIVE_INFINITY;
    const barriers = [
      { barrier: 'readiness', present: true, pays: 2.8e6, low: 3.1e6, high: endless },
      { barrier: 'trade', present: true, pays: 1.2e7, low: 0, high: endless, halved: { low: 0, high: endless } },
    ];
    const text = planText({ ...plan, barriers }, undefined, { case: c });
    expect(text).toMatch(/Readiness +2\.8\d* +at least 3\.1/);
    expect(text).toMatch(/not known.*Trade/s);
  });
});
