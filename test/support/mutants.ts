/** A value in a document, by the keys that lead to it. */
type Path = readonly (string | number)[];

const strange: readonly unknown[] = [null, 'strange', '__proto__', -1, 1e300, 0.5, true, [], {}, [null], { a: [] }];

/** Every place of a document; of a list the first and last items only. */
function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((i) => i in value)
    : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesOf((value as Record<string | number, unknown>)[key], [...at, key]))];
}

type Node = Record<string | number, unknown>;

/** Copies a document along the path to a place only, and returns it with the copy of that place. */
function copiedAlong(document: object, way: Path): { copy: object; parent: Node } {
  const copyOf = (value: unknown) => (Array.isArray(value) ? [...value] : { ...(value as object) }) as Node;
  const copy = copyOf(document);
  let parent = copy;
  for (const key of way) {
    const next = copyOf(parent[key]);
    parent[key] = next;
    parent = next;
  }
  return { copy, parent };
}

export interface Mutant {
  readonly what: string;
  readonly document: unknown;
}

/** Copies of a document with one value replaced by an odd one, removed or, in a list, doubled. */
export function* mutants(document: object): Generator<Mutant> {
  for (const at of placesOf(document)) {
    const last = at.at(-1);
    if (last === undefined) {
      for (const value of strange) yield { what: `whole = ${JSON.stringify(value)}`, document: value };
      continue;
    }
    const made = (what: string, change: (parent: Record<string | number, unknown>) => void): Mutant => {
      const { copy, parent } = copiedAlong(document, at.slice(0, -1));
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
