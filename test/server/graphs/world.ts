import { seeded } from '../../support/seeded.ts';

/**
 * A random workspace: cases that include one another, marks of organisations, roles of people, plans that keep the builds of other
 * plans. Between the time when the plans were asked for and now, an include or a row of `changes` may have come or gone.
 */
export interface World {
  readonly seed: number;
  readonly cases: readonly WorldCase[];
  readonly marks: readonly WorldMark[];
  /** Roles by login, then by case. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<number, 'reader' | 'editor' | 'owner'>>;
  readonly runs: readonly WorldRun[];
}

/** What a case holds at one time. */
export interface State {
  readonly includes: ReadonlySet<number>;
  /** What its rows of `changes` name. */
  readonly changes: readonly Named[];
}

export interface Named {
  readonly table: Table;
  /** Empty: a row that is put in or taken out, and with it every column. */
  readonly column: string;
}

export interface WorldCase {
  readonly name: string;
  readonly asked: State;
  readonly now: State;
  /** Rows by table: a key, and a figure that stands nowhere else. */
  readonly rows: Readonly<Record<Table, readonly { readonly key: string; readonly figure: string }[]>>;
}

export interface WorldMark extends Named {
  readonly case: number;
  readonly organisation: string;
}

export interface WorldRun {
  readonly name: string;
  readonly case: number;
  /** The plan whose builds are kept, by its place. */
  readonly pin: number | undefined;
  /** Figures that stand nowhere else: of its total, its report, and what is built. */
  readonly total: string;
  readonly report: string;
  readonly build: string;
}

export const tables = ['supplies', 'demands'] as const;
export type Table = (typeof tables)[number];

/** Who asks: six members of three organisations, one of none, an administrator of none; nobody is the ninth. */
export const people: readonly {
  readonly login: string;
  readonly organisation?: string;
  readonly administrator?: true;
}[] = [
  { login: 'park-1', organisation: 'Park' },
  { login: 'park-2', organisation: 'Park' },
  { login: 'bank-1', organisation: 'Bank' },
  { login: 'bank-2', organisation: 'Bank' },
  { login: 'rail-1', organisation: 'Rail' },
  { login: 'alone-1' },
  { login: 'alone-2' },
  { login: 'boss', administrator: true },
];
const organisations = ['Park', 'Bank', 'Rail'];

/** Figures begin here, so that none is part of another or of anything else that an answer holds. */
const FIRST = 7_310_000;

export function world(seed: number): World {
  const random = seeded(seed + 1);
  const chance = (share: number) => random() < share;
  const upTo = (n: number) => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  let figures = 0;
  const figure = () => `${FIRST + figures++}.25`;
  const count = 2 + upTo(4);
  const all = Array.from({ length: count }, (_, i) => i);
  const named = (): Named => ({ table: one(tables), column: one(['', 'price', 'price', 'quantity']) });
  const cases = all.map((i): WorldCase => {
    const includes = new Set(all.filter((k) => k !== i && chance(k > i ? 0.35 : 0.06)));
    const changes = chance(0.3) ? [named()] : [];
    const later = new Set(includes);
    const k = upTo(count);
    if (chance(0.3) && k !== i) if (!later.delete(k)) later.add(k);
    const row = (n: number) => ({ key: chance(0.2) ? 'shared' : `k${i}${n}`, figure: figure() });
    const rows = { supplies: [row(0)], demands: [row(0), { key: `d${i}`, figure: figure() }] };
    return {
      name: `w${seed}case${i}`,
      asked: { includes, changes },
      now: { includes: later, changes: chance(0.3) ? [] : changes },
      rows,
    };
  });
  const marks = new Map<string, WorldMark>();
  for (const i of all)
    for (let n = upTo(3); n > 0; n--) {
      const mark = { ...named(), case: i, organisation: one(organisations) };
      // A table is marked by one organisation.
      if (![...marks.values()].some((other) => other.case === i && other.table === mark.table))
        marks.set(`${i} ${mark.table}`, mark);
    }
  const roles = people.map(({ login }) => {
    const own = all.flatMap((i) =>
      chance(0.65) ? [[i, one(['reader', 'reader', 'editor', 'owner'] as const)] as const] : [],
    );
    return [login, new Map(own)] as const;
  });
  const runs: WorldRun[] = [];
  for (const i of [...all, ...all.filter(() => chance(0.5))]) {
    const pin = runs.length > 0 && (runs.length >= count || chance(0.3)) ? upTo(runs.length) : undefined;
    const figuresOf = { total: figure(), report: figure(), build: `site${figure().replace('.', '')}` };
    runs.push({ name: `w${seed}case${i}-plan.${runs.length}`, case: i, pin, ...figuresOf });
  }
  return { seed, cases, marks: [...marks.values()], roles: new Map(roles), runs };
}
