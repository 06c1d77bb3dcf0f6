import type { Catalogue } from '../en/index.ts';

const kinds: Readonly<Record<string, string>> = {
  loan: 'кредит',
  equity: 'доля в капитале',
  grant: 'грант',
  guarantee: 'гарантия',
};

export const names: Catalogue['names'] = {
  tier: (p) => `размер «${p.tier}»`,
  step: (p) => `ступень «${p.step}»`,
  licence: (p) => `${p.asset} (${p.licence})`,
  facility: (p) => `${p.lender}, ${kinds[p.kind] ?? p.kind}`,
  facilityFrom: (p) => `${p.facility}, с ${p.year} г.`,
  valueIn: (p) => `${p.value} ${p.unit}`,
  moneyPer: (p) => `${p.money} за ${p.per}`,
  year: 'год',
  unit: 'единицу',
  tonneKilometre: 'т·км',
};
