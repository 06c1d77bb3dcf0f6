import { beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import type { FinanceDocument } from '../../plan/index.ts';
import { creditWords, supportWords } from './support.ts';

const losing = {
  place: 'navoi',
  process: 'module',
  npv: -19.14e6,
  ownersRate: 0.12,
  without: { plan: -2975.4e6, low: -2978.2e6, high: -2977e6 },
  support: {
    enough: [
      { kind: 'premium', value: 0.0335, cost: 19.14e6, payer: 'buyers' },
      { kind: 'tenor', value: 3, cost: 2e6, payer: 'lenders' },
      { kind: 'duty', value: 0.5, cost: 1e6, payer: 'treasury' },
      { kind: 'interest', value: 0.021, cost: 3e6, payer: 'treasury' },
      { kind: 'guarantee', value: 0.03, cost: 4e6, payer: 'treasury' },
      { kind: 'grant', value: 21.16e6, cost: 20e6, payer: 'treasury' },
    ],
    never: [],
  },
};
const plain = { place: 'bishkek', process: 'mounting', npv: -1e6, ownersRate: null, without: null };
const document = {
  currency: 'USD',
  projects: [
    { ...plain, support: { enough: [], never: ['grant', 'tenor'] } },
    losing,
    { ...plain, npv: 1e6, support: null },
  ],
  credits: [
    {
      buyer: { place: 'navoi', process: 'module' },
      suppliers: [{ place: 'jizzakh', process: 'glass', share: 0.896 }],
      cost: 90e6,
      lent: 45e6,
      irr: 0.054,
      mirr: 0.08,
      npv: -8.7e6,
      minDscr: { year: 2036, value: 1.49 },
    },
  ],
} as unknown as FinanceDocument;
const name = ({ place, process }: { place: string; process: string }) => `${place} ${process}`;
const flat = (lines: readonly string[]) => lines.map((line) => line.replace(/\s/g, ' '));

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('support', () => {
  it('is told with the loss, what is enough, and what is not, the largest loss first', () => {
    expect(flat(supportWords(document, name))).toEqual([
      'navoi module: its owners would lose USD 19.1 million against the 12 % real that they ask. Any one of these would carry it, cheapest for the treasury first: a price 3.35 % higher, which costs its buyers USD 19.1 million; loans that run 3 years longer, which costs lenders USD 2 million; 50 % of the duties on its inputs waived, which costs the treasury USD 1 million; interest 2.1 points lower, which costs the treasury USD 3 million; a guarantee of its state, which lowers interest by 3.0 points and is worth USD 4 million; a grant of USD 21.2 million. With it the plan is worth USD −2 980 million (NPV), supported or not: support only passes from one to another. If nobody supports it, the best plan without it, solved, is worth USD 1.6 million to USD 2.8 million less.',
      'bishkek mounting: its owners would lose USD 1 million. No support that was tried would carry it. Not enough: a grant of all of its capital cost; longer loans. If nobody supports it, no plan keeps to all that the case asks.',
    ]);
  });

  it('and one credit are told in each language, without a word of another', () => {
    expect(flat(creditWords(document, name))).toEqual([
      'jizzakh glass (90 % of its sales) lives by navoi module, and no longer than it. As one credit of USD 90 million: owners’ return 5.4 %, NPV USD −8.7 million, least DSCR 1.49x in 2036.',
    ]);
    for (const language of ['ru', 'zh'] as const) {
      const told = inLanguage(language, () => [...supportWords(document, name), ...creditWords(document, name)]);
      const own = told.join(' ').replace(/navoi|module|bishkek|mounting|jizzakh|glass|DSCR|USD/g, '');
      expect(own).not.toMatch(/[a-z]{2,}/i);
    }
  });
});
