import { getOrInsert } from '../../src/case/index.ts';
import { type Cells, cell } from '../lib/csv.ts';
import type { CheckResult, Finding } from './finding.ts';

/** Every place can be reached from every other over some legs. */
export const checkConnected = (places: readonly Cells[], legs: readonly Cells[]): CheckResult => {
  const group = new Map(places.map((p) => [cell(p, 'place'), cell(p, 'place')]));
  const find = (place: string): string => {
    let at = place;
    while (group.get(at) !== at) at = group.get(at)!;
    group.set(place, at);
    return at;
  };
  for (const leg of legs) group.set(find(cell(leg, 'from')), find(cell(leg, 'to')));
  const parts = new Map<string, string[]>();
  for (const place of group.keys()) parts.set(find(place), [...(parts.get(find(place)) ?? []), place]);
  const sorted = [...parts.values()].sort((a, b) => b.length - a.length);
  const findings = sorted.slice(1).map((part): Finding => ({ row: part[0]!, message: `cut off: ${part.join(', ')}` }));
  return { check: 'connected', looked: places.length, unit: 'places in one network', findings };
};

/** Each leg between two countries has a border row in each direction that it runs. */
export const checkBorders = (
  places: readonly Cells[],
  legs: readonly Cells[],
  borders: readonly Cells[],
): CheckResult => {
  const country = new Map(places.map((p) => [cell(p, 'place'), cell(p, 'country')]));
  const rows = new Set(borders.map((b) => `${b.from_country}/${b.to_country}/${b.mode}/${b.place}`));
  const findings: Finding[] = [];
  let looked = 0;
  for (const leg of legs) {
    const [from, to, mode] = [cell(leg, 'from'), cell(leg, 'to'), cell(leg, 'mode')];
    const [a, b] = [country.get(from)!, country.get(to)!];
    if (a === b) continue;
    for (const way of [`${a}/${b}`, ...(leg.oneway === 'yes' ? [] : [`${b}/${a}`])]) {
      looked++;
      const fits = ['', mode].some((m) => ['', from, to].some((place) => rows.has(`${way}/${m}/${place}`)));
      if (!fits) findings.push({ row: `${from}-${to}-${mode}`, message: `no row for ${way}` });
    }
  }
  return { check: 'borders', looked, unit: 'crossings of legs with a border row', findings };
};

/** Gauge of the main network by country; others need an explanation. */
const nationalGauge: Record<string, string> = Object.fromEntries([
  ...['RU', 'KZ', 'UZ', 'KG', 'TJ', 'TM', 'BY', 'MN', 'AZ', 'GE', 'AM', 'LT', 'LV'].map((c) => [c, '1520']),
  ...['CN', 'IR', 'TR', 'PL', 'DE', 'HU', 'RS', 'RO', 'BG', 'NL', 'IQ', 'KR', 'GR', 'IT', 'SA'].map((c) => [c, '1435']),
  ...['IN', 'PK', 'LK'].map((c) => [c, '1676']),
]);

/**
 * Rail legs have a gauge; inside a country it is the country's own, or the leg is explained; where two gauges meet at a
 * place, a transfer row lets goods change.
 */
export const checkGauges = (
  places: readonly Cells[],
  legs: readonly Cells[],
  transfers: readonly Cells[],
  explained: readonly Cells[],
): CheckResult => {
  const country = new Map(places.map((p) => [cell(p, 'place'), cell(p, 'country')]));
  const known = new Map(explained.map((row) => [cell(row, 'leg'), cell(row, 'why')]));
  const rail = legs.filter((leg) => leg.mode === 'rail');
  const findings: Finding[] = [];
  const met = new Map<string, Set<string>>();
  for (const leg of rail) {
    const name = `${leg.from}-${leg.to}-rail`;
    const gauge = cell(leg, 'gauge');
    if (gauge === '') findings.push({ row: name, message: 'no gauge' });
    const [a, b] = [country.get(cell(leg, 'from'))!, country.get(cell(leg, 'to'))!];
    if (a === b && nationalGauge[a] !== gauge) {
      const why = known.get(name);
      const message = `${gauge} mm in ${a}${why ? `: ${why}` : ''}`;
      findings.push({ row: name, message, explained: why !== undefined });
    }
    for (const end of [cell(leg, 'from'), cell(leg, 'to')]) getOrInsert(met, end, () => new Set()).add(gauge);
  }
  const changes = transfers.filter((t) => t.mode === 'rail' && t.to_mode === 'rail');
  for (const [place, gauges] of met) {
    const list = [...gauges].sort();
    for (let i = 1; i < list.length; i++) {
      const fits = changes.some(
        (t) =>
          ['', place].includes(cell(t, 'place')) &&
          [t.gauge, t.to_gauge].sort().join() === [list[i - 1], list[i]].join(),
      );
      if (!fits) findings.push({ row: place, message: `no change between ${list[i - 1]} and ${list[i]}` });
    }
  }
  return { check: 'gauges', looked: rail.length, unit: 'rail legs of one gauge', findings };
};
