import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isWorkingDay, nextWorkingDay, OFFICE_CALENDARS, plusDays } from '../days.ts';
import { cite } from '../law/cite.ts';
import { CO_OWNERSHIP_RULES, EXAMINATION_RULES, firstFilingRules, WORKING_RULES } from '../law/duties.ts';
import { isVoidWithoutRecord } from '../law/records.ts';
import { lawBehind, lawTable } from '../law/table.ts';
import { memberOf, STATE_RULES } from '../law/treaties.ts';
import type { AssetRow } from '../rows.ts';
import { deadlines, right } from '../testing/deadlines.ts';
import type { DeadlineInput } from './deadline.ts';
import { deadlineEvents } from './deadlines.ts';
import { judgeTeam } from './team.ts';
import { notKnown } from './unknown.ts';

describe('counting', () => {
  // PCT Rule 80.2; the last two are the examples to Rule 80.1 (sedlex.fr, read 2026-11-27).
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-15', 30, '2028-09-15'],
    ['2012-03-05', 12, '2013-03-05'],
    ['2012-02-29', 12, '2013-02-28'],
  ])('from %s, %i months end on %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });

  it('refuses what is no ISO date', () => {
    expect(() => addMonths('2027-02-30T', 1)).toThrow('2027-02-30T');
  });

  // Paris Convention, Article 4C(3).
  it.each([
    ['2027-02-27', 'CN', '2027-03-01', 'a Saturday'],
    ['2027-01-01', 'RU', '2027-01-11', 'a Friday; Russian offices are shut until 8 January'],
    ['2027-06-04', 'IR', '2027-06-05', 'a Friday, on which Iran rests'],
    ['2027-06-05', 'ZZ', '2027-06-07', 'a Saturday, without a calendar'],
    ['2027-08-15', 'IN', '2027-08-16', 'a holiday'],
  ])('from %s goes to the next working day of %s', (date, country, day, why) => {
    expect(nextWorkingDay(date, country), why).toBe(day);
  });

  it('never moves a date back, nor by more than a fortnight', () => {
    const country = fc.constantFrom(...OFFICE_CALENDARS.map((calendar) => calendar.country));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), country, (days, office) => {
        const date = plusDays('2000-01-01', days);
        const next = nextWorkingDay(date, office);
        expect(isWorkingDay(next, office)).toBe(true);
        expect(next >= date && next <= plusDays(date, 14)).toBe(true);
      }),
    );
  });
});

describe('treaties', () => {
  const rows = [
    { country: 'PK', treaty: 'PCT', since: 2028 },
    { country: 'RU', treaty: 'Madrid' },
  ];
  it.each([
    ['PK', 'PCT', 2027, [], false],
    ['UZ', 'EAPC', 2027, [], false],
    ['UZ', 'PCT', 2027, [], true],
    ['DE', 'PCT', 2027, [], true],
    // Not known is not the same as "no".
    ['AF', 'PCT', 2027, [], undefined],
    ['PK', 'PCT', 2027, rows, false],
    ['PK', 'PCT', 2028, rows, true],
    // A row of one treaty says nothing of the others.
    ['RU', 'EAPC', 2028, rows, true],
    ['PK', 'Paris', 2028, rows, true],
  ] as const)('membership of %s in the %s in %i', (country, treaty, year, given, expected) => {
    expect(memberOf(country, treaty, year, given)).toBe(expected);
  });

  it('stand with law and article, and the day on which the text was read where it was', () => {
    const rules = [firstFilingRules(), CO_OWNERSHIP_RULES, EXAMINATION_RULES, WORKING_RULES, STATE_RULES].flat();
    for (const law of [...rules.map((rule) => rule.law), ...lawTable().map(lawBehind)]) {
      if (law.quality === 'official' || law.quality === 'industry') {
        expect(law.read).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(law.source).toMatch(/Article|section|rule|law|act|protocol|convention|duties|annex/i);
        expect(cite(law)).toContain(`read ${law.read}`);
      } else {
        expect(law.read).toBeUndefined();
        expect(cite(law)).toMatch(/recalled, not read|not known here/);
      }
    }
  });

  // Of a design India wants a record, of a patent it does not.
  it.each([
    ['KZ', 'patent', true],
    ['RU', 'patent', true],
    ['CN', 'patent', false],
    ['UZ', 'patent', undefined],
    ['IN', 'patent', false],
    ['IN', 'design', true],
  ] as const)('licences in %s of a %s are void without a record: %s', (country, kind, expected) => {
    expect(isVoidWithoutRecord(country, kind)).toBe(expected);
  });
});

const patent = right({ asset: 'cell', territories: ['CN'], filed: '2026-03-16', expires: '2046-03-16' });
const countries = ['CN', 'KZ', 'PK', 'UZ', 'IN'];
const found = (input: Partial<DeadlineInput> = {}) => deadlines({ assets: [patent], countries, ...input });
const dates = (input: Partial<DeadlineInput> = {}) =>
  found(input).map((deadline) => `${deadline.rule} ${deadline.country ?? ''} ${deadline.date}`);

describe('deadlines', () => {
  it('of a right filed in one country alone are filing abroad and by the PCT, not phases of an application that is none', () => {
    expect(dates().filter((line) => !/^(annuity|end of grace|examination)/.test(line))).toEqual([
      'international filing  2027-03-16',
      'priority IN 2027-03-16',
      'priority KZ 2027-03-16',
      'priority PK 2027-03-16',
      'priority UZ 2027-03-16',
    ]);
    const effect = (country: string) =>
      found({ countries: [country] }).find((deadline) => deadline.country === country)!.effect;
    expect(effect('PK')).toContain('not a member of the PCT');
    expect(effect('ZZ')).toContain('PCT: membership is not known');
  });

  it('of a PCT application count from the priority, a phase with a fee being a second event', () => {
    const pct = { ...patent, territories: ['IN'], priority: '2025-03-14', route: 'pct' as const };
    const at = (treaties: DeadlineInput['treaties']) =>
      dates({ assets: [pct], treaties }).filter((line) => /phase|priority/.test(line));
    expect(at([])).toEqual([
      'priority PK 2026-03-16',
      'national phase CN 2027-09-14',
      'national phase KZ 2027-10-14',
      'national phase UZ 2027-10-14',
      'regional phase EA 2027-10-14',
      'late national phase CN 2027-11-15',
    ]);
    // Pakistan joins: 30 months of Article 22, and no filing within twelve.
    const joined = at([{ country: 'PK', treaty: 'PCT' }]);
    expect(joined).toContain('national phase PK 2027-09-14');
    expect(joined).not.toContain('priority PK 2026-03-16');
  });

  it('of a Eurasian application are none in the states of the convention', () => {
    const priorities = found({ assets: [{ ...patent, territories: ['RU'], route: 'eapo' }] }).filter(
      (deadline) => deadline.rule === 'priority',
    );
    expect(priorities.map((deadline) => deadline.country)).toEqual(['CN', 'IN', 'PK', 'UZ']);
  });

  it('are not known where the law is not known here, and that is said', () => {
    const design = right({ asset: 'd', kind: 'design', territories: ['AM', 'CN'], filed: 2026 });
    const licences = [{ licence: 'l', asset: 'cell', offered: false, territories: ['UZ', 'RU'] }];
    expect(notKnown([{ ...patent, territories: ['CN', 'UZ'] }, design], licences)).toEqual([
      { what: 'examination request', country: 'UZ', of: 'cell' },
      { what: 'fees of designs', country: 'AM', of: 'd' },
      { what: 'record of licences', country: 'UZ', of: 'l' },
    ]);
  });

  it('that are past say so in the calendar', () => {
    const [past] = deadlineEvents(
      found({ asOf: '2027-06-01', countries: ['PK'] }).filter((d) => d.rule === 'priority'),
    );
    expect(past!.title).toMatch(/^\[missed\]/);
  });

  it('are approximate where only a year is known, and no better than derived', () => {
    const granted = { ...patent, filed: 2026, status: 'in force' as const };
    expect(
      found({ assets: [granted], countries: ['PK'] }).find((deadline) => deadline.rule === 'annuity'),
    ).toMatchObject({
      approximate: true,
      due: '2027-01-01',
      date: '2027-01-04',
      quality: 'derived',
      amountQuality: 'recalled',
    });
  });

  it('are the yearly fees of CNIPA: 900, then 1 200 from the fourth year', () => {
    const fees = found({ assets: [{ ...patent, granted: '2026-05-04' }] }).filter(({ rule }) => rule === 'annuity');
    expect(fees.map((fee) => [fee.due, fee.amount, fee.currency])).toEqual([
      ['2027-03-16', 900, 'CNY'],
      ['2028-03-16', 900, 'CNY'],
      ['2029-03-16', 1200, 'CNY'],
      ['2030-03-16', 1200, 'CNY'],
      ['2031-03-16', 1200, 'CNY'],
      ['2032-03-16', 2000, 'CNY'],
    ]);
  });

  it('are records of licences in KZ and RU before they count, in CN within three months', () => {
    const term = { offered: false, from: '2027-03-01', until: 2031, registration: 8, territories: ['CN', 'KZ'] };
    const licences = [{ licence: 'l', asset: 'cell', ...term }];
    const records = found({ assets: [{ ...patent, territories: ['CN', 'KZ'] }], licences, countries: [] }).filter(
      (deadline) => deadline.licence,
    );
    expect(records.map((deadline) => [deadline.rule, deadline.country, deadline.date])).toEqual([
      ['record', 'KZ', '2027-01-04'],
      ['record', 'CN', '2027-06-01'],
      ['licence ends', undefined, '2031-12-31'],
    ]);
    expect(records[0]!.effect).toContain('void');
  });

  const old = { filed: '2015-03-16', expires: '2035-03-16' };
  it.each<[string, Partial<AssetRow>, number]>([
    ['recent', {}, 0],
    ['old, but pending by the register', { ...old, status: 'pending' }, 0],
    ['in force', { status: 'in force' }, 6],
    ['old, without a grant date', old, 7],
  ])('are yearly fees in China from the grant only: of a right that is %s', (_, row, count) => {
    const fees = found({ assets: [{ ...patent, ...row }] }).filter((deadline) => deadline.rule === 'annuity');
    expect(fees).toHaveLength(count);
    // An old filing without a grant date is taken to be granted; the fee says that this is a condition.
    if (row === old) expect(fees[0]!.effect).toContain('if the right is granted');
  });

  it('of an Indian design have no months after the date, of a mark six by the law of marks', () => {
    const of = (kind: 'design' | 'trademark') =>
      deadlines({ assets: [right({ kind, territories: ['IN'], filed: '2018-03-05' })] });
    expect(of('design')).toMatchObject([{ rule: 'renewal', due: '2028-03-05', quality: 'official' }]);
    expect(of('trademark')).toMatchObject([
      { rule: 'renewal' },
      { rule: 'end of grace', source: expect.stringContaining('Trade Marks Act') },
    ]);
  });

  it('of a licence of a design in India are its record within six months, of a mark none', () => {
    const licences = [{ licence: 'l', asset: 'a', offered: false, from: '2027-03-01', territories: ['IN'] }];
    const of = (kind: 'design' | 'trademark') =>
      deadlines({ assets: [right({ kind, territories: ['IN'] })], licences });
    expect(of('design')).toMatchObject([{ rule: 'record', due: '2027-09-01' }]);
    expect(of('trademark')).toEqual([]);
  });

  it('become events with uids that a changed date does not change', () => {
    const events = deadlineEvents(found());
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
    const moved = deadlineEvents(found({ assets: [{ ...patent, filed: '2026-03-20' }] }));
    expect(moved.map((event) => event.uid).sort()).toEqual(events.map((event) => event.uid).sort());
    expect(events.find((event) => event.uid.startsWith('priority'))!.description).toContain('Paris Convention');
  });

  it('end with the asset', () => {
    const last = found({ countries: [], until: '2050-01-01' }).at(-1);
    expect(last).toMatchObject({ rule: 'expiry', date: '2046-03-16', approximate: false });
  });
});

describe('joint teams', () => {
  const team = (residences: string, madeIn: string) =>
    judgeTeam({
      inventors: residences.split(' ').map((residence) => ({ party: `${residence}-lab`, residence })),
      madeIn: madeIn.split(' '),
    });

  it('of India, China and Russia have first-filing duties that collide', () => {
    const report = team('IN CN RU', 'CN RU');
    expect(report.duties.map((duty) => duty.country)).toEqual(['CN', 'IN', 'RU']);
    expect(report.conflicts.map(({ a, b }) => `${a}-${b}`)).toEqual(['CN-IN', 'CN-RU', 'IN-RU']);
    // Russia has no permit without a Russian application, so it is first; India's and China's permits come before.
    expect(report.orders).toMatchObject([
      { first: 'RU', permits: [{ country: 'CN' }, { country: 'IN' }], wait: { months: 6 } },
    ]);
    expect(report).toMatchObject({ ownership: 'by law', differs: true, unknown: [] });
  });

  it('of two states without permits have no lawful order that is known', () => {
    expect(team('KZ BY', 'KZ BY')).toMatchObject({
      conflicts: [{ a: 'BY', b: 'KZ', permits: [] }],
      orders: [],
      unknown: ['BY'],
    });
  });

  it('of Russia and Kazakhstan have none either: the Russian check needs a Russian application, Kazakhstan asks for its own first', () => {
    const report = team('RU KZ UZ', 'RU KZ');
    expect(report).toMatchObject({ orders: [], filingUnknown: ['UZ'] });
    // Article 1395(2): an international or Eurasian application by Rospatent does without a Russian one.
    expect(report.duties.find((duty) => duty.country === 'RU')).toMatchObject({ orByOwnOffice: true });
  });

  it('within one state have one duty and, with one owner, a contract', () => {
    expect(team('KZ', 'KZ')).toMatchObject({
      conflicts: [],
      ownership: 'by contract',
      differs: false,
      orders: [{ first: 'KZ', permits: [], wait: { months: 3 }, days: 0 }],
    });
    expect(team('UZ', 'UZ')).toMatchObject({ duties: [], unknown: ['UZ'] });
  });
});
