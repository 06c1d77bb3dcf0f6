import type { Rows } from '../case/index.ts';
import type { Graph, Move, Resource } from './model.ts';
import type { Transfer, TransferTable } from './transfers.ts';

/** Modes after which the gauge of the goods can still matter. States of other modes do not store it, so that there are fewer states. */
function gaugeModes(moves: readonly Move[], transfers: TransferTable): Set<string> {
  const modes = new Set(moves.map((move) => move.mode));
  const loose = new Set(moves.filter((move) => move.gauge === 0).map((move) => move.mode));
  const gauged = new Set(moves.filter((move) => move.gauge > 0).map((move) => move.mode));
  for (const mode of modes) if (transfers.asksGauge(mode)) gauged.add(mode);
  for (let grown = true; grown; ) {
    grown = false;
    for (const mode of modes) {
      if (gauged.has(mode) || ![...loose].some((to) => gauged.has(to) && transfers.joins(mode, to))) continue;
      gauged.add(mode);
      grown = true;
    }
  }
  return gauged;
}

/** The graph of all states that goods can reach from any place (see `Graph`). */
export function graphOf(
  rows: Rows,
  moves: readonly Move[],
  transfers: TransferTable,
  placeIndex: ReadonlyMap<string, number>,
  placeResource: Int32Array,
  add: (resource: Resource) => number,
): Graph {
  const places = rows.places;
  const out: number[][] = places.map(() => []);
  for (const [i, move] of moves.entries()) out[move.from]!.push(i);
  const gauged = gaugeModes(moves, transfers);

  const indexes = new Map<string, number>();
  const state: { place: number; mode: string; gauge: number }[] = [];
  const stateOf = (place: number, mode: string, carried: number): number => {
    const gauge = gauged.has(mode) ? carried : 0;
    const key = `${place} ${mode} ${gauge}`;
    let index = indexes.get(key);
    if (index === undefined) {
      index = state.push({ place, mode, gauge }) - 1;
      indexes.set(key, index);
    }
    return index;
  };
  const transferResource = (transfer: Transfer, place: number): number => {
    const { row, key } = transfer;
    const at = row.place === '' ? `@${places[place]!.place}` : '';
    return add({ kind: 'transfers', key: key + at, row: key, capacity: row.capacity, candidate: false });
  };

  interface Arc {
    from: number;
    to: number;
    move: number;
    transfer: Transfer | undefined;
  }
  const starts: Arc[] = [];
  places.forEach((place, p) => {
    for (const m of out[p]!) {
      const move = moves[m]!;
      const transfer = transfers.choose(place.place, '', 0, move.mode, move.gauge);
      starts.push({ from: p, to: stateOf(move.to, move.mode, move.gauge), move: m, transfer });
    }
  });
  const arcs: Arc[] = [];
  for (let s = 0; s < state.length; s++) {
    const { place, mode, gauge } = state[s]!;
    for (const m of out[place]!) {
      const move = moves[m]!;
      const next = move.gauge === 0 ? gauge : move.gauge;
      const same = move.mode === mode && (next === gauge || gauge === 0);
      const transfer = same ? undefined : transfers.choose(places[place]!.place, mode, gauge, move.mode, next);
      if (same || transfer) arcs.push({ from: s, to: stateOf(move.to, move.mode, next), move: m, transfer });
    }
  }
  const n = state.length;
  for (const arc of starts) arcs.push({ ...arc, from: arc.from + n });

  const total = arcs.length;
  const arcStart = new Int32Array(n + places.length + 1);
  const columns = {
    arcFrom: new Int32Array(total),
    arcTo: new Int32Array(total),
    arcMove: new Int32Array(total),
    arcTransfer: new Int32Array(total),
    arcTransferResource: new Int32Array(total),
    arcMoney: new Float64Array(total),
    arcHours: new Float64Array(total),
    arcLate: new Float64Array(total),
    arcKm: new Float64Array(total),
  };
  const passArc: number[] = [];
  const passResource: number[] = [];
  arcs.forEach(({ from, to, move: m, transfer }, i) => {
    const move = moves[m]!;
    const at = move.from;
    const first = from >= n;
    const border = move.border?.row;
    arcStart[from + 1] = i + 1;
    columns.arcFrom[i] = from;
    columns.arcTo[i] = to;
    columns.arcMove[i] = m;
    columns.arcTransfer[i] = transfer?.index ?? -1;
    columns.arcMoney[i] =
      (first ? places[at]!.cost : 0) +
      (transfer?.row.cost ?? 0) +
      move.values.cost +
      (border?.cost ?? 0) +
      places[move.to]!.cost;
    columns.arcHours[i] = (transfer?.row.hours ?? 0) + move.values.hours + (border?.hours ?? 0);
    columns.arcLate[i] = late(transfer?.row) + (move.values.hours_p95 - move.values.hours) + late(border);
    columns.arcKm[i] = move.values.km;
    columns.arcTransferResource[i] = transfer ? transferResource(transfer, at) : -1;
    const passed = [
      first ? placeResource[at]! : -1,
      columns.arcTransferResource[i]!,
      move.legResource,
      move.borderResource,
      move.placeResource,
    ];
    for (const resource of passed) {
      if (resource < 0) continue;
      passArc.push(i);
      passResource.push(resource);
    }
  });
  for (let i = 1; i < arcStart.length; i++) arcStart[i] = Math.max(arcStart[i]!, arcStart[i - 1]!);

  const unloads = state.map(({ place, mode, gauge }) => transfers.choose(places[place]!.place, mode, gauge, '', 0));
  return {
    placeKeys: places.map((row) => row.place),
    placeIndex,
    places,
    placeResource,
    transfers,
    moves,
    states: n,
    statePlace: Int32Array.from(state, (x) => x.place),
    unload: Int32Array.from(unloads, (x) => x?.index ?? -1),
    unloadMoney: Float64Array.from(unloads, (x) => x?.row.cost ?? 0),
    unloadHours: Float64Array.from(unloads, (x) => x?.row.hours ?? 0),
    unloadLate: Float64Array.from(unloads, (x) => late(x?.row)),
    unloadResource: Int32Array.from(unloads, (x, s) => (x ? transferResource(x, state[s]!.place) : -1)),
    ...columns,
    arcStart,
    passArc: Int32Array.from(passArc),
    passResource: Int32Array.from(passResource),
    memory: { rates: new Map() },
  };
}

function late(row: { hours: number; hours_p95: number | undefined } | undefined): number {
  return row ? (row.hours_p95 ?? row.hours) - row.hours : 0;
}
