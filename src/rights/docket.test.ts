import { describe, expect, it } from 'vitest';
import { concernsOf, type DocketRow, docketOf } from './docket.ts';
import type { AssetRow, LicenceRow } from './rows.ts';
import { deadlines, right } from './testing/deadlines.ts';

const indian = (asset: string, owner: string, more: Partial<AssetRow> = {}) =>
  right({
    asset,
    owner,
    territories: ['IN'],
    filed: '2016-03-15',
    granted: '2018-05-10',
    expires: '2036-03-15',
    ...more,
  });
const assets = [indian('own', 'us'), indian('theirs', 'rival'), indian('lent', 'friend')];
const licences: LicenceRow[] = [
  { licence: 'in', asset: 'lent', licensee: 'us', offered: false, territories: ['IN'], until: '2028-06-30' },
  { licence: 'on-offer', asset: 'theirs', licensee: 'us', offered: true },
];
const reader = { parties: new Set(['us']) };
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
const docket = (rows: readonly DocketRow[] = [], asOf = '2026-11-30') => {
  const all = deadlines({ assets, licences, asOf, until: '2028-12-31' });
  return docketOf(all, concernsOf(assets, licences, reader), rows, reader, licences);
};

describe('the docket', () => {
  it('has the rights of the reader and those licensed in, and none of others', () => {
    const { lines } = docket();
    expect(new Set(lines.map((line) => `${line.asset} ${line.concern}`))).toEqual(
      new Set(['own own', 'lent licensed in']),
    );
    // A licensee watches what keeps the right alive, and the licence itself; statements of working are the owner's.
    const rules = (asset: string) => new Set(lines.filter((line) => line.asset === asset).map((line) => line.rule));
    expect(rules('lent')).toEqual(new Set(['annuity', 'end of grace', 'licence ends']));
    expect(rules('own')).toContain('working statement');
  });

  it("tells a rival's fee that was missed as news, not as a reminder", () => {
    expect(docket().news).toMatchObject([
      { asset: 'theirs', country: 'IN', due: '2026-03-16', graceEnds: '2026-09-15' },
    ]);
    expect(docket([], '2026-06-01').news).toEqual([]);
    expect(docket([row({ asset: 'theirs', number: '11' })]).news).toEqual([]);
  });

  it('says what was paid and when, and asks no more for it', () => {
    const { lines, unmatched } = docket([row({ number: '11' })]);
    const fee = (number: string) => lines.filter((line) => line.asset === 'own' && line.number === number);
    expect(fee('11').filter(({ rule }) => rule !== 'working statement')).toMatchObject([
      { rule: 'annuity', status: 'paid', doneOn: '2026-03-01' },
    ]);
    expect(fee('12')[0]).toMatchObject({ rule: 'annuity', status: 'open' });
    expect(unmatched).toEqual([]);
  });

  it('ends with what was abandoned, from that day on', () => {
    const { lines } = docket([row({ rule: '', status: 'abandoned', date: '2027-01-10' })]);
    const dates = lines.filter((line) => line.asset === 'own').map((line) => line.date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date < '2027-01-10')).toBe(true);
  });

  it('names rows that match no deadline', () => {
    expect(docket([row({ number: '99' }), row({ rule: 'anuity' })]).unmatched).toHaveLength(2);
  });

  it('counts a licence that the plan buys as held', () => {
    const buyer = { ...reader, bought: new Set(['on-offer']) };
    expect(concernsOf(assets, licences, buyer).get('theirs')).toBe('licensed in');
  });
});

it('a family may file abroad where no member has filed yet', () => {
  const members = [
    right({ asset: 'a', territories: ['CN'], filed: '2026-06-01', family: 'f' }),
    right({ asset: 'b', territories: ['IN'], filed: '2026-09-01', priority: '2026-06-01', family: 'f' }),
  ];
  const open = deadlines({ assets: members, countries: ['CN', 'IN', 'PK', 'KZ'] }).filter((d) => d.rule === 'priority');
  expect(open.map((deadline) => `${deadline.asset} ${deadline.country}`)).toEqual(['a KZ', 'a PK']);
});
