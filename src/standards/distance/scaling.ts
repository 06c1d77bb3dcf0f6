import { symmetricEigen } from './eigen.ts';

/** Points in a plane that approximate a matrix of distances. */
export type Scaling = {
  /** Coordinates of each point, in the order and the unit of the distances, centred on the origin. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Share of the sum of the positive eigenvalues that the two axes explain, 0 to 1. */
  readonly explained: number;
  /** Kruskal's stress-1 between the distances and those in the plane; 0 if they are equal. */
  readonly stress: number;
};

/**
 * Classical multidimensional scaling (Torgerson 1952): doubly centred squared distances, first two eigenvectors.
 * @param distances square, symmetric, zero diagonal.
 */
export function scaleToPlane(distances: readonly (readonly number[])[]): Scaling {
  const n = distances.length;
  const squared = distances.map((row) => row.map((d) => d * d));
  const rows = squared.map((row) => row.reduce((sum, x) => sum + x, 0) / n);
  const all = rows.reduce((sum, x) => sum + x, 0) / n;
  const centred = squared.map((row, i) => row.map((x, j) => -(x - rows[i]! - rows[j]! + all) / 2));
  const { values, vectors } = symmetricEigen(centred);
  const axis = (k: number, i: number): number => (vectors[k]?.[i] ?? 0) * Math.sqrt(Math.max(values[k] ?? 0, 0));
  const points = distances.map((_, i) => ({ x: axis(0, i), y: axis(1, i) }));
  const positive = values.reduce((sum, x) => sum + Math.max(x, 0), 0);
  const carried = Math.max(values[0] ?? 0, 0) + Math.max(values[1] ?? 0, 0);
  let [miss, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const drawn = Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
      miss += (drawn - distances[i]![j]!) ** 2;
      total += distances[i]![j]! ** 2;
    }
  }
  return { points, explained: positive > 0 ? carried / positive : 1, stress: total > 0 ? Math.sqrt(miss / total) : 0 };
}
