import type { Issue } from './model.ts';

/** Number of issues of one code and table that are given: a table of a million rows may be wrong throughout. */
const mostAlike = 1000;

/**
 * Returns a function that adds issues to a list: the first thousand of a code and table, then one that says there are
 * more.
 */
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
