import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isWorkingDay, nextWorkingDay, OFFICE_CALENDARS, plusDays } from '../days.ts';
import { cite } from '../law/cite.ts';
import { CO_OWNERSHIP_RULES, EXAMINATION_RULES, firstFilingRules, WORKING_RULES } from '../law/duties.ts';
import { isVoidWithoutRecord } from '../law/records.ts';
import { lawBehind, lawTable } from '../law/table.ts';
import { memberOf, STATE_RULES } from '../law/treaties.ts';
import type { AssetRow } from '../rows.ts';
import type { DeadlineInput } from './deadline.ts';
import { deadlineEvents, deadlinesOf } from './deadlines.ts';
import { judgeTeam } from './team.ts';
import { notKnown } from './unknown.ts';

describe('counting', () => {
  it('adds months as PCT Rule 80.2 says', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-03-15', 30)).toBe('2028-09-15');
    expect(addMonths('2026-11-30', 12)).toBe('2027-11-30');
  });

  it('goes to the next working day (Paris Convention, Article 4C(3))', () => {
    // 27 February 2027 is a Saturday; 1 March 2027 a Monday.
    expect(nextWorkingDay('2027-02-27', 'CN')).toBe('2027-03-01');
    // 1 January 2027 is a Friday; Russian offices open again on Monday 11 January.
    expect(nextWorkingDay('2027-01-01', 'RU')).toBe('2027-01-11');
    // Iran rests on Friday and works on Saturday.
    expect(nextWorkingDay('2027-06-04', 'IR')).toBe('2027-06-05');
    expect(isWorkingDay('2027-08-15', 'IN')).toBe(false);
    expect(nextWorkingDay('2027-06-05', 'ZZ')).toBe('2027-06-07');
    expect(() => addMonths('2027-02-30T', 1)).toThrow('2027-02-30T');
  });

  it('never moves a date back, nor by more than a fortnight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(...OFFICE_CALENDARS.map((c) => c.country)),
        (n, country) => {
          const date = plusDays('2000-01-01', n);
          const next = nextWorkingDay(date, country);
          expect(isWorkingDay(next, country)).toBe(true);
          expect(next >= date && next <= plusDays(date, 14)).toBe(true);
          expect(nextWorkingDay(next, country)).toBe(next);
        },
      ),
    );
  });
});

describe('treaties', () => {
  it('know their holes, and let a reform fill them', () => {
    expect(memberOf('PK', 'PCT', 2027, [])).toBe(false);
    expect(memberOf('UZ', 'EAPC', 2027, [])).toBe(false);
    expect(memberOf('UZ', 'PCT', 2027, [])).toBe(true);
    expect(memberOf('ZZ', 'PCT', 2027, [])).toBeUndefined();
    const joined = [
      { country: 'PK', treaty: 'PCT', since: 2028 },
      { country: 'PK', treaty: 'Paris' },
    ];
    expect([2027, 2028].map((year) => memberOf('PK', 'PCT', year, joined))).toEqual([false, true]);
    // A row of one treaty says nothing of the others.
    expect(memberOf('RU', 'EAPC', 2028, [{ country: 'RU', treaty: 'Madrid' }])).toBe(true);
    expect(memberOf('PK', 'Paris', 2028, [{ country: 'PK', treaty: 'PCT' }])).toBe(true);
  });

  it('of states in the PCT say so; of others a third thing is said', () => {
    for (const country of ['DE', 'TR', 'US', 'JP', 'KR']) expect(memberOf(country, 'PCT', 2027, [])).toBe(true);
    expect(memberOf('AF', 'PCT', 2027, [])).toBeUndefined();
  });

  it('stand with law and article, and the day on which the text was read where it was', () => {
    const laws = [
      ...[...firstFilingRules(), ...CO_OWNERSHIP_RULES, ...EXAMINATION_RULES, ...WORKING_RULES, ...STATE_RULES].map(
        (rule) => rule.law,
      ),
      ...lawTable().map(lawBehind),
    ];
    for (const law of laws) {
      if (law.quality === 'official' || law.quality === 'industry') {
        expect(law.read).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(law.source).toMatch(/Article|section|rule|law|act|protocol|convention|duties|annex/i);
        expect(cite(law)).toContain(`read ${law.read}`);
      } else {
        expect(law.read).toBeUndefined();
        expect(cite(law)).toMatch(/recalled, not read|not known here/);
      }
    }
    expect(['KZ', 'RU', 'CN', 'UZ'].map((country) => isVoidWithoutRecord(country, 'patent'))).toEqual([
      true,
      true,
      false,
      undefined,
    ]);
    // Of a design India wants a record, of a patent it does not.
    expect((['patent', 'design'] as const).map((kind) => isVoidWithoutRecord('IN', kind))).toEqual([false, true]);
  });
});

const patent: AssetRow = {
  asset: 'cell',
  kind: 'patent',
  technology: 't',
  owner: 'cn-one',
  territories: ['CN'],
  filed: '2026-03-16',
  expires: '2046-03-16',
};
const input: DeadlineInput = {
  assets: [patent],
  licences: [],
  treaties: [],
  countries: ['CN', 'KZ', 'PK', 'UZ', 'IN'],
  asOf: '2026-06-01',
  until: '2032-12-31',
};
const dates = (i: DeadlineInput) => deadlinesOf(i).map((d) => `${d.rule} ${d.country ?? ''} ${d.date}`);

describe('deadlines', () => {
  it('of a right filed in one country alone are filing abroad and by the PCT, not phases of an application that is none', () => {
    const all = dates(input).filter((d) => !/^(annuity|end of grace|examination)/.test(d));
    expect(all).toEqual([
      'international filing  2027-03-16',
      'priority IN 2027-03-16',
      'priority KZ 2027-03-16',
      'priority PK 2027-03-16',
      'priority UZ 2027-03-16',
    ]);
    const pakistan = deadlinesOf(input).find((d) => d.country === 'PK')!;
    expect(pakistan.effect).toContain('not a member of the PCT');
    const unknown = deadlinesOf({ ...input, countries: ['ZZ'] }).find((d) => d.country === 'ZZ')!;
    expect(unknown.effect).toContain('PCT: membership is not known');
  });

  it('of a PCT application count from the priority, a phase with a fee being a second event', () => {
    const pct = { ...patent, territories: ['IN'], priority: '2025-03-14', route: 'pct' as const };
    const at = (treaties: DeadlineInput['treaties']) =>
      dates({ ...input, assets: [pct], treaties }).filter((d) => /phase|priority/.test(d));
    expect(at([])).toEqual([
      'priority PK 2026-03-16',
      'national phase CN 2027-09-14',
      'national phase KZ 2027-10-14',
      'national phase UZ 2027-10-14',
      'regional phase EA 2027-10-14',
      'late national phase CN 2027-11-15',
    ]);
    // Pakistan joins: 30 months of Article 22, and no filing within twelve.
    expect(at([{ country: 'PK', treaty: 'PCT' }])).toContain('national phase PK 2027-09-14');
    expect(at([{ country: 'PK', treaty: 'PCT' }])).not.toContain('priority PK 2026-03-16');
  });

  it('of a Eurasian application are none in the states of the convention', () => {
    const eapo = { ...patent, territories: ['RU'], route: 'eapo' as const };
    const found = dates({ ...input, assets: [eapo] }).filter((d) => d.startsWith('priority'));
    expect(found.map((d) => d.slice(9, 11))).toEqual(['CN', 'IN', 'PK', 'UZ']);
  });

  it('are not known where the law is not known here, and that is said', () => {
    const design: AssetRow = {
      asset: 'd',
      kind: 'design',
      technology: 't',
      owner: 'o',
      territories: ['AM', 'CN'],
      filed: 2026,
    };
    const licences = [{ licence: 'l', asset: 'cell', offered: false, territories: ['UZ', 'RU'] }];
    expect(notKnown([{ ...patent, territories: ['CN', 'UZ'] }, design], licences)).toEqual([
      { what: 'examination request', country: 'UZ', of: 'cell' },
      { what: 'fees of designs', country: 'AM', of: 'd' },
      { what: 'record of licences', country: 'UZ', of: 'l' },
    ]);
  });

  it('are six months for designs and marks', () => {
    const mark: AssetRow = {
      asset: 'm',
      kind: 'trademark',
      technology: 't',
      owner: 'o',
      territories: ['CN'],
      filed: '2026-03-16',
    };
    expect(dates({ ...input, assets: [mark], countries: ['KZ'] })).toEqual(['priority KZ 2026-09-16']);
  });

  it('are missed once they are past, and approximate where only a year is known', () => {
    const late = deadlinesOf({ ...input, asOf: '2027-06-01', countries: ['PK'] });
    expect(late.find((d) => d.rule === 'priority')!.status).toBe('missed');
    expect(deadlineEvents(late).find((e) => e.uid.startsWith('priority'))!.title).toMatch(/^\[missed\]/);
    const gone = deadlinesOf({ ...input, asOf: '2028-03-17', countries: ['PK'] });
    expect(gone.filter((d) => d.rule === 'priority')).toEqual([]);
    const granted = { ...patent, filed: 2026, status: 'in force' as const };
    const vague = deadlinesOf({ ...input, assets: [granted], countries: ['PK'] }).find((d) => d.rule === 'annuity')!;
    expect(vague).toMatchObject({ rule: 'annuity', approximate: true, due: '2027-01-01', date: '2027-01-04' });
    // Not official, however the rule is known: the day is not.
    expect(vague).toMatchObject({ quality: 'derived', amountQuality: 'recalled' });
  });

  it('are the yearly fees of CNIPA: 900, then 1 200 from the fourth year', () => {
    const assets = [{ ...patent, granted: '2026-05-04' }];
    const fees = deadlinesOf({ ...input, assets }).filter((d) => d.rule === 'annuity');
    expect(fees.map((d) => [d.due, d.amount])).toEqual([
      ['2027-03-16', 900],
      ['2028-03-16', 900],
      ['2029-03-16', 1200],
      ['2030-03-16', 1200],
      ['2031-03-16', 1200],
      ['2032-03-16', 2000],
    ]);
    expect(fees[0]!.currency).toBe('CNY');
  });

  it('are records of licences in KZ and RU before they count, in CN within three months', () => {
    const licences = [
      {
        licence: 'l',
        asset: 'cell',
        offered: false,
        from: '2027-03-01',
        until: 2031,
        registration: 8,
        territories: ['CN', 'KZ'],
      },
    ];
    const assets = [{ ...patent, territories: ['CN', 'KZ'] }];
    const found = deadlinesOf({ ...input, assets, licences, countries: [] }).filter((d) => d.licence);
    expect(found.map((d) => [d.rule, d.country, d.date])).toEqual([
      ['record', 'KZ', '2027-01-04'],
      ['record', 'CN', '2027-06-01'],
      ['licence ends', undefined, '2031-12-31'],
    ]);
    expect(found[0]!.effect).toContain('void');
  });

  it('are no yearly fees of an application where fees start at grant', () => {
    const annuities = (row: Partial<AssetRow>) =>
      deadlinesOf({ ...input, assets: [{ ...patent, ...row }] }).filter((d) => d.rule === 'annuity').length;
    expect(annuities({})).toBe(0);
    expect(annuities({ status: 'pending', filed: '2015-03-16' })).toBe(0);
    expect(annuities({ status: 'in force' })).toBe(6);
    // An old filing without a grant date is taken to be granted; the fee says that this is a condition.
    const old = { ...patent, filed: '2015-03-16', expires: '2035-03-16' };
    expect(deadlinesOf({ ...input, assets: [old] }).find((d) => d.rule === 'annuity')!.effect).toContain(
      'if the right is granted',
    );
  });

  it('of an Indian design have no months after the date, of a mark six by the law of marks', () => {
    const of = (kind: 'design' | 'trademark') =>
      deadlinesOf({
        ...input,
        assets: [{ asset: 'x', kind, technology: 't', owner: 'o', territories: ['IN'], filed: '2018-03-05' }],
        countries: [],
      });
    expect(of('design').map((d) => d.rule)).toEqual(['renewal']);
    expect(of('design')[0]).toMatchObject({ due: '2028-03-05', quality: 'official' });
    expect(of('trademark').map((d) => d.rule)).toEqual(['renewal', 'end of grace']);
    expect(of('trademark')[1]!.source).toContain('Trade Marks Act');
  });

  it('of a licence of a design in India are its record within six months, of a mark none', () => {
    const licences = [{ licence: 'l', asset: 'x', offered: false, from: '2027-03-01', territories: ['IN'] }];
    const of = (kind: 'design' | 'trademark') =>
      deadlinesOf({
        ...input,
        assets: [{ asset: 'x', kind, technology: 't', owner: 'o', territories: ['IN'] }],
        licences,
        countries: [],
      }).map((d) => [d.rule, d.due]);
    expect(of('design')).toEqual([['record', '2027-09-01']]);
    expect(of('trademark')).toEqual([]);
  });

  it('become events with stable uids', () => {
    const events = deadlineEvents(deadlinesOf(input));
    expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
    const moved = deadlineEvents(deadlinesOf({ ...input, assets: [{ ...patent, filed: '2026-03-20' }] }));
    expect(moved.map((e) => e.uid).sort()).toEqual(events.map((e) => e.uid).sort());
    expect(events.find((e) => e.uid.startsWith('priority'))!.description).toContain('Paris Convention');
  });

  it('end with the asset', () => {
    const ending = deadlinesOf({ ...input, countries: [], until: '2050-01-01' }).at(-1)!;
    expect(ending).toMatchObject({ rule: 'expiry', date: '2046-03-16', approximate: false });
  });
});

describe('joint teams', () => {
  it('of India, China and Russia have first-filing duties that collide', () => {
    const report = judgeTeam({
      inventors: [
        { party: 'in-lab', residence: 'IN' },
        { party: 'cn-lab', residence: 'CN' },
        { party: 'ru-lab', residence: 'RU' },
      ],
      madeIn: ['CN', 'RU'],
    });
    expect(report.duties.map((d) => d.country)).toEqual(['CN', 'IN', 'RU']);
    expect(report.conflicts.map((c) => `${c.a}-${c.b}`)).toEqual(['CN-IN', 'CN-RU', 'IN-RU']);
    // Russia has no permit without a Russian application, so it is first; India's and China's permits come before.
    expect(report.orders.map((order) => order.first)).toEqual(['RU']);
    expect(report.orders[0]!.permits.map((permit) => permit.country)).toEqual(['CN', 'IN']);
    expect(report.orders[0]!.wait).toMatchObject({ months: 6 });
    expect(report).toMatchObject({ ownership: 'by law', differs: true, unknown: [] });
  });

  it('of two states without permits have no lawful order that is known', () => {
    const report = judgeTeam({
      inventors: [
        { party: 'a', residence: 'KZ' },
        { party: 'b', residence: 'BY' },
      ],
      madeIn: ['KZ', 'BY'],
    });
    expect(report.conflicts).toEqual([{ a: 'BY', b: 'KZ', permits: [] }]);
    expect(report.orders).toEqual([]);
    expect(report.unknown).toEqual(['BY']);
  });

  it('of Russia and Kazakhstan have none either: the Russian check needs a Russian application, Kazakhstan asks for its own first', () => {
    const report = judgeTeam({
      inventors: [
        { party: 'a', residence: 'RU' },
        { party: 'b', residence: 'KZ' },
        { party: 'c', residence: 'UZ' },
      ],
      madeIn: ['RU', 'KZ'],
    });
    expect(report.orders).toEqual([]);
    expect(report.filingUnknown).toEqual(['UZ']);
    // Article 1395(2): an international or Eurasian application by Rospatent does without a Russian one.
    expect(report.duties.find((d) => d.country === 'RU')).toMatchObject({ orByOwnOffice: true });
  });

  it('within one state have one duty and, with one owner, a contract', () => {
    const report = judgeTeam({ inventors: [{ party: 'a', residence: 'KZ' }], madeIn: ['KZ'] });
    expect(report).toMatchObject({ conflicts: [], ownership: 'by contract', differs: false });
    expect(report.orders).toEqual([{ first: 'KZ', permits: [], wait: { months: 3 }, days: 0 }]);
    expect(judgeTeam({ inventors: [{ party: 'a', residence: 'UZ' }], madeIn: [] })).toMatchObject({
      duties: [],
      unknown: ['UZ'],
    });
  });
});
