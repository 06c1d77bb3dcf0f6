import { describe, expect, it } from 'vitest';
import { at, readCase } from '../../case/index.ts';
import { MEMBERS } from '../data/bundled.ts';
import { presenceOf } from '../measures/index.ts';
import { bundledRegister } from '../register/register.ts';
import { draftCase } from './draft.ts';
import { bundledEvidence } from './evidence.ts';
import { findChains } from './finder.ts';
import { hiddenByAdvantage, hiddenInCase } from './hidden.ts';
import { groupNull } from './null.ts';

const { case: solar } = readCase('solar-central-asia');
const rows = at(solar, 2027);
const evidence = bundledEvidence();
const stages = findChains(rows, evidence, { bloc: rows.settings.bloc, draws: 40 });

describe('the chain finder', () => {
  it('has every stage that makes a good, and every member in each', () => {
    expect(stages.map((one) => one.stage)).toContain('module');
    expect(stages.every((one) => one.members.length === rows.settings.bloc.length)).toBe(true);
  });

  it('shows the factors behind its order', () => {
    for (const { members } of stages) {
      for (const one of members) expect(Object.values(one.met).filter(Boolean).length).toBe(one.count);
      expect(members.map((one) => one.count)).toEqual(members.map((one) => one.count).sort((a, b) => b - a));
    }
    const uz = stages.find((one) => one.stage === 'module')!.members.find((one) => one.country === 'UZ')!;
    const inUz = new Set(rows.places.filter((one) => one.country === 'UZ').map((one) => one.place));
    const wanted = rows.demands.filter((one) => one.good === 'module' && inUz.has(one.place));
    expect(uz.demand).toBe(wanted.reduce((sum, one) => sum + one.quantity, 0));
    // Uzbekistan is not among the 62 economies: its advantage is not known, and is not taken for none.
    expect(uz.rca).toBeNull();
    expect(uz.met.advantage).toBe(false);
  });

  it('drafts candidates only where the case has none, each with source, quality and reason', () => {
    const draft = draftCase(solar, rows, stages, evidence.basis, 2026);
    expect(draft.candidates.length).toBeGreaterThan(0);
    const before = new Set(rows.candidates.map((one) => `${one.place}/${one.process}`));
    for (const key of draft.candidates) expect(before.has(key)).toBe(false);
    for (const row of draft.case.tables.candidates.slice(solar.tables.candidates.length))
      expect(row).toMatchObject({
        source: 'chain-finder',
        quality: 'assumed',
        note: expect.stringContaining('finder'),
      });
  });
});

describe('the null', () => {
  /** Economies of equal diversity over 12 classes: four of one cluster of classes, the rest of the other. */
  const near = (c: number) =>
    Array.from({ length: 12 }, (_, p) => Number(c < 6 ? p < 6 && p !== c : p >= 6 && p !== 6 + (c % 6)));
  const presence = presenceOf(Float64Array.from(Array.from({ length: 24 }, (_, c) => near(c)).flat()), 24, 12);

  it('is the same for the same seed, and another for another', () => {
    const ask = (seed: number) => groupNull({ presence, group: [0, 1], draws: 20, seed });
    expect(ask(1)).toEqual(ask(1));
    expect(ask(1)).not.toEqual(ask(2));
  });

  it('finds a group near the classes of its own cluster and far from the others', () => {
    const found = groupNull({ presence, group: [0, 1], draws: 200, seed: 1 });
    expect(found[0]!.own).toBeGreaterThan(found[0]!.mean);
    expect(found[9]!.own).toBeLessThan(found[9]!.mean);
    expect(found.every((one) => one.own <= 1 + 1e-12)).toBe(true);
  });
});

describe('announced projects, hidden', () => {
  const projects = bundledRegister();
  const tests = hiddenByAdvantage(projects, MEMBERS);

  it('come where they come in the order by advantage, by old data of all members and by newer data of six', () => {
    expect(tests.map(({ basis, guess }) => [basis.vintage, guess])).toEqual([
      ['1998-2000', 5.5],
      ['2022', 3.5],
    ]);
    // Polypropylene and polyethylene of Kazakhstan stand where its advantage in plastics was the least of all members.
    expect(tests[0]!.found.find((one) => one.project === 'kpi')).toMatchObject({ host: 'KZ', rank: 10 });
    expect(tests[1]!.found.some((one) => one.host === 'IR')).toBe(false);
    for (const { found, mean } of tests)
      expect(mean).toBeCloseTo(found.reduce((a, one) => a + one.rank, 0) / found.length, 12);
  });

  it('are ranked by the finder on a case without the candidates that they are', () => {
    const [found] = hiddenInCase(projects, rows, 'solar-central-asia', evidence, rows.settings.bloc);
    expect(found!.found).toMatchObject([{ project: 'sughd-solar', host: 'TJ', class: 'module' }]);
    expect(hiddenInCase(projects, rows, 'another', evidence, rows.settings.bloc)).toEqual([]);
    const linked = projects.flatMap((one) => one.candidates).filter((one) => one.startsWith('solar-central-asia:'));
    for (const one of linked)
      expect(rows.candidates.map((row) => `solar-central-asia:${row.place}/${row.process}`)).toContain(one);
  });
});
