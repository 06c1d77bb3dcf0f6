import { type Cells, cell } from './csv.ts';

/** Shortest way by km over the given legs, ignoring borders and gauges: the legs passed, or nothing. */
export const shortestByKm = (
  legs: readonly Cells[],
  from: string,
  to: string,
): { km: number; legs: Cells[] } | undefined => {
  const next = new Map<string, [string, number, Cells][]>();
  const add = (a: string, b: string, km: number, leg: Cells): void => {
    const list = next.get(a) ?? [];
    list.push([b, km, leg]);
    next.set(a, list);
  };
  for (const leg of legs) {
    const km = Number(leg.km);
    add(cell(leg, 'from'), cell(leg, 'to'), km, leg);
    if (leg.oneway !== 'yes') add(cell(leg, 'to'), cell(leg, 'from'), km, leg);
  }
  const best = new Map<string, { km: number; leg?: Cells; before?: string }>([[from, { km: 0 }]]);
  const open = new Set([from]);
  const done = new Set<string>();
  while (open.size > 0) {
    let at = '';
    for (const place of open) if (at === '' || best.get(place)!.km < best.get(at)!.km) at = place;
    open.delete(at);
    done.add(at);
    if (at === to) break;
    for (const [place, km, leg] of next.get(at) ?? []) {
      const there = best.get(at)!.km + km;
      if (done.has(place) || there >= (best.get(place)?.km ?? Number.POSITIVE_INFINITY)) continue;
      best.set(place, { km: there, leg, before: at });
      open.add(place);
    }
  }
  const end = best.get(to);
  if (!end || !done.has(to)) return undefined;
  const way: Cells[] = [];
  for (let step = end; step.leg; step = best.get(step.before!)!) way.push(step.leg);
  return { km: end.km, legs: way.reverse() };
};
