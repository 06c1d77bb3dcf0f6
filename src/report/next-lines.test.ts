import { beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import type { Action } from '../plan/index.ts';
import { nextLines } from './next-lines.ts';

const { plan, case: c } = solarFixture();
const facts = factsOf(c);
const place = String(c.tables.places[0]!.place);
const good = String(c.tables.goods[0]!.good);
const scheme = String(c.tables.schemes[0]!.scheme);

const applied = (begin: number): string => {
  const action: Action = { kind: 'certificate', year: facts.start, begin, place, good, key: scheme };
  return nextLines({ ...plan, decision: { actions: [action] } }, facts).join(' ');
};

describe('what to apply for', () => {
  beforeAll(async () => {
    await loadLanguage('ru');
    await loadLanguage('zh');
  });

  it('names the paper, the good that it is for, and where the good is made', () => {
    const [paper, thing, where] = [facts.named('schemes', scheme), facts.good(good).name, facts.placeName(place)];
    expect(applied(facts.start)).toContain(`${paper} for ${thing}, ${where}.`);
    // Nothing is carried: the words of a way are not those of a paper.
    expect(inLanguage('zh', () => applied(facts.start))).not.toContain('运往');
    expect(inLanguage('ru', () => applied(facts.start))).not.toContain('→');
  });

  it('is due at once where its weeks begin before the years of the case, and by its year else', () => {
    expect(applied(facts.start - 1)).toContain(`the first by ${facts.start - 1}:`);
    const late = () => applied(facts.start - 2);
    expect(late()).toContain('the first at once:');
    expect(inLanguage('ru', late)).toContain('первая — немедленно:');
    expect(inLanguage('zh', late)).toContain('第一项须立即办理');
  });
});
