import { describe, expect, it } from 'vitest';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { permits } from './verify/permits.ts';
import { type Alter, altered, changed, each, extended, named, planned, stated } from './verify/planted.ts';

const c = permits();
const sound = await planned(c);

type Planted = [string, Alter, string | RegExp];

const entry = (d: PlanDocument, scheme: string, year: number) =>
  d.certificates.find((x) => x.place === 'almaty' && x.scheme === scheme && x.year === year)!;
const without = <T>(list: T[], one: T): T[] => list.filter((x) => x !== one);
const draw = (d: PlanDocument, facility: string, place: string) =>
  d.draws.find((x) => x.facility === facility && x.place === place)!;

const standards: Planted[] = [
  [
    'a shipment without its certificate',
    (d) => (d.certificates = without(d.certificates, entry(d, 'uzs', 2027))),
    'certificate uzs almaty/valve 2028: not held',
  ],
  [
    'sales at home that need one too',
    (d) => (d.certificates = d.certificates.filter((x) => x.scheme !== 'eac')),
    'certificate eac almaty/valve 2029: not held',
  ],
  [
    'a certificate not renewed',
    (d) => (d.certificates = without(d.certificates, entry(d, 'eac', 2029))),
    'certificate eac almaty/valve 2029: not held',
  ],
  [
    'a certificate obtained a year late',
    (d) => (entry(d, 'uzs', 2027).year = 2028),
    'certificate uzs almaty/valve 2027: not held',
  ],
  [
    'evidence not paid for',
    (d) => {
      for (const x of d.certificates) x.evidence = x.evidence.filter((e) => e !== 'uz-test');
    },
    'certificate uzs almaty/valve 2027: evidence uz-test',
  ],
  [
    'evidence not had anew at renewal',
    (d) => (entry(d, 'eac', 2029).evidence = []),
    'certificate eac almaty/valve 2029: evidence type-test',
  ],
  [
    'weeks lost forgotten',
    (d) => {
      const [north, south] = d.flows.filter((x) => x.year === 2027);
      [north!.amount, south!.amount] = [north!.amount + 100, south!.amount - 100];
    },
    'certificate eac almaty/valve 2027: first year',
  ],
  ['a fee forgotten', stated('certification', { 2027: -3000 }), 'certification'],
  ['the fee again at renewal', stated('certification', { 2029: 3000 }), 'certification'],
  ['an audit not paid again', stated('certification', { 2029: -2000 }), 'certification'],
  ['a yearly cost in the first year alone', stated('certification', { 2028: -400 }), 'certification'],
  ['recognition forgotten', stated('certification', { 2027: 1500 }), 'certification'],
  ['shared evidence paid twice', stated('certification', { 2027: 4000 }), 'certification'],
  [
    'the alignment of the other direction',
    stated(
      'adaptation',
      each((x) => x.from === 'almaty' && x.to === 'tashkent', 0.03 * 400),
    ),
    'adaptation',
  ],
];

const rights: Planted[] = [
  ['a licence not bought', (d) => (d.licences = []), 'freedom patent almaty/cast 2027: no licence'],
  ['a licence bought too late', (d) => (d.licences[0]!.year = 2028), 'freedom patent almaty/cast 2027: no licence'],
  [
    'weeks of registration forgotten',
    (d) => (d.activity.find((x) => x.process === 'cast' && x.year === 2027)!.amount = 800),
    'freedom patent almaty/cast 2027: patent-kz',
  ],
  [
    'a licence for another party',
    (d) => d.licences.push({ place: 'tashkent', process: 'forge', licence: 'patent-kz', year: 2027 }),
    'licence patent-kz tashkent/forge 2027: for kz-firm only',
  ],
  [
    'a licence bought twice',
    (d) => d.licences.push({ ...d.licences[0]!, year: 2029 }),
    'licence patent-kz almaty/cast 2029: bought already',
  ],
  ['a fee every year', stated('rights', { 2028: 5000 }), 'rights'],
  ['a royalty after the patent expires', stated('rights', { 2030: 8000 }), 'rights'],
  ['leakage that spares the owner', stated('rights', { 2028: -1600 }), 'rights'],
  ['leakage per candidate', stated('rights', { 2029: 1600 }), 'rights'],
];

const finance: Planted[] = [
  [
    'more drawn than the capex of the year',
    (d) => (draw(d, 'line', 'tashkent').amount = 35000),
    'money tashkent/forge 2027',
  ],
  [
    'more than the share of a project',
    (d) => (draw(d, 'line', 'almaty').amount = 65000),
    'facility line: max_share almaty/cast 2027',
  ],
  ['more than the facility has', (d) => (draw(d, 'gift', 'tashkent').amount = 9500), 'facility gift: amount'],
  ['own funds beyond their limit', (d) => (d.draws = d.draws.slice(1)), 'own funds 2027'],
  [
    'a facility in a country that is not its own',
    (d) => {
      draw(d, 'gift', 'tashkent').process = 'cast';
      d.draws.at(-1)!.place = 'almaty';
    },
    'draw gift almaty/cast 2027: country',
  ],
  [
    'a draw after the last year of a facility',
    (d) => (draw(d, 'gift', 'tashkent').year = 2028),
    /^draw gift .*: years$/,
  ],
  [
    'a guarantee drawn on',
    (d) => (draw(d, 'gift', 'tashkent').facility = 'cover'),
    'facility cover: cannot be drawn on',
  ],
  [
    'a draw on what is not built',
    (d) => d.draws.push({ facility: 'line', leg: 'north', year: 2027, amount: 10 }),
    'draw line north 2027: nothing is built',
  ],
  ['too few members', (d) => (d.builds = d.builds.filter((x) => x.place === 'almaty')), 'facility line: min_members'],
  [
    'more subsidy of a year than there is',
    (d) => (d.draws.find((x) => x.facility === 'line')!.amount *= 2),
    /^facility line: subsidy_year/,
  ],
  ['an upfront fee forgotten', stated('finance', { 2027: -0.01 * 84000 }), 'finance'],
  ['a commitment fee on what is drawn too', stated('finance', { 2028: 0.005 * 84000 }), 'finance'],
  ['a commitment fee after the last year', stated('finance', { 2029: 0.005 * 6000 }), 'finance'],
  ['a grant as a loan at no interest', stated('finance', { 2027: 9000 / 1.1 ** 8 }), 'finance'],
  [
    'interest discounted from the year of the draw',
    stated('finance', { 2027: 0.04 * 84000 * (1 - 1 / 1.1) }),
    'finance',
  ],
];

const finds = (name: string | RegExp) => (typeof name === 'string' ? name : expect.stringMatching(name));

describe('second opinion on standards, rights and finance', () => {
  it('agrees with a sound plan that holds certificates, buys a licence and draws', () => {
    expect(verify(sound, c)).toMatchObject({ ok: true, differences: [] });
    expect(sound.certificates.map((x) => `${x.scheme} ${x.year}`)).toEqual(['eac 2027', 'uzs 2027', 'eac 2029']);
    expect(sound.licences).toHaveLength(1);
    expect(sound.draws).toHaveLength(3);
  });

  it.each([...standards, ...rights, ...finance])('finds %s', (_, alter, name) => {
    expect(named(altered(sound, alter), c)).toContainEqual(finds(name));
  });

  it('finds a resident holder missing', () => {
    const resident = changed(c, 'schemes', 'uzs', 'resident', 'yes');
    expect(named(sound, resident)).toEqual([]);
    const nobody = {
      ...resident,
      tables: { ...c.tables, parties: c.tables.parties.filter((x) => x.country !== 'UZ') },
    };
    expect(named(sound, nobody)).toContain('certificate uzs almaty/valve 2027: no party of UZ to hold it');
  });

  it('counts what the case holds already, for as long as it does', () => {
    const held = { scheme: 'uzs', place: 'almaty', good: 'valve', until: 2028 };
    const keeping = (until: number) =>
      altered(sound, (d) => {
        d.certificates = d.certificates.filter((x) => x.scheme !== 'uzs');
        d.kept = [{ scheme: 'uzs', place: 'almaty', good: 'valve', until }];
      });
    const with_ = extended(c, 'certificates', held);
    const rows = named(keeping(2028), with_);
    expect(rows).toContain('certificate uzs almaty/valve 2029: not held');
    expect(rows).not.toContain('certificate uzs almaty/valve 2028: not held');
    expect(named(keeping(2027), with_)).toContain('certificate uzs almaty/valve 2028: not held');
    expect(named(keeping(2029), with_)).toContain('certificate uzs almaty/valve 2029: kept, not held');
  });

  it('finds a licence barred by an exclusive one that another holds', () => {
    const row = { licence: 'sole', asset: 'patent', licensee: 'uz-firm', exclusive: true, offered: false };
    expect(named(sound, extended(c, 'licences', row))).toContain('freedom patent almaty/cast 2028: no licence');
  });

  it('holds what runs under a licence against the weeks of its registration alone', () => {
    const more = altered(sound, (d) => (d.activity.find((x) => x.process === 'cast' && x.year === 2027)!.amount = 800));
    const name = 'freedom patent almaty/cast 2027: patent-kz';
    const difference = verify(more, c).differences.find((x) => x.row === name);
    expect(difference).toMatchObject({ plan: 800, recomputed: 750 });
    expect(named(more, changed(c, 'licences', 'patent-kz', 'registration', '0'))).not.toContain(name);
  });

  it('finds a facility used for a sector that is not its own', () => {
    expect(named(sound, changed(c, 'facilities', 'line', 'sectors', 'C28'))).toContain(
      'draw line tashkent/forge 2027: sector',
    );
  });
});
