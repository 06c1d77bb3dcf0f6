import { describe, expect, it } from 'vitest';
import { type StoredName, storedPlan } from '../../../test/outputs/stored.ts';
import { sumOf } from '../../case/index.ts';
import { moneyOf } from '../../model/finance/measures/lending.ts';
import { financeDocument } from '../../model/index.ts';
import { lanesOf } from '../lanes.ts';
import { decisionOf } from './index.ts';
import { plantsOf } from './plants.ts';

/** A stored plan with the lanes of its case and the finance of its projects, which take most of the time. */
async function financed(name: StoredName) {
  const { document, case: c } = await storedPlan(name);
  const lanes = lanesOf(c);
  return { document, case: c, lanes, ...financeDocument(document, c, [], 0, lanes), ...moneyOf(document, c, lanes) };
}

const stored = await financed('metals');
const solar = await financed('solar');
const of = ({ document, case: c, returns, lanes }: typeof stored, more = {}) =>
  decisionOf({ ...document, ...more }, c, returns, lanes)?.plants ?? [];
const sum = (list: readonly number[]) => sumOf(list);

describe('the plants of a plan', () => {
  it('are each listed once, and their capital sums to what the plan pays for plants', () => {
    for (const one of [stored, solar]) {
      const { document } = one;
      const plants = of(one);
      const keys = plants.map(({ place, process }) => `${place}/${process}`);
      expect(new Set(keys)).toEqual(new Set(document.builds.map(({ place, process }) => `${place}/${process}`)));
      expect(new Set(keys).size).toBe(keys.length);
      const paid = document.costs.filter((line) => line.heading === 'capital' && line.process !== undefined);
      expect(sum(plants.map(({ capex }) => capex))).toBeCloseTo(sum(paid.map(({ amount }) => amount)), 0);
    }
  });

  it('have the returns of the finance document, which sum to its sums', async () => {
    const machinery = await financed('machinery');
    const { projects } = machinery;
    const plants = of(machinery);
    expect(plants.length).toBe(2);
    for (const { place, process, ownersReturn, ownersNpv, economicNpv } of plants) {
      const project = projects.find((other) => other.place === place && other.process === process)!;
      expect([ownersReturn, ownersNpv, economicNpv]).toEqual([project.irr, project.npv, project.economicNpv]);
    }
    expect(sum(plants.map((plant) => plant.economicNpv!))).toBeCloseTo(
      sum(projects.map((project) => project.economicNpv)),
      6,
    );
  });

  it('need support where their owners lose', () => {
    const { ownersNpv, ...frame } = of(solar).find(({ process }) => process === 'frame')!;
    expect(frame).toMatchObject({ verdict: 'needs support', rests: { on: 'owners', shortfall: -ownersNpv! } });
    const [cheapest] = frame.rests.support!.enough;
    // A grant before operation is worth at least what is missing (its money is not discounted).
    expect(frame.rests.support!.enough.find(({ kind }) => kind === 'grant')!.value).toBeGreaterThan(-ownersNpv!);
    expect(cheapest!.payer === 'treasury' ? cheapest!.cost : 0).toBeLessThanOrEqual(-ownersNpv! * 1.5);
  });

  it('of the solar plan pay their owners what they ask, or the support that would carry them is named', () => {
    const { projects, case: c } = solar;
    const asked = new Map(c.tables.countries.map((row) => [row.country, Number(row.capital_cost)]));
    expect(projects.length).toBe(of(solar).length);
    for (const { country, ownersRate, npv, support } of projects) {
      expect(ownersRate).toBe(asked.get(country));
      expect(npv >= 0 || support!.enough.length > 0).toBe(true);
    }
  });

  it('that need support stand on the finance page with what the plan is worth without them', () => {
    const { document } = solar;
    const projects = solar.projects.filter(({ support }) => support);
    expect(projects.length).toBeGreaterThan(0);
    for (const { place, process, without } of projects) {
      const { loss } = document.decision!.plants!.find(
        (plant) => plant.place === place && plant.process === process,
      )!.rests;
      const { npv } = document;
      if (loss) expect(without).toEqual({ plan: npv, low: npv! - loss.high, high: npv! - loss.low });
      else expect(without).toBe(loss);
    }
  });

  it('have no return where no supply prices what they sell', () => {
    const rod = of(stored).find(({ process }) => process === 'rod');
    expect(rod).toMatchObject({ ownersReturn: null, ownersNpv: null, economicNpv: null, verdict: 'open' });
    expect(rod!.rests).toMatchObject({ on: 'no price', loss: { low: expect.any(Number) } });
  });

  it('take the loss without the stage only where the case has one site of it', () => {
    const { document, case: c, returns } = stored;
    const loss = (candidates: typeof c.tables.candidates) =>
      plantsOf({ ...document, here: [] }, { ...c, tables: { ...c.tables, candidates } }, returns).find(
        ({ place }) => place === 'Tashkent',
      )!.rests.loss;
    const alone = c.tables.candidates.filter(({ process, place }) => process !== 'wire' || place === 'Tashkent');
    expect(loss(c.tables.candidates)).toBeUndefined();
    expect(loss(alone)).toEqual(document.stages!.find((stage) => stage.process === 'wire')!.without);
  });

  it('are marked as required if the request held them or the builds are those of another plan', () => {
    const request = { ...stored.document.request, require: ['Tashkent/wire'] };
    const plants = of(stored, { request }).filter(({ verdict }) => verdict === 'as asked');
    expect(plants.map(({ place, process }) => `${place}/${process}`)).toEqual(['Tashkent/wire']);
    const pinned = of(stored, { request: { ...stored.document.request, pin: 'builds.csv' } });
    expect(new Set(pinned.map(({ verdict }) => verdict))).toEqual(new Set(['as asked']));
  });

  it('are none where nothing is built', () => {
    const { case: c, lanes } = stored;
    const { decision: _, ...document } = stored.document;
    expect(decisionOf({ ...document, builds: [] }, c, [], lanes)).not.toHaveProperty('plants');
    expect(decisionOf({ ...document, npv: null }, c, [], lanes)).toBeUndefined();
    // What else is to be decided stays.
    expect(decisionOf(stored.document, c, [], lanes)).toMatchObject({ plants: [{}, {}, {}] });
    const others = { cooperation: stored.document.decision!.cooperation! };
    expect(decisionOf({ ...document, builds: [], decision: others }, c, [], lanes)).toMatchObject(others);
  });
});
