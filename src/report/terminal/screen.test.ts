import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { oneScreen } from '../../view/index.ts';
import { planText } from '../index.ts';
import { solarFixture } from '../testing/solar.ts';

describe('one screen of a terminal', () => {
  it('has the parts that matter most; what gives way first has the lowest rank', () => {
    const blocks = [
      { text: 'costs\n1\n2', gives: 1 },
      { text: 'builds\n1', gives: 2 },
      { text: 'cautions\n1', gives: 0, instead: '2 cautions' },
      { text: 'answer', follows: true },
    ];
    expect(oneScreen(blocks, 10)).toBe('costs\n1\n2\n\nbuilds\n1\n\ncautions\n1\nanswer');
    expect(oneScreen(blocks, 9)).toBe('costs\n1\n2\n\nbuilds\n1\n\n2 cautions\nanswer');
    // Without the costs there is room for the cautions again.
    expect(oneScreen(blocks, 8)).toBe('builds\n1\n\ncautions\n1\nanswer');
    expect(oneScreen(blocks, 5)).toBe('builds\n1\n\n2 cautions\nanswer');
    expect(oneScreen(blocks, 1)).toBe('2 cautions\nanswer');
  });

  it('holds a plan with all that can be said of it, in every language', async () => {
    const { plan, case: c, explained } = solarFixture();
    const barriers = ['logistics', 'trade', 'standards', 'rights', 'finance', 'readiness'].map((barrier, i) => ({
      ...{ barrier, present: true, pays: i * 1e6, low: 0, high: i % 2 ? 2e6 : Infinity },
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
      ...{ ...plan, barriers, obstacles, nothing: { npv: -3.2e9, bound: -3.2e9, cost: { duties: 9e7 } } },
      cautions: Array.from({ length: 3 }, () => ({
        ...{ caution: 'a', table: 'places', key: 'Tashkent' },
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
