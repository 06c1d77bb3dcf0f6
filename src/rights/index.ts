/** Freedom to operate, treaties and deadlines. Pure functions on plain rows. */

export type { Deadline } from './deadlines/deadline.ts';
export { deadlineEvents } from './deadlines/deadlines.ts';
export { type FilingOrder, type JointTeam, judgeTeam, type TeamReport } from './deadlines/team.ts';
export type { NotKnown } from './deadlines/unknown.ts';
export { type DocketLine, type DocketRow, isDue, type News } from './docket.ts';
export type { ExclusiveConflict, LicenceFlaw } from './freedom/exclusive.ts';
export { type FreeLane, type Gap, type PricedWay, priceWays, type Way, type WayCost } from './freedom/gaps.ts';
export { freedomMatrix } from './freedom/matrix.ts';
export { isOwnProcess } from './freedom/state.ts';
export { ACTS, type FreedomCell, type FreedomInput, isClosed } from './freedom/types.ts';
export { cite } from './law/cite.ts';
export { type LawCell, lawTable } from './law/table.ts';
export { memberOf, type Treaty } from './law/treaties.ts';
export { lastYearOf } from './law/values.ts';
export { type ReadRegister, readRegister } from './register.ts';
export { type ChainRows, type RightsReport, rightsReport } from './report.ts';
export type { AssetRow, LicenceRow, TreatyRow, When } from './rows.ts';
