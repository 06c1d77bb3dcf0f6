import { describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { at, readCase } from '../case/index.ts';
import { cheapest, generalised, network } from './index.ts';

// The field `why` of expected.json (test/cases) has the arithmetic of each case.
function tiny(name: string) {
  const read = readCase(`${root}test/cases/${name}`);
  expect(read.issues.filter((x) => x.severity === 'error')).toEqual([]);
  const year = Number(read.case.settings.start);
  return network(at(read.case, year), year, 'container');
}

const money = { money: 1, hours: 0, p95: 0 };
// Goods of 1000 a tonne held at 0.1 a year.
const holding = { money: 1, hours: (1000 * 0.1) / 8760, p95: 0 };

describe('routes of the tiny cases', () => {
  it('takes the road if no transfer joins two gauges', () => {
    const [route] = cheapest(tiny('tiny-gauge-break-impossible'), 'urumqi', ['almaty'], money);
    expect(route?.legs).toEqual(['road-1']);
    expect(route?.carriage).toBe(150);
  });

  it('pays a change of gauge under borders', () => {
    const [route] = cheapest(tiny('tiny-gauge-break-transfer'), 'urumqi', ['almaty'], money);
    expect(route?.legs).toEqual(['rail-standard', 'rail-wide']);
    expect([route?.carriage, route?.borders]).toEqual([80, 15]);
  });

  it('adds the cost and hours of a transfer, whose capacity is a resource', () => {
    const net = tiny('tiny-transfer-cost-and-hours');
    const [route] = cheapest(net, 'navoi', ['tashkent'], holding);
    expect(route?.carriage).toBe(62);
    expect(route?.hours).toBeCloseTo(481.8, 9);
    expect(generalised(route!, holding)).toBeCloseTo(62 + 5.5, 9);
    expect(route?.resources.map((i) => net.resources[i])).toEqual([
      { kind: 'transfers', key: 'samarkand/road/rail', row: 'samarkand/road/rail', capacity: 40000, candidate: false },
    ]);
    const prices = Float64Array.from(net.resources, () => 100);
    expect(cheapest(net, 'navoi', ['tashkent'], holding, { prices })[0]?.legs).toEqual(['road-2']);
  });

  it('waits at a border only if it pays', () => {
    const net = tiny('tiny-border-dwell');
    const [route] = cheapest(net, 'almaty', ['tashkent'], holding);
    expect(route?.places).toEqual(['almaty', 'bishkek', 'tashkent']);
    expect(generalised(route!, holding)).toBeCloseTo(41, 9);
    const [direct] = cheapest(net, 'almaty', ['tashkent'], holding, { withoutPlaces: new Set(['bishkek']) });
    expect(generalised(direct!, holding)).toBeCloseTo(45.5, 9);
    expect(direct?.borders).toBe(5);
  });

  it('pays and counts a depot once', () => {
    const net = tiny('tiny-depot-capacity-and-cost');
    const [route] = cheapest(net, 'navoi', ['tashkent'], money);
    expect(route?.carriage).toBe(25);
    expect(route?.resources.map((i) => net.resources[i]?.key)).toEqual(['samarkand']);
    expect(cheapest(net, 'samarkand', ['tashkent'], money)[0]?.carriage).toBe(15);
  });

  it('computes the defaults of a leg from its great circle and mode', () => {
    const [route] = cheapest(tiny('tiny-leg-defaults'), 'navoi', ['almaty'], money);
    expect(route?.km).toBeCloseTo(1328.2474, 4);
    // 3520618.522557127 for 50 000 t (also.cost.carriage).
    expect(route!.carriage * 50000).toBeCloseTo(3520618.522557127, 6);
    expect(route?.hours).toBeCloseTo(route!.km / 50, 12);
    expect(route?.co2).toBeCloseTo(route!.km * 0.1, 12);
    expect(route?.legs).toEqual(['navoi-almaty-road']);
  });

  it('uses a one-way leg only in its direction', () => {
    const net = tiny('tiny-oneway-leg');
    expect(cheapest(net, 'tashkent', ['almaty'], money)[0]?.legs).toEqual(['rail-1']);
    expect(cheapest(net, 'almaty', ['tashkent'], money)[0]?.legs).toEqual(['road-1']);
  });

  it('weights lateness by the safety stock', () => {
    const net = tiny('tiny-safety-stock');
    const stock = { ...holding, p95: holding.hours * 2 };
    const rail = cheapest(net, 'navoi', ['tashkent'], holding)[0]!;
    expect(rail.legs).toEqual(['rail-1']);
    expect(generalised(rail, stock)).toBeCloseTo(51, 9);
    expect(generalised(cheapest(net, 'navoi', ['tashkent'], stock)[0]!, stock)).toBeCloseTo(38.5, 9);
  });

  it('has the cost of the whole way for a CIF value', () => {
    const [route] = cheapest(tiny('tiny-tariff-cif-whole-way'), 'urumqi', ['tashkent'], money);
    expect([route?.carriage, route?.borders]).toEqual([58, 10]);
  });

  it('offers a candidate leg as a resource', () => {
    const net = tiny('tiny-candidate-leg');
    const [route] = cheapest(net, 'tashkent', ['almaty'], money);
    expect(route?.legs).toEqual(['rail-1']);
    expect(route?.resources.map((i) => net.resources[i]?.candidate)).toEqual([true]);
    const without = { withoutLegs: new Set(['rail-1']) };
    expect(cheapest(net, 'tashkent', ['almaty'], money, without)[0]?.carriage).toBe(90);
  });
});
