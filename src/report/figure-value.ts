import { isTable, tableOf } from '../case/index.ts';
import { moneyUnit, percent, range, significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import type { FigureKey } from './figure-names.ts';

/** Writes values of a figure of the case. */
interface FigureValues {
  /** The unit of a value; empty if it has none. */
  readonly unit: string;
  /** "3 450", "8 %", "2030". */
  plain(value: number): string;
  /** "3 450 USD per t". */
  told(value: number): string;
  /** "3 000–4 000"; a dash if there is no range. */
  between(ends: { readonly low: number; readonly high: number } | undefined): string;
}

/** Functions that write values of a figure in the unit of its column; a price is in the currency of the case per unit of its good. */
export function figureValues(facts: Facts, { table, key, column }: FigureKey): FigureValues {
  const kind =
    isTable(table) || table === 'case' ? tableOf(table).columns.find(({ name }) => name === column) : undefined;
  const unit = unitOf(facts, kind?.unit, table, key);
  const plain = (value: number): string =>
    kind?.type === 'year' ? String(value) : kind?.unit === 'fraction' ? percent(value, 3) : significant(value);
  return {
    unit,
    plain,
    told: (value) => (unit === '' ? plain(value) : words().names.valueIn({ value: plain(value), unit })),
    between: (ends) => (ends === undefined ? '–' : range(plain(ends.low), plain(ends.high))),
  };
}

function unitOf(facts: Facts, unit: string | undefined, table: string, key: string): string {
  const money = moneyUnit(facts.currency, '');
  const { columnNote, names, number } = words();
  const [first = ''] = key.split('/');
  const priced = table === 'supplies' || table === 'demands' || table === 'goods';
  switch (unit) {
    case undefined:
    case 'fraction':
    case 'ratio':
    case 'count':
      return '';
    case 'money':
      return money;
    case 'money/year':
      return names.moneyPer({ money, per: names.year });
    case 'money/unit':
      return names.moneyPer({ money, per: priced ? facts.good(first).per : names.unit });
    case 'money/t':
      return names.moneyPer({ money, per: number.units.t ?? 't' });
    case 'money/t-km':
      return names.moneyPer({ money, per: names.tonneKilometre });
    case 'units/year':
    case 'units':
      return priced ? facts.good(first).unit : '';
    default:
      return columnNote.units[unit] ?? unit;
  }
}
