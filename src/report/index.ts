export type { Explained, LandedCost, LaneStep, LaneSteps, ReportInput, SwitchingValue } from './input.ts';
export { planReport } from './plan-report.ts';
