import type { Issue } from './model.ts';

/** Issues of one kind in one table that are told; a table of a million rows that is wrong throughout says no more. */
const mostAlike = 1000;

/** Adds issues to a list; of those alike the first thousand, and then that there are more. */
export function teller(issues: Issue[], most = mostAlike): (issue: Issue) => void {
  const counts = new Map<string, number>();
  return (issue) => {
    const kind = `${issue.code}/${issue.table}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= most) issues.push(issue);
    if (count !== most + 1) return;
    const { severity, table, file } = issue;
    const place = { ...(table && { table }), ...(file && { file }) };
    issues.push({ code: 'faults-many', severity, ...place, params: { expected: most, other: issue.code } });
  };
}
