import type { Finding } from '../../fault.ts';

/** Findings of one code that are listed; further ones are counted. */
const mostOfAKind = 20;

/** Results of a check so far: damage and warnings, and the number of findings by code. */
export type Report = { findings: Finding[]; warnings: Finding[]; counts: Map<string, number> };

export function newReport(): Report {
  return { findings: [], warnings: [], counts: new Map() };
}

/** Adds a finding. */
export function damage(report: Report, finding: Finding): void {
  const count = (report.counts.get(finding.code) ?? 0) + 1;
  report.counts.set(finding.code, count);
  if (count <= mostOfAKind) report.findings.push(finding);
}

/** Adds a finding `more` for each code of which not all findings are listed. */
export function closeReport(report: Report): void {
  for (const [code, count] of report.counts) {
    if (count > mostOfAKind) report.findings.push({ code: 'more', params: { kind: code, count: count - mostOfAKind } });
  }
}
