import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

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
  figures: {
    'demands.quantity': (p) => `спрос (${p.rows})`,
    'demands.growth': (p) => `рост спроса (${p.rows})`,
    'demands.price': (p) => `цена продажи (${p.rows})`,
    'supplies.quantity': (p) => `объём предложения (${p.rows})`,
    'supplies.growth': (p) => `рост предложения (${p.rows})`,
    'supplies.price': (p) => `цена закупки (${p.rows})`,
    'tariffs.rate': (p) => `ставка пошлины (${p.rows})`,
    'tariffs.specific': (p) => `специфическая пошлина (${p.rows})`,
    'facilities.rate': (p) => `процентная ставка (${p.rows})`,
    'borders.hours': (p) => `часы на границе (${p.rows})`,
    'borders.cost': (p) => `затраты на границе (${p.rows})`,
    'legs.km': (p) => `длина (${p.rows})`,
    'legs.cost': (p) => `стоимость перевозки (${p.rows})`,
    'legs.opens': (p) => `первый год (${p.rows})`,
    'legs.closes': (p) => `последний год (${p.rows})`,
    'modes.cost': (p) => `стоимость перевозки (${p.rows})`,
    'modes.rate': (p) => `тариф на перевозку (${p.rows})`,
    'licences.royalty': (p) => `роялти (${p.rows})`,
    'tiers.capex': (p) => `капитальные затраты (${p.rows})`,
    'tiers.capex_per_unit': (p) => `удельные капитальные затраты (${p.rows})`,
    'tiers.fixed_cost': (p) => `постоянные затраты (${p.rows})`,
    'processes.variable_cost': (p) => `переменные затраты (${p.rows})`,
    'recipes.quantity': (p) => `расход или выход (${p.rows})`,
    'candidates.capex_factor': (p) => `коэффициент капитальных затрат (${p.rows})`,
    'goods.value': (p) => `стоимость товара (${p.rows})`,
  },
  figureOther: (p) => `\`${p.column}\` (${p.rows})`,
  settings: { discountRate: 'ставка дисконтирования', wage: 'заработная плата' },
  figuresMore: (p) =>
    `${p.first} и ещё ${p.more} ${plural(p.more, { one: 'вид', few: 'вида', many: 'видов' })} показателей`,
};
