import { keyOf, type Quality, qualityOf, worst } from '../../case/index.ts';
import { type FlowVariable, type Frame, lookup, type Term, tariffs } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';

type OfTerm = (term: Term) => Quality;

/**
 * How much of the discounted gross cost rests on figures of each quality; a cost counts under the worst quality among the
 * rows that it comes from. Shares add up to 1.
 */
export function restsOn(solved: Solved): Record<string, number> {
  const { model, x } = solved;
  const { frame } = model;
  const of = qualitiesByColumn(solved);
  const sums: Record<string, number> = {};
  let total = 0;
  for (let col = 0; col < frame.program.numCols; col++) {
    const value = x[col] ?? 0;
    if (Math.abs(value) < 1e-9) continue;
    for (const term of frame.ledger.termsOf(col)) {
      if (['revenue', 'residual', 'shortfall'].includes(term.heading)) continue;
      const amount = Math.abs(frame.ledger.presentValue(term) * value);
      const quality = of(col)(term);
      sums[quality] = (sums[quality] ?? 0) + amount;
      total += amount;
    }
  }
  for (const key of Object.keys(sums)) sums[key]! /= total || 1;
  return sums;
}

/** Quality of each cost term of a column, by the rows behind it. */
function qualitiesByColumn({ model }: Solved): (col: number) => OfTerm {
  const { frame } = model;
  const quality = qualityOf(frame.rows);
  const known = new Map<number, OfTerm>();
  for (const { col, supply } of frame.variables.purchases) known.set(col, () => quality(supply.row));
  for (const k of frame.candidates) {
    const running =
      k.row.variable_cost !== undefined
        ? quality(k.row)
        : worst([quality(k.processRow), ...(k.row.cost_factor === 1 ? [] : [quality(k.row)])]);
    frame.periods.forEach((_, p) => {
      const activity = frame.variables.activity(k, p);
      if (activity !== undefined) known.set(activity, () => running);
    });
  }
  for (const b of frame.variables.builds) {
    const { row } = b.candidate;
    const own = quality(b.tier);
    const factored = (factor: number) => (factor === 1 ? own : worst([own, quality(row)]));
    const of: OfTerm = (term) => factored(term.heading === 'capital' ? row.capex_factor : row.cost_factor);
    for (const col of [b.count, b.size, ...(b.kept ?? []), ...(b.keptSize ?? [])])
      if (col !== undefined) known.set(col, of);
  }
  for (const b of frame.legs.all) known.set(b.col, () => quality(b.row));
  for (const flow of model.flows) known.set(flow.col, flowQuality(model, flow, quality));
  const goods = new Map(frame.rows.goods.map((row) => [row.good, row]));
  for (const s of frame.variables.surplus) known.set(s.col, () => quality(goods.get(s.good)));
  const byHeading = headingQuality(frame, quality);
  return (col) => known.get(col) ?? byHeading;
}

type Of = ReturnType<typeof qualityOf>;

function flowQuality(model: Solved['model'], flow: FlowVariable, quality: Of): OfTerm {
  const { frame } = model;
  const { rows, period } = frame.periods[flow.period]!;
  const route = flow.way ? model.ways.routeOf(flow.way) : undefined;
  const good = lookup(rows).good.get(flow.good);
  let moving: { carriage: Quality; borders: Quality } | undefined;
  const moved = () => {
    moving ??= movedQuality(rows, route?.steps ?? [], good?.cargo ?? '', quality);
    return moving;
  };
  return (term) => {
    if (term.heading === 'carriage') return moved().carriage;
    if (term.heading === 'borders') return moved().borders;
    if (term.heading === 'time') return worst([moved().carriage, moved().borders, quality(good)]);
    if (term.heading === 'duties') {
      const row = tariffs(rows, period.year).rowOf(flow.good, flow.from, flow.to, flow.agreement);
      return worst([quality(row), quality(good)]);
    }
    return quality(good);
  };
}

/** Worst quality among the legs, modes and transfers, and among the borders and changes of gauge, of a way. */
function movedQuality(
  rows: Frame['rows'],
  steps: readonly { what: string; kind?: string; leg?: string; row?: string; mode?: string }[],
  cargo: string,
  quality: Of,
) {
  const carriage: Quality[] = [];
  const borders: Quality[] = [];
  const index = indexOf(rows);
  for (const step of steps) {
    if (step.what === 'leg') {
      const leg = index.legs.get(step.leg ?? '');
      carriage.push(quality(leg));
      if (leg?.cost === undefined)
        carriage.push(quality(rows.modes.find((m) => m.mode === step.mode && (m.cargo === cargo || m.cargo === ''))));
    } else if (step.what === 'border') borders.push(quality(index.borders.get(step.row ?? '')));
    else if (step.kind === 'handling') continue;
    else (step.kind === 'gauge' ? borders : carriage).push(quality(index.transfers.get(step.row ?? '')));
  }
  return { carriage: worst(carriage), borders: worst(borders) };
}

interface Index {
  readonly legs: ReadonlyMap<string, Frame['rows']['legs'][number]>;
  readonly borders: ReadonlyMap<string, Frame['rows']['borders'][number]>;
  readonly transfers: ReadonlyMap<string, Frame['rows']['transfers'][number]>;
}

const indexes = new WeakMap<Frame['rows'], Index>();

function indexOf(rows: Frame['rows']): Index {
  let index = indexes.get(rows);
  if (!index) {
    index = {
      legs: new Map(rows.legs.map((row) => [row.leg!, row])),
      borders: new Map(rows.borders.map((row) => [keyOf('borders', row), row])),
      transfers: new Map(rows.transfers.map((row) => [keyOf('transfers', row), row])),
    };
    indexes.set(rows, index);
  }
  return index;
}

/** Columns that are not of the frame: the worst quality among the rows that their heading comes from. */
function headingQuality(frame: Frame, quality: Of): OfTerm {
  const { rows } = frame;
  const tables = {
    certification: [...rows.schemes, ...rows.evidence],
    rights: [...rows.licences, ...rows.assets],
    duties: rows.restrictions,
  };
  const facilities = new Map(rows.facilities.map((row) => [row.facility, row]));
  const candidates = new Map(frame.candidates.map((k) => [k.key, k.row]));
  return (term) => {
    if (term.heading === 'finance') return quality(facilities.get(term.facility ?? ''));
    if (term.heading === 'certification' || term.heading === 'rights' || term.heading === 'duties') {
      const list = tables[term.heading].map((row) => quality(row));
      return list.length > 0 ? worst(list) : 'assumed';
    }
    return quality(candidates.get(`${term.place}/${term.process}`));
  };
}
