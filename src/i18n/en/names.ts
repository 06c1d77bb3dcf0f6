/** What rows of a case are called that it gives no name. */
export const names = {
  tier: (p: { tier: string }) => `size ${p.tier}`,
  step: (p: { step: string }) => `step ${p.step}`,
  licence: (p: { asset: string; licence: string }) => `${p.asset} (${p.licence})`,
  /** `kind` is a word of the case: loan, equity, grant or guarantee. */
  facility: (p: { lender: string; kind: string }) => `${p.lender}, ${p.kind}`,
  /** A facility whose terms a reform changes, from the year of the change on. */
  facilityFrom: (p: { facility: string; year: string }) => `${p.facility}, from ${p.year}`,
  /** A figure with its unit: "3 450 USD per t". */
  valueIn: (p: { value: string; unit: string }) => `${p.value} ${p.unit}`,
  moneyPer: (p: { money: string; per: string }) => `${p.money} per ${p.per}`,
  year: 'year',
  unit: 'unit',
  tonneKilometre: 't-km',
};
