import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import type { PlanDocument } from '../document.ts';
import { factsOf } from '../facts/index.ts';
import { listless, listlessLine } from './words.ts';

const c = makeCase(
  { start: 2027, years: 2 },
  {
    countries: [
      { country: 'RU', name: 'Russia', zone: 'EAEU' },
      { country: 'IR', name: 'Iran' },
    ],
    places: [
      { place: 'Moscow', country: 'RU' },
      { place: 'Tehran', country: 'IR' },
    ],
    goods: [{ good: 'hdpe', name: 'HDPE', hs: '390120' }],
    agreements: [
      { agreement: 'EAEU-IR', name: 'Agreement of the EAEU and Iran', members: ['RU', 'IR'], since: '2025-05-15' },
      { agreement: 'CIS', name: 'CIS', members: ['RU', 'IR'], since: '2012' },
    ],
    tariffs: [
      { destination: 'EAEU', hs: '39', rate: 0.065 },
      { destination: 'EAEU', hs: '02', rate: 0, agreement: 'CIS' },
    ],
  },
);
const facts = factsOf(c);
const lane = {
  good: 'hdpe',
  from: 'Tehran',
  to: 'Moscow',
  origin: 'IR',
  years: [2027],
  rate: 0.065,
  specific: 0,
  known: true,
};

describe('an agreement of which the case carries no line', () => {
  it('is told where the general rate is counted, not passed over', () => {
    expect(listless(lane, facts)).toEqual(['EAEU-IR']);
    expect(listlessLine({ duties: [lane] } as never as PlanDocument, facts)).toEqual([
      'Agreement of the EAEU and Iran in force since 2025-05-15: its list is not carried. On 1 lane the general rate is counted; under the agreement it may be less.',
    ]);
  });

  it('is not told where nothing is due, where the duty is not known, and where another agreement is used', () => {
    for (const other of [{ rate: 0 }, { known: false }, { agreement: 'CIS' }, { origin: 'CN' }])
      expect(listless({ ...lane, ...other }, facts)).toEqual([]);
  });
});
