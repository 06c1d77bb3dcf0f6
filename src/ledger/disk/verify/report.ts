import type { Finding } from '../../fault.ts';

/** Findings kept of one kind; beyond that they are counted only. */
const mostOfAKind = 20;

/** What a check has found so far: damage, and things worth a word that are none. */
export type Report = { findings: Finding[]; warnings: Finding[]; counts: Map<string, number> };

export function newReport(): Report {
  return { findings: [], warnings: [], counts: new Map() };
}

/** Notes damage. */
export function damage(report: Report, found: Finding): void {
  const count = (report.counts.get(found.code) ?? 0) + 1;
  report.counts.set(found.code, count);
  if (count <= mostOfAKind) report.findings.push(found);
}

/** Ends a report: kinds of which not all are listed get a line with their number. */
export function closeReport(report: Report): void {
  for (const [code, count] of report.counts) {
    if (count > mostOfAKind) report.findings.push({ code: 'more', params: { kind: code, count: count - mostOfAKind } });
  }
}
