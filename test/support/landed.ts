import type { Case } from '../../src/case/index.ts';

type Cell = Readonly<Record<string, unknown>>;
const number = (cell: unknown, otherwise = 0): number => (cell === undefined ? otherwise : Number(cell));

/** Cost of a tonne on a route: legs, borders and reloading, and the cost of time. */
export interface Way {
  readonly money: number;
  readonly time: number;
}

/**
 * Cost of moving a tonne of a good, from the cells of a case alone and without code of the program: for tests that recompute a
 * plan. Legs as their cost or km x the rate of their mode in the country where they start; borders and changes of gauge and mode as their rows; hours
 * count value x rate / 8760, those above the mean 1.65 times more. Handles what the bundled solar case has: no place has a cost.
 */
export function landed({ tables, settings }: Case, { cargo, value }: { cargo: string; value: number }, year: number) {
  const holding = number(settings.holdingRate, number(settings.discountRate)) / 8760;
  const safety = number(settings.safetyFactor);
  const timeOf = (row: Cell, hours = number(row.hours)) =>
    value * holding * (hours + safety * (number(row.hours_p95, hours) - hours));
  const country = new Map(tables.places.map((row) => [row.place, row.country]));
  /** The matching row with the most specific key; earlier columns weigh more. */
  const best = (rows: readonly Cell[], columns: readonly string[]): Cell | undefined => {
    const weight = (row: Cell) => columns.reduce((sum, column) => sum + (row[column] === undefined ? 0 : 100), 0);
    const first = (row: Cell) => columns.reduce((sum, column, i) => sum + (row[column] === undefined ? 0 : 2 ** -i), 0);
    return [...rows].sort((a, b) => weight(b) + first(b) - weight(a) - first(a))[0];
  };
  const fits = (cell: unknown, wanted: unknown) => cell === undefined || cell === wanted;
  interface Step {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly mode: string;
    readonly gauge: number | undefined;
    readonly way: Way;
  }
  const step = (row: Cell, from: string, to: string): Step | undefined => {
    const mode = String(row.mode);
    const [here, there] = [country.get(from), country.get(to)];
    const rates = tables.modes.filter((one) => one.mode === mode && fits(one.cargo, cargo) && fits(one.country, here));
    const rate = best(rates as Cell[], ['cargo', 'country']);
    const km = number(row.km, Number.NaN);
    if (row.cost === undefined && !rate) return undefined;
    let money =
      (row.cost === undefined ? km * number(rate!.rate) + number(rate!.fixed) : number(row.cost)) + number(row.dues);
    let time = timeOf(row, row.hours === undefined ? km / number(rate?.speed_kmh) : number(row.hours));
    if (here !== there) {
      const rows = tables.borders.filter(
        (border) =>
          border.from_country === here &&
          border.to_country === there &&
          fits(border.mode, mode) &&
          (border.place === undefined || border.place === from || border.place === to) &&
          fits(border.year, year),
      );
      const border = best(rows as Cell[], ['mode', 'place', 'year']);
      if (border?.open === false) return undefined;
      money += number(border?.cost);
      time += border ? timeOf(border) : 0;
    }
    const key = String(row.leg ?? `${String(row.from)}-${String(row.to)}-${mode}`);
    return {
      key,
      from,
      to,
      mode,
      gauge: row.gauge === undefined ? undefined : Number(row.gauge),
      way: { money, time },
    };
  };
  const there = (row: Cell) =>
    number(row.opens, -9999) <= year &&
    year <= number(row.closes, 9999) &&
    row.capex === undefined &&
    (row.cargo === undefined || [row.cargo].flat().includes(cargo));
  const steps = (tables.legs as readonly Cell[]).filter(there).flatMap((row) => {
    const [from, to] = [String(row.from), String(row.to)];
    const back = row.oneway === true ? [] : [step(row, to, from)];
    return [step(row, from, to), ...back].filter((step) => step !== undefined);
  });
  /** Cost of the transfer between two legs; undefined where there is none. */
  const change = (place: string, mode: string, gauge: number | undefined, next: Step): Way | undefined => {
    const into = next.gauge ?? gauge;
    if (mode === next.mode && (gauge === undefined || into === gauge)) return { money: 0, time: 0 };
    const turned = (row: Cell, a: string, b: string) =>
      fits(row[a], a.startsWith('to_') ? next.mode : mode) && fits(row[b], b.startsWith('to_') ? next.mode : mode);
    const rows = (tables.transfers as readonly Cell[]).filter((row) => {
      if (!fits(row.place, place) || !fits(row.cargo, cargo)) return false;
      if (row.mode === undefined || row.to_mode === undefined) return false;
      const straight = turned(row, 'mode', 'to_mode') && fits(row.gauge, gauge) && fits(row.to_gauge, into);
      const round =
        row.both !== false &&
        row.mode === next.mode &&
        row.to_mode === mode &&
        fits(row.gauge, into) &&
        fits(row.to_gauge, gauge);
      return straight || round;
    });
    const row = best(rows, ['place', 'mode', 'to_mode', 'gauge', 'to_gauge', 'cargo']);
    return row && { money: number(row.cost), time: timeOf(row) };
  };
  /** Loading at the start (a row without `mode`), or unloading at the end (one without `to_mode`). */
  const handling = (place: string, mode: string, at: 'mode' | 'to_mode'): Way => {
    const other = at === 'mode' ? 'to_mode' : 'mode';
    const rows = (tables.transfers as readonly Cell[]).filter(
      (row) => row[other] === undefined && row[at] === mode && fits(row.place, place) && fits(row.cargo, cargo),
    );
    const row = best(rows, ['place', 'cargo']);
    return row ? { money: number(row.cost), time: timeOf(row) } : { money: 0, time: 0 };
  };
  const add = (...ways: readonly Way[]): Way => ({
    money: ways.reduce((sum, way) => sum + way.money, 0),
    time: ways.reduce((sum, way) => sum + way.time, 0),
  });
  const byPlace = new Map<string, Step[]>();
  for (const step of steps) byPlace.set(step.from, [...(byPlace.get(step.from) ?? []), step]);
  const follow = (from: string, legs: readonly string[]): Way => {
    let [at, way]: [string, Way] = [from, { money: 0, time: 0 }];
    let last: Step | undefined;
    for (const key of legs) {
      const next = byPlace.get(at)!.find((step) => step.key === key)!;
      way = add(way, next.way, last ? change(at, last.mode, last.gauge, next)! : handling(at, next.mode, 'to_mode'));
      [at, last] = [next.to, next.gauge === undefined && last ? { ...next, gauge: last.gauge } : next];
    }
    return last ? add(way, handling(at, last.mode, 'mode')) : way;
  };
  return {
    /** Cost of a tonne along legs, given by their keys. */
    along: follow,
    /** The cheapest route, where a duty of this rate is paid too. */
    cheapest(from: string, to: string, rate: number): Way {
      const worth = (way: Way) => way.money * (1 + rate) + way.time;
      const open = new Map<string, { way: Way; at: string; mode: string; gauge: number | undefined }>();
      const done = new Set<string>();
      open.set(from, { way: { money: 0, time: 0 }, at: from, mode: '', gauge: undefined });
      for (;;) {
        const [id, state] = [...open].reduce((a, b) => (worth(b[1].way) < worth(a[1].way) ? b : a));
        if (id === '') return state.way;
        open.delete(id);
        done.add(id);
        if (state.at === to) {
          const way = add(state.way, handling(to, state.mode, 'mode'));
          const known = open.get('');
          if (!known || worth(way) < worth(known.way)) open.set('', { ...state, way });
        }
        for (const next of byPlace.get(state.at) ?? []) {
          const first = state.mode === '';
          const paid = first
            ? handling(state.at, next.mode, 'to_mode')
            : change(state.at, state.mode, state.gauge, next);
          if (!paid) continue;
          const gauge = next.gauge ?? state.gauge;
          const key = `${next.to}/${next.mode}/${gauge}`;
          if (done.has(key)) continue;
          const way = add(state.way, next.way, paid);
          const known = open.get(key);
          if (!known || worth(way) < worth(known.way)) open.set(key, { way, at: next.to, mode: next.mode, gauge });
        }
      }
    },
  };
}
