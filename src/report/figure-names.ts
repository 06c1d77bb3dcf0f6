import type { Case } from '../case/index.ts';
import { type Facts, factsOf } from './facts.ts';
import { rowsName } from './row-names.ts';
import { sentence } from './words.ts';

/** A cell of the case that holds a figure. */
export interface FigureKey {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** What stands before the rows where a column's own name says too little, or something else. */
const leads: Readonly<Record<string, string>> = {
  'demands.quantity': 'demand for',
  'demands.growth': 'growth of the demand for',
  'demands.price': 'selling price of',
  'supplies.quantity': 'supply of',
  'supplies.growth': 'growth of the supply of',
  'tariffs.rate': 'duty on',
  'tariffs.specific': 'specific duty on',
  'facilities.rate': 'interest rate of',
  'borders.hours': 'hours at the border',
  'legs.km': 'length of',
  'legs.opens': 'first year of',
  'legs.closes': 'last year of',
};

/** A column's name in words: "capex per unit", "discount rate". */
const words = (column: string): string =>
  column.replaceAll('_', ' ').replaceAll(/[A-Z]/g, (x) => ` ${x.toLowerCase()}`);

/** What one figure, or several of a kind, are called: "price of Module TOPCon at Xian, spot". */
export function figuresName(facts: Facts, figures: readonly FigureKey[]): string {
  const kinds = new Map<string, FigureKey[]>();
  for (const one of figures) {
    const kind = `${one.table}.${one.column}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const names = [...kinds].map(([kind, [first, ...rest]]) => {
    const { table, column } = first!;
    if (table === 'case' && first!.key === '') return words(column);
    const keys = [first!, ...rest].map((one) => one.key);
    return `${leads[kind] ?? `${words(column)} of`} ${rowsName(facts, table, keys)}`;
  });
  return names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more kinds of figures`;
}

/**
 * Names of groups of uncertain figures by their keys, in words of the case: "Demand for Module TOPCon at 5 places in
 * Uzbekistan". The key stands behind where two groups would have one name; with `keyed` behind each that the case names.
 */
export function groupNames(
  c: Case,
  figures: readonly (FigureKey & { readonly group: string })[],
  keyed = false,
): Record<string, string> {
  const facts = factsOf(c);
  const groups = [...new Set(figures.map((x) => x.group))].map((group) => {
    const own = figures.filter((x) => x.group === group);
    const named = !own.some((x) => group === `${x.key} ${x.column}`);
    return { group, name: sentence(figuresName(facts, own)), named };
  });
  const twice = (name: string) => groups.filter((x) => x.name === name).length > 1;
  return Object.fromEntries(
    groups.map(({ group, name, named }) => [group, (keyed && named) || twice(name) ? `${name} (${group})` : name]),
  );
}
