import { sumOf } from '../group.ts';
/**
 * x >= 0 with sum x <= 1 that makes the sum of net outputs greatest while none is negative, or undefined where that sum
 * is 0. Simplex from the origin with Bland's rule, on columns scaled to their greatest coefficient.
 */
export function productive(net: readonly (readonly number[])[]): number[] | undefined {
  const n = net[0]?.length ?? 0;
  const scales = Array.from({ length: n }, (_, j) => Math.max(...net.map((row) => Math.abs(row[j]!))) || 1);
  const rows = net.map((row) => row.map((a, j) => -a / scales[j]!));
  rows.push(scales.map(() => 1));
  const m = rows.length;
  const tableau = rows.map((row, i) => [
    ...row,
    ...Array.from({ length: m }, (_, k) => (k === i ? 1 : 0)),
    i === m - 1 ? 1 : 0,
  ]);
  const objective = Array.from({ length: n + m + 1 }, (_, j) =>
    j < n ? sumOf(rows.slice(0, -1), (row) => row[j]!) : 0,
  );
  const basis = Array.from({ length: m }, (_, i) => n + i);
  for (let turn = 0; turn < 50 * (n + m); turn++) {
    const entering = objective.findIndex((c, j) => j < n + m && c < -1e-9);
    if (entering < 0) break;
    let leaving = -1;
    for (let i = 0; i < m; i++) {
      if (tableau[i]![entering]! <= 1e-9) continue;
      const ratio = tableau[i]![n + m]! / tableau[i]![entering]!;
      const best = leaving < 0 ? Infinity : tableau[leaving]![n + m]! / tableau[leaving]![entering]!;
      if (ratio < best - 1e-12 || (ratio <= best + 1e-12 && basis[i]! < basis[leaving]!)) leaving = i;
    }
    if (leaving < 0) break;
    pivot(tableau, objective, leaving, entering);
    basis[leaving] = entering;
  }
  if (objective[n + m]! < 1e-7) return undefined;
  const x = scales.map(() => 0);
  basis.forEach((j, i) => {
    if (j < n) x[j] = tableau[i]![n + m]! / scales[j]!;
  });
  return x;
}

function pivot(tableau: number[][], objective: number[], row: number, column: number): void {
  const by = tableau[row]![column]!;
  tableau[row] = tableau[row]!.map((a) => a / by);
  for (const other of [...tableau.filter((_, i) => i !== row), objective]) {
    const factor = other[column]!;
    if (factor !== 0) for (let j = 0; j < other.length; j++) other[j]! -= factor * tableau[row]![j]!;
  }
}
