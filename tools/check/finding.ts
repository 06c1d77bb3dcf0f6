/** A finding of a check of the network. `explained` findings are printed and not counted as faults. */
export type Finding = { row: string; message: string; explained?: boolean };

export type CheckResult = { check: string; looked: number; unit: string; findings: Finding[] };
