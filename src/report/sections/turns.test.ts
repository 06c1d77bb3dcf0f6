import { describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../../i18n/index.ts';
import { factsOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { turnsSentence } from './turns.ts';

type Stages = NonNullable<PlanDocument['stages']>;

const { plan, case: drawn } = solarFixture();
const facts = factsOf(drawn);
const { process } = plan.builds[0]!;

const cell = { table: 'supplies', key: 'cell/Hefei//spot', column: 'price', value: 50_000 };
const leaving = (about: number, within: boolean) => ({ ...cell, range: { low: 42_000, high: 60_900 }, about, within });
const told = (leaves: object[], more: Partial<PlanDocument> = {}) =>
  turnsSentence({ ...plan, stages: [{ process, without: null, leaves }] as Stages, ...more }, facts);

describe('the figures that turn a plan', () => {
  it('are named with where a stage leaves, those within their range alone', () => {
    const sentence = told([leaving(90_000, false), leaving(55_000, true)]);
    expect(sentence).toMatch(/^Within their ranges, 1 figure changes what is built\. The nearest: /);
    expect(sentence).toContain('leaves the plan at about 55\u202f000');
    expect(sentence).not.toContain('90\u202f000');
  });

  it('are not said to turn it where they do so beyond their range only', () => {
    const farther = { ...leaving(9_000, false), key: 'cell/Xian//spot' };
    const sentence = told([leaving(90_000, false), farther]);
    expect(sentence).toMatch(
      /^Of the figures and stages that were tried, no figure within its range makes a stage leave the plan\./,
    );
    // The first page has room for the nearest alone.
    expect(sentence).toMatch(/leaves the plan at about 90\u202f000/);
    expect(sentence).not.toMatch(/leaves the plan at about 9\u202f000/);
  });

  it('are said to change nothing only where each stage and every figure was tried', () => {
    const [none, all, some] = [[leaving(90_000, false)], { tried: 30, all: 30 }, { tried: 29, all: 30 }];
    const claim = 'No figure that matters changes what is built within its range';
    expect(told(none, { notTried: [], figuresTried: all })).toContain(claim);
    expect(told(none, { notTried: ['cell'], figuresTried: all })).not.toContain(claim);
    expect(told(none, { notTried: [], figuresTried: some })).not.toContain(claim);
  });

  it('are told by what moves the worth most where none turns it', () => {
    const asked = { ...cell, quality: 'derived', swing: 7e6, decides: [], ask: 'buyers and sellers' as const };
    const sentence = told([], { findOut: [{ ...asked, swing: 1e6, key: 'cell/Xian//spot' }, asked] });
    expect(sentence).toContain('No figure that was tried makes a stage leave');
    expect(sentence).toMatch(/moves most, by USD\s7\smillion, .* over its range\.$/);
  });

  it('are told with how much was tried, where not all was', () => {
    const figuresTried = { tried: 2, all: 30 };
    const one = { process, without: null, leaves: [] };
    const some = { ...plan, stages: [one], notTried: ['a', 'b', 'c'], figuresTried };
    expect(turnsSentence(some, facts)).toMatch(
      /Tried: 2 of 30 figures that matter, and the plan without 1 of its 4 stages\.$/,
    );
    const all = { ...some, notTried: [], figuresTried: { tried: 30, all: 30 } };
    expect(turnsSentence(all, facts)).toContain(
      'Tried: all 30 figures that matter, and the plan without its one stage.',
    );
  });

  it('are said to be not known where no stage was tried, and not spoken of where nothing is built', () => {
    expect(turnsSentence({ ...plan, stages: [], notTried: [process] }, facts)).toMatch(
      /^Which figures change what is built is not known/,
    );
    expect(turnsSentence({ ...plan, stages: [], notTried: [] }, facts)).toBeUndefined();
  });

  it('are those at which a first plant begins to pay, where nothing is built', async () => {
    const nothing = { ...plan, builds: [], stages: [], notTried: [], figuresTried: { tried: 30, all: 30 } };
    const place = plan.builds[0]!.place;
    const enters = [{ ...leaving(55_000, true), place, process }];
    const sentence = turnsSentence({ ...nothing, enters }, facts)!;
    const plant = `${facts.placeName(place)}, ${facts.processName(process)}`;
    expect(sentence).toMatch(/^Within their ranges, 1 figure changes what is built\. The nearest: /);
    expect(sentence).toContain(`${plant} begins to pay at about 55\u202f000`);
    expect(sentence).toMatch(/Tried: all 30 figures that matter\.$/);
    expect(turnsSentence({ ...nothing, enters: [] }, facts)).toContain(
      'No figure that matters makes a first plant pay within its range.',
    );
    const some = { tried: 29, all: 30 };
    const told = turnsSentence({ ...nothing, enters: [], figuresTried: some }, facts);
    expect(told).toContain('None of the figures that were tried makes a first plant pay within its range.');
    expect(told).toMatch(/Tried: 29 of 30 figures that matter\.$/);
    const none = turnsSentence({ ...nothing, enters: [], figuresTried: { tried: 0, all: 30 } }, facts);
    expect(none).toBe('At which figures a first plant would pay is not known: there was no time to try them.');
    await loadLanguage('ru');
    await loadLanguage('zh');
    expect(inLanguage('ru', () => turnsSentence({ ...nothing, enters }, facts))).toContain('окупается примерно с');
    expect(inLanguage('zh', () => turnsSentence({ ...nothing, enters }, facts))).toContain('开始划算');
  });
});
