import { describe, expect, it } from 'vitest';
import { storedPlan } from '../../../test/outputs/stored.ts';
import { root } from '../../../test/support/needs.ts';
import { explainedPlan } from '../../../test/support/plan-case.ts';
import { type Case, readCase, setTo, withChanges } from '../../case/index.ts';

const base = readCase(`${root}test/cases/tiny-make-and-sell`).case;
const set = (c: Case, table: string, key: string, column: string, value: number): Case =>
  withChanges(c, [setTo({ table, key, column }, value, 'test')]);

const explained = async (c: Case, seconds = 60) => (await explainedPlan(c, { seconds })).document;

describe('where a first plant begins to pay', async () => {
  // The smelter earns 14.2 M over its capex, so that 20 M more are too dear.
  const [capex] = (await explained(base)).stages![0]!.leaves.filter((leaf) => leaf.column === 'capex');
  const { key, value: paid } = capex!;
  const dear = set(base, 'tiers', key, 'capex', paid + 20_000_000);

  it('is the capex at which the smelter earns it (tiny-make-and-sell: 14.2 M over the smelter)', async () => {
    const { builds, enters, figuresTried } = await explained(dear, Number.POSITIVE_INFINITY);
    expect(builds).toEqual([]);
    const own = enters!.find((one) => one.table === 'tiers' && one.column === 'capex')!;
    expect(own).toMatchObject({ key, place: 'tashkent', value: paid + 20_000_000, within: true });
    expect(Math.abs(own.about - (paid + 14_200_000))).toBeLessThan(0.01 * paid);
    expect(figuresTried!.tried).toBe(figuresTried!.all);
  });

  it('holds when the case is planned anew on both sides of it, and the nearest is enclosed by plans solved anew', async () => {
    const { enters } = await explained(dear);
    expect(enters!.length).toBeGreaterThan(2);
    expect(enters!.filter(({ at }) => at)).toHaveLength(1);
    const { at, about, value } = enters![0]!;
    const [low, high] = about > value ? [value, about] : [about, value];
    expect(at!.low).toBeLessThanOrEqual(low);
    expect(at!.high).toBeGreaterThanOrEqual(high);
    for (const { table, key, column, about, value, together } of enters!.slice(0, 3)) {
      expect(together).toBeUndefined();
      const step = 0.02 * (about - value);
      const builtAt = async (at: number) => (await explained(set(dear, table, key, column, at), 0)).builds.length > 0;
      expect(await builtAt(about - step), `${table} ${key} ${column}`).toBe(false);
      expect(await builtAt(about + step), `${table} ${key} ${column}`).toBe(true);
    }
  });

  it('is nowhere where no figure within its range reaches it, though all were tried', async () => {
    const far = set(base, 'tiers', key, 'capex', 20 * paid);
    const { enters, figuresTried } = await explained(far);
    expect(enters).toEqual([]);
    expect(figuresTried!.all).toBeGreaterThan(1);
    expect(figuresTried!.tried).toBe(figuresTried!.all);
  });

  it('is not known without time, and is not asked where something is built', async () => {
    expect(await explained(dear, 0)).toMatchObject({ enters: [], figuresTried: { tried: 0 } });
    expect((await explained(base)).enters).toBeUndefined();
  });

  it('is a price of Chinese wheels between those at which wagons-eurasia is proven to build nothing and a wheel works', async () => {
    const { enters, figuresTried } = (await storedPlan('wagons')).document;
    const [wheel] = enters!.filter(({ table, key }) => table === 'supplies' && key.startsWith('wheel/'));
    expect(wheel).toMatchObject({ process: 'wheel', value: 640, within: true });
    // Its results: nothing at 640 dollars, the wheel works at Khordha at 760.
    expect(wheel!.about).toBeGreaterThan(640);
    expect(wheel!.about).toBeLessThan(760);
    expect(figuresTried!.tried).toBeGreaterThan(20);
  });
});
