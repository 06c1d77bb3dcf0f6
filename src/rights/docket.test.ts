import { describe, expect, it } from 'vitest';
import type { DeadlineInput } from './deadlines/deadline.ts';
import { deadlinesOf } from './deadlines/deadlines.ts';
import { concernsOf, type DocketRow, docketOf } from './docket.ts';
import type { AssetRow, LicenceRow } from './rows.ts';

const right = (asset: string, owner: string, more: Partial<AssetRow> = {}): AssetRow => ({
  asset,
  owner,
  kind: 'patent',
  technology: 't',
  territories: ['IN'],
  filed: '2016-03-15',
  granted: '2018-05-10',
  expires: '2036-03-15',
  ...more,
});
const assets = [right('own', 'us'), right('theirs', 'rival'), right('lent', 'friend')];
const licences: LicenceRow[] = [
  { licence: 'in', asset: 'lent', licensee: 'us', offered: false, territories: ['IN'], until: '2028-06-30' },
  { licence: 'on-offer', asset: 'theirs', licensee: 'us', offered: true },
];
const reader = { parties: new Set(['us']) };
const input: DeadlineInput = { assets, licences, treaties: [], countries: [], asOf: '2026-11-30', until: '2028-12-31' };
const row = (more: Partial<DocketRow>): DocketRow => ({
  asset: 'own',
  licence: '',
  country: 'IN',
  rule: 'annuity',
  number: '',
  status: 'paid',
  date: '2026-03-01',
  ...more,
});
const docket = (rows: readonly DocketRow[] = [], more: Partial<DeadlineInput> = {}) =>
  docketOf(deadlinesOf({ ...input, ...more }), concernsOf(assets, licences, reader), rows, reader, licences);

describe('the docket', () => {
  it('has the reader own rights and those licensed in, and none of others', () => {
    const { lines } = docket();
    expect(new Set(lines.map((one) => `${one.asset} ${one.concern}`))).toEqual(
      new Set(['own own', 'lent licensed in']),
    );
    // Of a licensed-in right what keeps it alive, and the licence itself; statements of working are its owner's.
    expect(new Set(lines.filter((one) => one.asset === 'lent').map((one) => one.rule))).toEqual(
      new Set(['annuity', 'end of grace', 'licence ends']),
    );
    expect(lines.some((one) => one.asset === 'own' && one.rule === 'working statement')).toBe(true);
  });

  it("tells a rival's fee that was missed as news, not as a reminder", () => {
    const { news } = docket();
    expect(news).toMatchObject([{ asset: 'theirs', country: 'IN', due: '2026-03-16', graceEnds: '2026-09-15' }]);
    expect(docket([], { asOf: '2026-06-01' }).news).toEqual([]);
    expect(docket([row({ asset: 'theirs', number: '11' })]).news).toEqual([]);
  });

  it('says what was paid and when, and asks no more for it', () => {
    const { lines, unmatched } = docket([row({ number: '11' })]);
    const own = lines.filter((one) => one.asset === 'own');
    expect(own.find((one) => one.number === '11')).toMatchObject({ status: 'paid', doneOn: '2026-03-01' });
    expect(own.filter((one) => one.rule === 'end of grace' && one.number === '11')).toEqual([]);
    expect(own.find((one) => one.rule === 'annuity' && one.number === '12')!.status).toBe('open');
    expect(unmatched).toEqual([]);
  });

  it('ends with what was abandoned, from that day on', () => {
    const { lines } = docket([row({ rule: '', status: 'abandoned', date: '2027-01-10' })]);
    const left = lines.filter((one) => one.asset === 'own' && one.country === 'IN');
    expect(left.map((one) => one.date).every((date) => date < '2027-01-10')).toBe(true);
    expect(left.length).toBeGreaterThan(0);
  });

  it('names rows that meet no deadline', () => {
    expect(docket([row({ number: '99' }), row({ rule: 'anuity' })]).unmatched).toHaveLength(2);
  });

  it('counts a licence that the plan buys as held', () => {
    const bought = { ...reader, bought: new Set(['on-offer']) };
    expect(concernsOf(assets, licences, bought).get('theirs')).toBe('licensed in');
  });
});

describe('families', () => {
  it('leave to file abroad once what no member covers yet', () => {
    const members = [
      right('a', 'us', {
        territories: ['CN'],
        filed: '2026-06-01',
        granted: undefined,
        expires: undefined,
        family: 'f',
      }),
      right('b', 'us', {
        territories: ['IN'],
        filed: '2026-09-01',
        priority: '2026-06-01',
        granted: undefined,
        expires: undefined,
        family: 'f',
      }),
    ];
    const found = deadlinesOf({ ...input, assets: members, licences: [], countries: ['CN', 'IN', 'PK', 'KZ'] });
    expect(found.filter((one) => one.rule === 'priority').map((one) => `${one.asset} ${one.country}`)).toEqual([
      'a KZ',
      'a PK',
    ]);
  });
});
