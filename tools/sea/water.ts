import { columnOf, grid, inside, rowOf, waterRaster } from './raster.ts';
import { type Line, type Strait, straits, walls } from './straits.ts';

/** Navigable water: open cells, the gates by cell (index in `straits` + 1), the basin of each open cell. */
export type Water = { open: Uint8Array; gates: Uint8Array; basin: Int32Array; basinSize: number[] };

/** The cells of a line between points, each a neighbour of the one before by a side. */
const lineCells = (line: Line): number[] => {
  const cells: number[] = [];
  let before: [number, number] | undefined;
  const add = (row: number, column: number): void => {
    if (inside(row, column)) cells.push(row * grid.columns + column);
  };
  for (let i = 1; i < line.length; i++) {
    const [lat0, lon0] = line[i - 1]!;
    const [lat1, lon1] = line[i]!;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(lat1 - lat0), Math.abs(lon1 - lon0)) / (grid.step / 10)));
    for (let s = 0; s <= steps; s++) {
      const row = rowOf(lat0 + ((lat1 - lat0) * s) / steps);
      const column = columnOf(lon0 + ((lon1 - lon0) * s) / steps);
      if (before && before[0] !== row && before[1] !== column) add(before[0], column);
      if (!before || before[0] !== row || before[1] !== column) add(row, column);
      before = [row, column];
    }
  }
  return cells;
};

const label = (open: Uint8Array): { basin: Int32Array; basinSize: number[] } => {
  const basin = new Int32Array(open.length).fill(-1);
  const basinSize: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < open.length; start++) {
    if (!open[start] || basin[start] !== -1) continue;
    const id = basinSize.length;
    let size = 0;
    basin[start] = id;
    stack.push(start);
    while (stack.length > 0) {
      const cell = stack.pop()!;
      size++;
      const column = cell % grid.columns;
      for (const next of [
        cell - grid.columns,
        cell + grid.columns,
        column > 0 ? cell - 1 : -1,
        column < grid.columns - 1 ? cell + 1 : -1,
      ])
        if (next >= 0 && next < open.length && open[next] && basin[next] === -1) {
          basin[next] = id;
          stack.push(next);
        }
    }
    basinSize.push(size);
  }
  return { basin, basinSize };
};

const isClosed = (strait: Strait, closed: ReadonlySet<string>, opened: ReadonlySet<string>): boolean =>
  closed.has(strait.name) || (strait.closed === true && !opened.has(strait.name));

/**
 * Water with the named straits carved and their gates marked. `closed` straits are barred; those closed by nature (the
 * Northern Sea Route) are open only when named in `opened`. Throws for a name that is not a strait.
 */
export const navigable = (closed: readonly string[] = [], opened: readonly string[] = []): Water => {
  for (const name of [...closed, ...opened])
    if (!straits.some((s) => s.name === name)) throw new Error(`no such strait: ${name}`);
  const open = waterRaster();
  for (const wall of walls) for (const cell of lineCells(wall)) open[cell] = 0;
  for (const strait of straits) for (const cell of lineCells(strait.channel ?? [])) open[cell] = 1;
  const gates = new Uint8Array(open.length);
  const shut = new Set(closed);
  const asked = new Set(opened);
  straits.forEach((strait, index) => {
    for (const cell of lineCells(strait.gate)) {
      gates[cell] = index + 1;
      if (isClosed(strait, shut, asked)) open[cell] = 0;
    }
  });
  return { open, gates, ...label(open) };
};
