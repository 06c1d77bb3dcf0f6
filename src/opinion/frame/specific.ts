/**
 * The most specific of the matching rows: with the most optional key columns filled; then with earlier columns filled; then the first in the table
 * (docs/format.md, "Rules for every table").
 */
export function mostSpecific<T>(rows: Iterable<T>, filled: (row: T) => readonly boolean[]): T | undefined {
  let best: T | undefined;
  let bestMarks: readonly boolean[] = [];
  for (const row of rows) {
    const marks = filled(row);
    if (best === undefined || outranks(marks, bestMarks)) [best, bestMarks] = [row, marks];
  }
  return best;
}

function outranks(a: readonly boolean[], b: readonly boolean[]): boolean {
  const count = (marks: readonly boolean[]) => marks.filter(Boolean).length;
  if (count(a) !== count(b)) return count(a) > count(b);
  const i = a.findIndex((mark, j) => mark !== b[j]);
  return i >= 0 && a[i] === true;
}
