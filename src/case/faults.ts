import type { Issue } from './model.ts';

/** Most issues of one code and table: a table of a million rows may be wrong throughout. */
const mostAlike = 1000;

/** Adds issues to a list: of one code and table the first thousand, then one issue that says that there are more. */
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
