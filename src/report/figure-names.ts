import { type Case, groupBy } from '../case/index.ts';
import { capital, listed, words } from '../i18n/index.ts';
import { type Facts, factsOf, rowsName } from '../model/index.ts';

/** The address of a figure of the case. */
export interface FigureKey {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** The name of a figure. */
function figureName(table: string, column: string, rows: string): string {
  const { figures, figureOther } = words().names;
  const kind = `${table}.${column}`;
  return Object.hasOwn(figures, kind) ? figures[kind as keyof typeof figures]({ rows }) : figureOther({ column, rows });
}

/** The name of a setting of the case. */
function settingName(column: string): string {
  const names: Readonly<Record<string, string>> = words().names.settings;
  return names[column] ?? column;
}

/** The name of one figure, or of several of a kind: "price of Module TOPCon at Xian, spot". */
export function figuresName(facts: Facts, figures: readonly FigureKey[]): string {
  const kinds = groupBy(figures, ({ table, column }) => `${table}.${column}`);
  const names = [...kinds.values()].map(([first, ...rest]) => {
    const { table, column } = first!;
    if (table === 'case' && first!.key === '') return settingName(column);
    const keys = [first!, ...rest].map((key) => key.key);
    return figureName(table, column, rowsName(facts, table, keys));
  });
  return names.length <= 2 ? listed(names) : words().names.figuresMore({ first: names[0]!, more: names.length - 1 });
}

/**
 * Names of groups of uncertain figures by their keys, in words of the case: "Demand for Module TOPCon at 5 places in
 * Uzbekistan". The key is added if two groups have the same name, and with `keyed` to each group that the case names.
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
    return { group, name: capital(figuresName(facts, own)), named };
  });
  const twice = (name: string) => groups.filter((x) => x.name === name).length > 1;
  return Object.fromEntries(
    groups.map(({ group, name, named }) => [group, (keyed && named) || twice(name) ? `${name} (${group})` : name]),
  );
}
