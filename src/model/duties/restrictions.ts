import { getOrInsert, keyOf, type Row } from '../../case/index.ts';
import { type ColumnOf, type FlowSpec, type Frame, inForce, lookup, span } from '../frame/index.ts';

type Restriction = Row<'restrictions'>;
const INF = Number.POSITIVE_INFINITY;

/**
 * Bans, quotas and permits. A ban forbids the flows that it covers (the function returns false), or keeps candidates at
 * the destination from running a technology. A quota limits the sum of the flows that it covers, in units of the goods.
 * A permit costs in each year with a shipment. Goods that are used or sold where they were made are no shipment.
 *
 *     sum of flows <= quantity,   flow <= need x permit
 */
export function restrictions(frame: Frame): ColumnOf {
  const quotas = new Map<string, number>();
  const active = frame.periods.map(({ rows, period }) => rows.restrictions.filter((row) => inForce(row, period.year)));
  technologies(frame, active);
  return (flow, { coefficients }) => {
    const { rows, period } = frame.periods[flow.period]!;
    for (const row of active[flow.period]!) {
      if (row.technology !== '' || !fits(row, flow, rows)) continue;
      const name = `${keyOf('restrictions', row)} ${period.year}`;
      if (row.kind === 'ban') {
        if (!frame.limits.relaxed) return false;
        coefficients.push([getOrInsert(quotas, name, () => limited(frame, row, name, period.year, 0)), 1]);
      } else if (row.kind === 'quota') {
        if (row.quantity < INF)
          coefficients.push([getOrInsert(quotas, name, () => limited(frame, row, name, period.year, row.quantity)), 1]);
      } else {
        const lane = `${name} ${flow.good} ${flow.from}>${flow.to}`;
        coefficients.push([getOrInsert(quotas, lane, () => permitRow(frame, row, quotas, name, lane, flow)), 1]);
      }
    }
    return true;
  };
}

function limited(frame: Frame, row: Restriction, name: string, year: number, quantity: number): number {
  const made = frame.program.row(`restriction ${name}`, -INF, quantity);
  frame.limits.name(made, -1, 'restrictions', keyOf('restrictions', row), year, quantity);
  return made;
}

function permitRow(
  frame: Frame,
  row: Restriction,
  permits: Map<string, number>,
  name: string,
  lane: string,
  flow: FlowSpec,
): number {
  const { period } = frame.periods[flow.period]!;
  const permit = getOrInsert(permits, `permit ${name}`, () => {
    const col = frame.program.column(`permit ${name}`, 0, 0, 1, true);
    frame.costTerms.book(col, {
      heading: 'duties',
      amount: row.cost,
      ...span(period.years),
      ...countryOfPermit(frame, row.destination),
    });
    return col;
  });
  const need = frame.needs[flow.period]!.at(flow.good, flow.to);
  const made = frame.program.row(`permit ${lane}`, -INF, 0);
  frame.program.add(made, permit, -need);
  return made;
}

/**
 * Whether a restriction covers a shipment: it crosses from the origin to the destination, with the HS prefix and mode.
 * An empty side is anywhere outside the zone of the other side; if both are empty, every crossing between zones is
 * covered.
 */
export function fits(
  row: Restriction,
  flow: FlowSpec,
  rows: Frame['rows'],
  modes: readonly string[] = flow.way?.modes ?? [],
): boolean {
  if (flow.from === flow.to) return false;
  const look = lookup(rows);
  if (!(look.good.get(flow.good)?.hs ?? '').startsWith(row.hs)) return false;
  if (row.mode !== '' && !modes.includes(row.mode)) return false;
  if (row.origin !== '' && !look.originNames(flow.from, flow.origin).includes(row.origin)) return false;
  if (row.destination !== '' && !look.destinations(flow.to).includes(row.destination)) return false;
  if (row.origin !== '' && row.destination !== '') return true;
  const [from, to] = [look.zoneOf(flow.from), look.zoneOf(flow.to)];
  const outside = (zone: string, side: string) => side === '' || zone !== look.zoneNamed(side);
  return from !== to && outside(to, row.origin) && outside(from, row.destination);
}

/** Candidates at the destination must not run a banned technology. */
function technologies(frame: Frame, active: readonly (readonly Restriction[])[]): void {
  frame.periods.forEach(({ rows, period }, p) => {
    for (const row of active[p]!) {
      if (row.technology === '' || row.kind !== 'ban') continue;
      const look = lookup(rows);
      for (const k of frame.candidates) {
        if (k.processRow.technology !== row.technology) continue;
        if (row.destination !== '' && !look.destinations(k.place).includes(row.destination)) continue;
        const col = frame.variables.activity(k, p);
        if (col === undefined) continue;
        const made = frame.program.row(`barred ${k.key} ${period.year}`, -INF, 0);
        frame.program.add(made, col, 1);
        frame.limits.name(made, -1, 'restrictions', keyOf('restrictions', row), period.year, 0);
      }
    }
  });
}
/**
 * The country to which the cost of a permit belongs: the one with the name of its destination, else the first that has
 * it as its zone or as the zone of one of its places.
 */
function countryOfPermit({ rows }: Frame, zone: string): { country?: string } {
  const found =
    rows.countries.find(({ country }) => country === zone) ??
    rows.countries.find(
      (row) =>
        zone === '' || row.zone === zone || rows.places.some((x) => x.country === row.country && x.zone === zone),
    );
  return found ? { country: found.country } : {};
}
