import type { Catalogue } from '../en/index.ts';

export { schema } from './schema/index.ts';

export const columnNote: Catalogue['columnNote'] = {
  required: 'обязательно',
  key: 'ключ',
  list: 'список через ;',
  empty: (p) => `пусто: ${p.value}`,
  yes: 'yes (да)',
  no: 'no (нет)',
  units: {
    money: 'деньги',
    'money/year': 'деньги в год',
    'money/unit': 'деньги за единицу',
    'money/t': 'деньги за т',
    'money/t-km': 'деньги за т·км',
    'units/year': 'единиц в год',
    't/year': 'т в год',
    units: 'единиц',
    't/unit': 'т на единицу',
    km: 'км',
    'km/h': 'км/ч',
    h: 'ч',
    mm: 'мм',
    'kg/t-km': 'кг на т·км',
    fraction: 'доля',
    years: 'лет',
    months: 'месяцев',
    days: 'дней',
    weeks: 'недель',
    degrees: 'градусы',
    count: 'число',
    ratio: 'отношение',
  },
};
