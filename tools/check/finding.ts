/** One thing that a check of the network found. `explained` findings are told, not counted as faults. */
export type Finding = { row: string; message: string; explained?: boolean };

export type CheckResult = { check: string; looked: number; unit: string; findings: Finding[] };
