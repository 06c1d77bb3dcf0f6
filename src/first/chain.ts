import { addTo, type Case, type RawRow } from '../case/index.ts';

/** The production chain of a good: its steps back to bought inputs, the step of the good first. */
export interface Chain {
  readonly processes: readonly string[];
  /** Goods that are bought. */
  readonly bought: readonly string[];
  /** By-products that are sold. */
  readonly beside: readonly string[];
  /** Activity of each process per unit of the good. */
  readonly each: ReadonlyMap<string, number>;
}

export const quantityOf = (row: RawRow): number => Number(row.quantity ?? 0);

/** The process whose first output is a good; undefined where none makes it. */
export function processOf({ tables }: Case, good: string): string | undefined {
  const first = new Map<string, string>();
  for (const row of tables.recipes)
    if (quantityOf(row) > 0 && !first.has(String(row.process))) first.set(String(row.process), String(row.good));
  return [...first].find(([, made]) => made === good)?.[0];
}

/** The chain of a good in a template; an input is bought if there is a supply of it, else it is made too. */
export function chainOf(template: Case, good: string): Chain {
  const { recipes, supplies } = template.tables;
  const offered = new Set(supplies.map((row) => row.good));
  const each = new Map<string, number>();
  const bought = new Set<string>();
  const beside = new Set<string>();
  const visit = (made: string, units: number) => {
    const process = processOf(template, made);
    if (process === undefined) return void bought.add(made);
    const own = recipes.filter((row) => row.process === process);
    const output = quantityOf(own.find((row) => row.good === made)!);
    const activity = units / output;
    addTo(each, process, activity);
    for (const row of own) {
      const [name, quantity] = [String(row.good), quantityOf(row)];
      if (quantity > 0 && name !== made) beside.add(name);
      if (quantity >= 0) continue;
      if (offered.has(name)) bought.add(name);
      else visit(name, -quantity * activity);
    }
  };
  visit(good, 1);
  return { processes: [...each.keys()], bought: [...bought], beside: [...beside], each };
}
