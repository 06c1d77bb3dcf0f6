import { type Named, people, type State, type World } from './world.ts';

/** What may be told to whom: written from docs/privacy.md over the graph alone, and shares no code with the server. */
export interface Oracle {
  /** Whether a case is there for somebody. */
  sees(login: string, of: number): boolean;
  seesRun(login: string, run: number): boolean;
  /** Whether the name of a plan may be told: it is there, or a plan that is seen whole keeps its builds. */
  namesRun(login: string, run: number): boolean;
  /** Whether a cell may be told. */
  cell(login: string, of: number, named: Named): boolean;
  /** Whether a row of `changes` may be told. */
  change(login: string, of: number, named: Named): boolean;
  /** Whether a role in the case itself is there: without it, not even its name may be told. */
  name(login: string, of: number): boolean;
  whole(login: string, of: number): boolean;
  wholeRun(login: string, run: number): boolean;
  total(login: string, run: number): boolean;
  build(login: string, run: number): boolean;
  mayPlan(login: string, of: number, pin?: number): boolean;
}

type Time = 'asked' | 'now';

export function oracle({ cases, marks, roles, runs }: World): Oracle {
  const closure = (of: number, time: Time, found = new Set<number>()): Set<number> => {
    if (found.has(of)) return found;
    found.add(of);
    for (const other of cases[of]![time].includes) closure(other, time, found);
    return found;
  };
  const touched = (run: number): Set<number> => {
    const { case: of, pin } = runs[run]!;
    return new Set([...closure(of, 'asked'), ...(pin === undefined ? [] : [...touched(pin)])]);
  };
  const touchedNow = (run: number) => new Set([...touched(run), ...closure(runs[run]!.case, 'now')]);
  const owned = (of: number) => [...roles.values()].some((own) => own.get(of) === 'owner');
  const person = (login: string) => people.find((one) => one.login === login);
  const hasRole = (login: string, of: number) =>
    person(login) !== undefined &&
    (roles.get(login)?.has(of) === true || (person(login)?.administrator === true && !owned(of)));
  const inAll = (login: string, list: ReadonlySet<number>) => [...list].every((of) => hasRole(login, of));
  const foreign = (login: string, list: ReadonlySet<number>) =>
    marks.filter((mark) => list.has(mark.case) && mark.organisation !== person(login)?.organisation);
  const meet = (a: Named, b: Named) =>
    a.table === b.table && (a.column === '' || b.column === '' || a.column === b.column);
  /** Whether rows of one case of a closure set what another hides. */
  const altered = (login: string, list: ReadonlySet<number>, time: Time, within = list) =>
    foreign(login, within).some((mark) =>
      [...list].some((from) => {
        if (from === mark.case) return false;
        const state: State = cases[from]![time];
        if (state.changes.some((row) => meet(row, mark))) return true;
        if (!closure(from, time).has(mark.case)) return false;
        const keys = cases[mark.case]!.rows[mark.table].map(({ key }) => key);
        return cases[from]!.rows[mark.table].some(({ key }) => keys.includes(key));
      }),
    );
  const one = (of: number) => new Set([of]);
  const seesRun = (login: string, run: number) => inAll(login, touchedNow(run));
  const whole = (login: string, of: number) =>
    inAll(login, closure(of, 'now')) && foreign(login, closure(of, 'now')).length === 0;
  const wholeRun = (login: string, run: number) => seesRun(login, run) && foreign(login, touchedNow(run)).length === 0;
  const isPlain = (login: string, run: number) => {
    const { case: of, pin } = runs[run]!;
    return seesRun(login, run) && pin === undefined && !altered(login, closure(of, 'asked'), 'asked', touched(run));
  };
  return {
    sees: (login, of) => inAll(login, closure(of, 'now')),
    seesRun,
    namesRun: (login, run) =>
      seesRun(login, run) || runs.some(({ pin }, keeps) => pin === run && wholeRun(login, keeps)),
    name: hasRole,
    whole,
    wholeRun,
    cell: (login, of, named) => hasRole(login, of) && !foreign(login, one(of)).some((mark) => meet(named, mark)),
    change: (login, of, named) => hasRole(login, of) && !foreign(login, one(of)).some((mark) => meet(named, mark)),
    total(login, run) {
      const stand = new Set(marks.filter((mark) => touchedNow(run).has(mark.case)).map((mark) => mark.organisation));
      return wholeRun(login, run) || (isPlain(login, run) && stand.size >= 3);
    },
    build: (login, run) => wholeRun(login, run) || isPlain(login, run),
    mayPlan(login, of, pin) {
      const own = closure(of, 'now');
      if (!inAll(login, own)) return false;
      if (pin === undefined) return !altered(login, own, 'now');
      return whole(login, of) && wholeRun(login, pin);
    },
  };
}
