import { describe, expect, it } from 'vitest';
import { plant } from '../../../test/support/covenants.ts';
import { planText } from '../../report/index.ts';
import { optionsAnswer } from '../options/blocks.ts';
import { stressAnswer } from '../stress/blocks.ts';
import { planWhole } from './ask.ts';

/** One plant that sells 50 000 at 150 and makes at 100; its soft loan asks a cover of 1.5, so that 7.86 of 10 million are lent. */
const covenanted = plant(150, 1.5);

describe('a plan whose debt was cut for a covenant', () => {
  it('is held against building nothing and against the plan without its stage, both worth 0', async () => {
    const { document, cut, explained, case: c } = await planWhole(covenanted, { gap: 1e-9, seconds: 60 });
    expect(cut!().cannot.map((one) => one.place)).toContain('tashkent');
    expect(document.npv).toBeGreaterThan(0);
    expect(document.nothing).toMatchObject({ npv: 0 });
    const [stage] = document.stages!;
    expect(stage).toMatchObject({ process: 'make' });
    expect(stage!.without!.low).toBeCloseTo(document.npv!, 2);
    // Within its limits on debt none is better; without limits one is, by more than ten thousand.
    expect(stage!.without!.high).toBeCloseTo(document.npv!, 2);
    expect(document.bound! - document.npv!).toBeGreaterThan(10_000);
    expect(planText(document, explained, { case: c }).replaceAll('\n', ' ')).toContain(
      'cover that lenders require is not checked for them',
    );
  });
});

it('what the plan without a plant is worth stands beside the support that it needs, where debt was cut too', async () => {
  const { tables } = covenanted;
  // Owners ask so much that they lose; the plan pays them nothing for it.
  const countries = tables.countries.map((row) => ({ ...row, capital_cost: 4 }));
  const processes = tables.processes.map((row) => ({ ...row, lead: 1 }));
  const dear = { ...covenanted, tables: { ...tables, countries, processes } };
  const { document, cut } = await planWhole(dear, { gap: 1e-9, seconds: 60 });
  const [project] = cut!().projects;
  expect(project!.support).toBeTruthy();
  const { loss } = document.decision!.plants![0]!.rests;
  expect(project!.without).toEqual({
    plan: document.npv,
    low: document.npv! - loss!.high,
    high: document.npv! - loss!.low,
  });
});

describe('answers whose plans need not keep a covenant', () => {
  const loose = { ...covenanted, tables: { ...covenanted.tables, facilities: [] } };
  it.each([
    ['options', (c: typeof covenanted) => optionsAnswer(c, { options: [{}], slack: 0.05, slackOf: 'best' } as never)],
    ['stress', (c: typeof covenanted) => stressAnswer(c, { shocks: [], npv: 1, currency: 'USD' } as never)],
  ])('%s says so where a lender asks a cover, and only there', (_, answer) => {
    expect(answer(covenanted)).toContain('need not keep it');
    expect(answer(loose)).not.toContain('need not keep it');
  });
});
