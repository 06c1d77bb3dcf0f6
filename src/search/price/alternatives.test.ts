import { expect, it } from 'vitest';
import { assemble } from '../../plan/assemble.ts';
import { flowCovers } from '../separate/flow-cover.ts';
import { narrow } from '../testing/narrow.ts';
import { alternativePaths, alternativesOfCuts } from './alternatives.ts';
import { columnsByName, nameOf } from './named.ts';

const size = { sites: 6, goods: 7, markets: 4, years: 2, eligible: 3, near: 3 };
const { c, binding } = narrow(size, 3, 0.2);

it('ways round legs pass none of them, and are not there yet', () => {
  const model = assemble(c, { binding });
  const keys = [...binding].filter((key) => key.endsWith('-rail')).slice(0, 6);
  const legs = new Set(keys.map((key) => key.slice(5)));
  const { joining } = alternativePaths(model, keys, () => true);
  expect(joining.length).toBeGreaterThan(0);
  const there = columnsByName(model);
  for (const { spec } of joining) {
    expect(spec.way!.legs.filter((leg) => legs.has(leg))).toEqual([]);
    expect(there.has(nameOf(spec, spec.way!.legs))).toBe(false);
  }
  expect(alternativePaths(model, keys, () => false).joining).toEqual([]);
});

it('ways round the legs of inequalities pass them neither, one for each leg and one for all', () => {
  const model = assemble(c, { binding });
  const x = new Float64Array(model.frame.program.numCols).fill(1e4);
  for (const { count } of model.frame.variables.builds) x[count] = 0;
  const cuts = flowCovers(model)
    .broken(x)
    .filter(({ pass }) => pass !== undefined);
  expect(cuts.length).toBeGreaterThan(5);
  const { joining, there } = alternativesOfCuts(model, cuts);
  expect(joining.length + there.length).toBeGreaterThan(0);
  for (const cut of cuts) {
    const { good, from, to, period } = cut.of;
    const lane = (spec: typeof cut.of) =>
      spec.good === good && spec.from === from && spec.to === to && spec.period === period;
    const leg = cut.pass!.slice(5);
    const passed = new Set(cuts.filter(({ of }) => lane(of)).map(({ pass }) => pass!.slice(5)));
    const beside = [
      ...joining.map(({ spec }) => spec).filter(lane),
      ...model.flows.filter((flow) => there.includes(flow.col) && lane(flow)),
    ];
    if (beside.length === 0) continue;
    expect(beside.some(({ way }) => !way!.legs.includes(leg))).toBe(true);
    expect(beside.some(({ way }) => !way!.legs.some((one) => passed.has(one)))).toBe(true);
  }
});
