import type { RawRow } from '../../case/index.ts';
import type { Complete, QualifiedValue } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import { answersSource } from './trading.ts';

/** Financing: the owners at the rate of each country, and a bank for the remaining share. */
export function putMoney(draft: Draft, { money }: Complete): void {
  const { own, rate, years, grace } = money;
  const quality = (list: readonly QualifiedValue<number>[]): RawRow =>
    list.some((qualifiedValue) => qualifiedValue.yours)
      ? {
          source: answersSource,
          quality: list.every((qualifiedValue) => qualifiedValue.yours) ? 'recalled' : 'assumed',
        }
      : { quality: 'assumed' };
  const made = { question: 'money', from: 'rule' } as const;
  draft.put(
    'lenders',
    { lender: 'owners', name: 'Owners', name_ru: 'Собственники', name_zh: '所有者', quality: 'assumed' },
    made,
  );
  draft.put(
    'facilities',
    {
      facility: 'own',
      name: 'Money of the owners',
      name_ru: 'Средства собственников',
      name_zh: '自有资金',
      lender: 'owners',
      kind: 'equity',
      ...quality([own]),
      note: 'takes the rate that owners ask in the country (countries)',
    },
    made,
  );
  if (own.value >= 1) return;
  draft.put('lenders', { lender: 'bank', name: 'Bank', name_ru: 'Банк', name_zh: '银行', quality: 'assumed' }, made);
  const terms = { max_share: own, rate, tenor: years, grace };
  draft.put(
    'facilities',
    {
      facility: 'loan',
      name: 'Loan of a bank',
      name_ru: 'Банковский кредит',
      name_zh: '银行贷款',
      lender: 'bank',
      kind: 'loan',
      rate: rate.value,
      tenor: years.value,
      grace: grace.value,
      repayment: 'annuity',
      max_share: Number((1 - own.value).toFixed(4)),
      min_dscr: 1.2,
      ...quality([own, rate, years, grace]),
    },
    { ...made, answered: Object.entries(terms).flatMap(([name, one]) => (one.yours ? [name] : [])) },
  );
}
