import type { Catalogue } from '../en/index.ts';

const kinds: Readonly<Record<string, string>> = {
  loan: '贷款',
  equity: '股权资金',
  grant: '赠款',
  guarantee: '担保',
};

export const names: Catalogue['names'] = {
  tier: (p) => `“${p.tier}”规模档`,
  step: (p) => `“${p.step}”价格档`,
  licence: (p) => `${p.asset}（${p.licence}）`,
  facility: (p) => `${p.lender}，${kinds[p.kind] ?? p.kind}`,
  facilityFrom: (p) => `${p.facility}，自 ${p.year} 年起`,
  valueIn: (p) => `${p.value} ${p.unit}`,
  moneyPer: (p) => `${p.money}/${p.per}`,
  year: '年',
  unit: '单位',
  tonneKilometre: '吨公里',
};
