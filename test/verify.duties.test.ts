import { describe, expect, it } from 'vitest';
import { type LaneDuty, type PlanDocument, verify } from '../src/plan/index.ts';
import { corridor, corridorPlan } from './verify/corridor.ts';
import { type Alter, altered, changed, each, extended, named, stated } from './verify/planted.ts';

const c = corridor();
const sound = await corridorPlan();

type Flow = PlanDocument['flows'][number];

const ore = (x: Flow) => x.good === 'ore' && x.from !== x.to;
const imports = (x: Flow) => x.good === 'panel' && x.from === 'mine';
const preferred = (x: Flow) => x.agreement === 'CIS';
/** Money a tonne from the mine to the plant: handling 2, loading 1, legs 6 + 3; border 5 and change of gauge 4. */
const way = { carriage: 2 + 1 + 6 + 3, borders: 5 + 4 };

const costs: [string, Alter][] = [
  ['a CIF base without the border fee', stated('duties', each(ore, -0.05 * 5))],
  ['a CIF base without the change of gauge', stated('duties', each(ore, -0.05 * 4))],
  ['a base of value alone', stated('duties', each(ore, -0.05 * (way.carriage + way.borders)))],
  ['a wrong HS prefix', stated('duties', each(imports, -0.25 * 1000))],
  ['a specific duty forgotten', stated('duties', each(imports, -4))],
  ['duty also in the country of transit', stated('duties', each(imports, 100))],
  [
    'duty inside the zone',
    stated(
      'duties',
      each((x) => x.to === 'moscow', 100),
    ),
  ],
  ['the duty of no agreement', stated('duties', each(preferred, 300))],
  ['a permit forgotten', stated('duties', { 2029: -200 })],
  ['a permit paid per flow', stated('duties', { 2027: 200 })],
];

const claims: [string, Alter, RegExp][] = [
  [
    'an agreement that the origin is no member of',
    (d) => (d.flows.find(imports)!.agreement = 'CIS'),
    /^agreement CIS panel mine city 2027: not members$/,
  ],
  [
    'an agreement in a year without a row',
    (d) => (d.flows.find(imports)!.agreement = 'CN-UZ'),
    /^agreement CN-UZ panel mine city 2027: no row$/,
  ],
  ['an agreement that is none', (d) => (d.flows.find(imports)!.agreement = 'EU'), /^agreement EU: no such/],
  [
    'a quota exceeded',
    (d) => {
      d.flows.find(imports)!.amount += 10;
    },
    /^quota quota\/CN\/UZ\/8541 2027$/,
  ],
  [
    'a ban broken',
    (d) => {
      const flow = d.flows.find(imports)!;
      [flow.to, flow.legs] = ['moscow', ['in', 'on', 'north']];
    },
    /^ban ban\/CN\/RU\/85 2027$/,
  ],
];

describe('second opinion on duties', () => {
  it('agrees with a sound plan that pays under an agreement', () => {
    expect(verify(sound, c)).toMatchObject({ ok: true, differences: [] });
    expect(sound.flows.some(preferred)).toBe(true);
    expect(sound.flows.some(imports)).toBe(true);
  });

  it.each(costs)('finds %s', (_, alter) => {
    expect(named(altered(sound, alter), c)).toContain('duties');
  });

  it.each(claims)('finds %s', (_, alter, expected) => {
    expect(named(altered(sound, alter), c)).toContainEqual(expect.stringMatching(expected));
  });

  it('finds a regional value that the inputs do not leave', () => {
    const key = 'KZ/UZ/8541/CIS';
    const stated = (row: string) => row.startsWith('duties ');
    const almost = named(sound, changed(c, 'tariffs', key, 'regional_value', '0.79'));
    expect(almost.filter((row) => !stated(row))).toEqual([]);
    expect(almost.some(stated)).toBe(true);
    expect(named(sound, changed(c, 'tariffs', key, 'regional_value', '0.81'))).toContain(
      'regional value plant/CIS/2028',
    );
  });

  it.each([
    ['a lower rate', (first: LaneDuty) => [{ ...first, rate: first.rate / 2 }]],
    ['a duty that is told as unknown', (first: LaneDuty) => [{ ...first, known: !first.known }]],
    ['another row', (first: LaneDuty) => [{ ...first, row: 'KZ/RU' }]],
    ['one that is kept back', () => []],
    ['a year without such a lane', (first: LaneDuty) => [{ ...first, years: [...first.years, 1990] }]],
    ['one that is told twice', (first: LaneDuty) => [first, first]],
  ])('finds among the duties stated by lane %s', (_, told) => {
    const [first, ...rest] = sound.duties!;
    expect(named(sound, c)).toEqual([]);
    const forged = { ...sound, duties: [...told(first!), ...rest] };
    expect(named(forged, c)).toContainEqual(expect.stringMatching(/^duties \w+ \w+ \w+ \d+$/));
  });

  it('finds a free zone met by the duty of its country', () => {
    const free = changed(c, 'places', 'city', 'zone', 'FEZ');
    expect(named(sound, free)).toContain('duties');
  });

  it('finds a quota on what is sold without an agreement, over all that it fits', () => {
    const row = { kind: 'quota', origin: 'EAEU', destination: 'UZ', quantity: 100 };
    expect(named(sound, extended(c, 'restrictions', row))).toContain('quota quota/EAEU/UZ 2028');
  });

  it('finds a barred technology in use', () => {
    const barred = extended(changed(c, 'processes', 'make', 'technology', 'melt'), 'restrictions', {
      kind: 'ban',
      destination: 'KZ',
      technology: 'melt',
    });
    expect(named(sound, barred)).toContain('ban ban//KZ///melt plant/make 2028');
  });

  it('does not meet what stays inside a zone with a row that names one end', () => {
    const row = { kind: 'ban', destination: 'EAEU', hs: '8541' };
    expect(named(sound, extended(c, 'restrictions', row))).toEqual([]);
  });
});
