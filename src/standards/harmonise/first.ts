/** What one option is worth by itself. */
type SingleWorth = { readonly id: string; readonly worth: number };

/** The best set of a size. `exact`: all sets of the size were tried, or it gains as much as all options; else it was searched. */
type BestSet = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly worth: number;
  /** Worth of the set less the worths of its members alone: above 0 they help each other. */
  readonly interaction: number;
  readonly exact: boolean;
};

/** More sets of one size than this are not listed. */
const MANY = 20_000;

/** What to harmonise first. */
type Harmonisation = {
  readonly base: number;
  readonly singles: readonly SingleWorth[];
  readonly sets: readonly BestSet[];
  readonly solves: number;
};

/** Value of the plan with these options in force (more is better), e.g. its NPV. Called once for each set. */
type Solve = (ids: readonly string[]) => number | Promise<number>;

/**
 * Worth of each option alone and the best sets of 1 to `most` options, by solving anew: options interact, so worths do not
 * add. None is worth less with others beside it, so a set worth as much as all options together ends the search. Sizes whose sets fit into `budget` solves are tried in full (with 200 solves all pairs of up to 19 options); larger ones extend
 * the best set of the size before. Sets of one size are solved at once: the callback may queue them.
 * @param options.noise share of the base that a worth may be off: a set that near to all options together ends the search.
 * @param options.working the members of a set that change anything when all of it is in force: sets with the same ones are solved once.
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
    const at = working(set);
    const key = JSON.stringify(at);
    const known = values.get(key) ?? Promise.resolve(solve(at));
    values.set(key, known);
    return known;
  };
  const within = (size: number): boolean => {
    if (binomial(names.length, size) > MANY) return false;
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
  const single = new Map(alone.map((one) => [one.set[0]!, one.worth]));
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
  return { base, singles: alone.map((one) => ({ id: one.set[0]!, worth: one.worth })), sets, solves: values.size };
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
