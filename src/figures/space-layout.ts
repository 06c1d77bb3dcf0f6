/** An edge of a space: two nodes and their nearness, 0 to 1. */
export type SpaceEdge = readonly [a: number, b: number, near: number];

/** The least nearness of edges outside the tree, as in Hidalgo et al. (2007). */
const STRONG = 0.55;

/** The maximum spanning tree of n nodes (Prim's algorithm), and all strong edges outside it. */
export function spaceEdges(n: number, near: (a: number, b: number) => number): SpaceEdge[] {
  const from = new Int32Array(n);
  const best = Float64Array.from({ length: n }, (_, b) => near(0, b));
  const open = new Set(Array.from({ length: n - 1 }, (_, i) => i + 1));
  const edges: SpaceEdge[] = [];
  while (open.size > 0) {
    let next = -1;
    for (const b of open) if (next < 0 || best[b]! > best[next]!) next = b;
    open.delete(next);
    edges.push([from[next]!, next, best[next]!]);
    for (const b of open) {
      const weight = near(next, b);
      if (weight <= best[b]!) continue;
      best[b] = weight;
      from[b] = next;
    }
  }
  const tree = new Set(edges.map(([a, b]) => Math.min(a, b) * n + Math.max(a, b)));
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const weight = near(a, b);
      if (weight >= STRONG && !tree.has(a * n + b)) edges.push([a, b, weight]);
    }
  return edges;
}

/** Force-directed layout (Fruchterman and Reingold 1991) that starts from a circle, so that it is deterministic. */
export function spacePlaces(n: number, edges: readonly SpaceEdge[]): [number, number][] {
  const x = Float64Array.from({ length: n }, (_, i) => Math.cos((2 * Math.PI * i) / n));
  const y = Float64Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * i) / n));
  const ideal = 1.2 / Math.sqrt(n);
  for (let round = 0; round < 400; round++) {
    const [moveX, moveY] = [new Float64Array(n), new Float64Array(n)];
    const push = (a: number, b: number, force: (d: number) => number) => {
      const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
      const d = Math.hypot(dx, dy) || 1e-6;
      const f = force(d) / d;
      moveX[a]! += f * dx;
      moveY[a]! += f * dy;
      moveX[b]! -= f * dx;
      moveY[b]! -= f * dy;
    };
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) push(a, b, (d) => ideal ** 2 / d);
    for (const [a, b, weight] of edges) push(a, b, (d) => (-weight * d ** 2) / ideal);
    const heat = 0.1 * (1 - round / 400);
    for (let i = 0; i < n; i++) {
      const d = Math.hypot(moveX[i]!, moveY[i]!) || 1;
      x[i]! += (moveX[i]! / d) * Math.min(d, heat);
      y[i]! += (moveY[i]! / d) * Math.min(d, heat);
    }
  }
  return Array.from({ length: n }, (_, i) => [x[i]!, y[i]!]);
}
