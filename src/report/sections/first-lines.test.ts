import { describe, expect, it } from 'vitest';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { firstPageHtml } from '../testing/first-page.ts';
import { allLines, firstLines } from './first-lines.ts';

const fixture = solarFixture();
const lines = (plan: typeof fixture.plan) => allLines(firstLines(contextOf({ ...fixture, plan })));

describe('the lines of the first page', () => {
  it('name the builds that cost most, with year and money, and on what the cost rests', () => {
    const told = lines(fixture.plan);
    expect(told[0]).toMatch(/^The builds that cost most \(not discounted\): .+, 20\d\d, USD\s.+\.$/);
    expect(told.some((line) => line.endsWith('of the cost rests on recalled or assumed figures.'))).toBe(true);
    expect(firstPageHtml({ ...fixture, plan: { ...fixture.plan, draws: [] } })).toContain(`<li>${told[0]}</li>`);
  });

  it('say that the second opinion agrees only where it does', () => {
    const opinion = { checked: [], notChecked: [] };
    expect(
      lines({ ...fixture.plan, opinion: { ok: true, ...opinion } }).find((line) => line.includes('second opinion')),
    ).toMatch(/The second opinion agrees\.$/);
    expect(lines({ ...fixture.plan, opinion: { ok: false, ...opinion } }).join()).not.toContain('agrees');
  });

  it('say of a place that may be no better than the next that its choice is not a finding', () => {
    const { place, process } = fixture.plan.builds[0]!;
    const here = (low: number) => ({
      ...fixture.plan,
      here: [{ place, process, next: { place: 'Almaty', loses: { low, high: 5e6 } }, decides: 'carriage' as const }],
    });
    const tied = (low: number) => lines(here(low)).filter((line) => line.includes('not a finding'));
    expect(tied(0)).toHaveLength(1);
    expect(tied(1e6)).toEqual([]);
  });

  it('are none where there is no plan', () => {
    expect(lines({ ...fixture.plan, npv: null })).toEqual([]);
  });
});
