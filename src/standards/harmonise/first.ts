/** The worth of an option alone. */
type SingleWorth = { readonly id: string; readonly worth: number };

/** The best set of a size. `exact`: all sets of the size were tried, or it is worth as much as all options; otherwise it was searched for. */
type BestSet = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly worth: number;
  /** Worth of the set less the sum of the worths of its members alone; above 0 if they reinforce each other. */
  readonly interaction: number;
  readonly exact: boolean;
};

/** Sets of a size are not listed if there are more than this. */
const MOST_SETS = 20_000;

/** Worths of options alone and of the best sets; `base` is the value without any option, `solves` the number of calls of `solve`. */
type Harmonisation = {
  readonly base: number;
  readonly singles: readonly SingleWorth[];
  readonly sets: readonly BestSet[];
  readonly solves: number;
};

/** Value of the plan with these options in force, such as its NPV; more is better. Called once for each set. */
type Solve = (ids: readonly string[]) => number | Promise<number>;

/**
 * The worth of each option alone and the best sets of 1 to `most` options. Each set is solved, since options interact and their worths
 * do not add. No option lowers the worth of a set, so that a set worth as much as all options ends the search. All sets of a size are
 * tried if they fit into `budget` solves (200 solves suffice for all pairs of up to 19 options); otherwise the best set of the size
 * before is extended by one option. Sets of one size are solved concurrently: the callback may queue them.
 *
 * @param options.noise tolerance of a worth, as a share of the base, when it is compared with that of all options
 * @param options.working the members of a set that have an effect when all of it is in force; sets with equal ones are solved once
 */
export async function harmoniseFirst(
  ids: readonly string[],
  solve: Solve,
  options: {
    most?: number;
    budget?: number;
    working?: (ids: readonly string[]) => readonly string[];
    noise?: number;
  } = {},
): Promise<Harmonisation> {
  const { most = 5, budget = 200, working = (set) => set, noise = 1e-9 } = options;
  const names = [...new Set(ids)].sort();
  const values = new Map<string, Promise<number>>();
  const value = (set: readonly string[]): Promise<number> => {
    const effective = working(set);
    const key = JSON.stringify(effective);
    const result = values.get(key) ?? Promise.resolve(solve(effective));
    values.set(key, result);
    return result;
  };
  const within = (size: number): boolean => {
    if (binomial(names.length, size) > MOST_SETS) return false;
    const open = new Set(subsets(names, size).map((set) => JSON.stringify(working(set))));
    for (const key of values.keys()) open.delete(key);
    return values.size + open.size <= budget;
  };
  const base = await value([]);
  const whole = (await value(names)) - base;
  const worth = async (sets: readonly (readonly string[])[]): Promise<{ set: readonly string[]; worth: number }[]> => {
    const found = await Promise.all(sets.map(async (set) => ({ set, worth: (await value(set)) - base })));
    return found.sort((a, b) => b.worth - a.worth || (JSON.stringify(a.set) < JSON.stringify(b.set) ? -1 : 1));
  };
  const full = (worth: number): boolean => worth >= whole - noise * Math.abs(base);
  const alone = await worth(names.map((id) => [id]));
  const single = new Map(alone.map(({ set, worth: value }) => [set[0]!, value]));
  const sets: BestSet[] = [];
  for (let size = 1; size <= Math.min(most, names.length); size++) {
    const last = sets.at(-1);
    if (last && full(last.worth)) {
      const ids = [...last.ids, names.find((id) => !last.ids.includes(id))!].sort();
      const sum = ids.reduce((total, id) => total + single.get(id)!, 0);
      sets.push({ size, ids, worth: last.worth, interaction: last.worth - sum, exact: true });
      continue;
    }
    const all = size === 1 || within(size);
    const others = names.filter((id) => !last?.ids.includes(id));
    const best = (await worth(all ? subsets(names, size) : others.map((id) => [...last!.ids, id].sort())))[0]!;
    const sum = best.set.reduce((total, id) => total + single.get(id)!, 0);
    sets.push({
      size,
      ids: best.set,
      worth: best.worth,
      interaction: best.worth - sum,
      exact: all || full(best.worth),
    });
  }
  return {
    base,
    singles: alone.map((single) => ({ id: single.set[0]!, worth: single.worth })),
    sets,
    solves: values.size,
  };
}

function subsets(names: readonly string[], size: number, from = 0): string[][] {
  if (size === 0) return [[]];
  const all: string[][] = [];
  for (let i = from; i <= names.length - size; i++) {
    for (const rest of subsets(names, size - 1, i + 1)) all.push([names[i]!, ...rest]);
  }
  return all;
}

function binomial(n: number, k: number): number {
  let c = 1;
  for (let i = 1; i <= k; i++) c = (c * (n - k + i)) / i;
  return c;
}
