import { pointsOf } from '../eurasia/legs.ts';
import { type Cells, cell } from '../lib/csv.ts';
import { greatCircle } from '../lib/sphere.ts';
import type { CheckResult, Finding } from './finding.ts';

const nameOf = (leg: Cells): string => `${leg.from}-${leg.to}-${leg.mode}`;

/** Coordinates have two decimals: either end may be 0.8 km off. */
const coordinateTolerance = 2;

/** No leg is shorter than the great circle (less 2 km) or longer than three times it, but where `explained` says why. */
export const checkLengths = (
  places: readonly Cells[],
  legs: readonly Cells[],
  explained: readonly Cells[],
): CheckResult => {
  const points = pointsOf(places);
  const known = new Map(explained.map((row) => [cell(row, 'leg'), cell(row, 'why')]));
  const findings = legs.flatMap((leg): Finding[] => {
    const straight = greatCircle(points.get(cell(leg, 'from'))!, points.get(cell(leg, 'to'))!);
    const km = Number(leg.km);
    if (km >= straight - coordinateTolerance && km <= Math.max(3 * straight, straight + 10)) return [];
    const why = known.get(nameOf(leg));
    const message = `${km} km, great circle ${straight.toFixed(1)} km${why ? `: ${why}` : ''}`;
    return [{ row: nameOf(leg), message, explained: why !== undefined }];
  });
  return { check: 'lengths', looked: legs.length, unit: 'legs between the great circle and 3 times it', findings };
};

const speeds: Record<string, [low: number, high: number]> = {
  rail: [8, 120],
  road: [10, 90],
  sea: [12, 45],
  ferry: [12, 45],
  river: [5, 30],
  pipe: [2, 15],
};

/** Speeds that the hours of a leg, or the rows of modes, imply. */
export const checkSpeeds = (legs: readonly Cells[], modes: readonly Cells[]): CheckResult => {
  const timed = legs.filter((leg) => cell(leg, 'hours') !== '');
  const odd = (mode: string, speed: number): boolean => {
    const range = speeds[mode];
    return range !== undefined && (speed < range[0] || speed > range[1]);
  };
  const findings: Finding[] = [];
  for (const leg of timed) {
    const speed = Number(leg.km) / Number(leg.hours);
    if (odd(cell(leg, 'mode'), speed)) findings.push({ row: nameOf(leg), message: `${speed.toFixed(0)} km/h` });
  }
  for (const row of modes)
    if (odd(cell(row, 'mode'), Number(row.speed_kmh)))
      findings.push({
        row: `modes ${row.mode}/${row.cargo}/${row.country ?? ''}`,
        message: `${row.speed_kmh} km/h`,
      });
  return { check: 'speeds', looked: timed.length + modes.length, unit: 'implied speeds', findings };
};
