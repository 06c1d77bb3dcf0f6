/** A value in a document, by the keys that lead to it. */
type Path = readonly (string | number)[];

const strange: readonly unknown[] = [null, 'strange', '__proto__', -1, 1e300, 0.5, true, [], {}, [null], { a: [] }];

/** Every place of a document; of a list its first and last part only. */
function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((i) => i in value)
    : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesOf((value as Record<string | number, unknown>)[key], [...at, key]))];
}

export interface Mutant {
  readonly what: string;
  readonly document: unknown;
}

/** A document with one value replaced by each of several strange ones, taken away, or, in a list, doubled. */
export function* mutants(document: object): Generator<Mutant> {
  for (const at of placesOf(document)) {
    const last = at.at(-1);
    if (last === undefined) {
      for (const value of strange) yield { what: `whole = ${JSON.stringify(value)}`, document: value };
      continue;
    }
    const made = (what: string, change: (parent: Record<string | number, unknown>) => void): Mutant => {
      const copy = structuredClone(document) as Record<string | number, unknown>;
      const parent = at.slice(0, -1).reduce((node, key) => node[key] as Record<string | number, unknown>, copy);
      change(parent);
      return { what: `${at.join('.')} ${what}`, document: copy };
    };
    for (const value of strange)
      yield made(`= ${JSON.stringify(value)}`, (parent) => {
        parent[last] = value;
      });
    yield made('away', (parent) => {
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
    });
    yield made('twice', (parent) => {
      if (Array.isArray(parent)) parent.push(parent[Number(last)]);
    });
  }
}
