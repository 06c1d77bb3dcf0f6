/** Licences as ODRL policies, freedom to operate, treaties and deadlines. Pure functions on plain rows. */

export {
  addMonths,
  isWorkingDay,
  nextWorkingDay,
  OFFICE_CALENDARS,
  type OfficeCalendar,
} from './deadlines/days.ts';
export type { Deadline, DeadlineInput, DeadlineRule } from './deadlines/deadline.ts';
export { deadlineEvents, deadlinesOf, type RightsEvent } from './deadlines/deadlines.ts';
export {
  CO_OWNERSHIP_RULES,
  type CoOwnershipRule,
  FIRST_FILING_RULES,
  type FirstFilingRule,
} from './deadlines/law/duties.ts';
export { cite, type Law, type RuleQuality } from './deadlines/law/law.ts';
export { isVoidWithoutRecord, RECORD_RULES, type RecordRule } from './deadlines/law/records.ts';
export { memberOf, membership, STATE_RULES, type StateRule, type Treaty } from './deadlines/law/treaties.ts';
export { type FilingConflict, type FilingOrder, type JointTeam, judgeTeam, type TeamReport } from './deadlines/team.ts';
export { type NotKnown, notKnown } from './deadlines/unknown.ts';
export { type ExclusiveConflict, exclusiveConflicts, type LicenceFlaw, licenceFlaws } from './freedom/exclusive.ts';
export { type Gap, gapsOf, type PricedWay, priceWays, type WantedAct, type Way, type WayCost } from './freedom/gaps.ts';
export { freedomLookup, freedomMatrix } from './freedom/matrix.ts';
export { isOwnProcess } from './freedom/state.ts';
export {
  ACTS,
  type Act,
  type FreedomCell,
  type FreedomInput,
  isClosed,
  type Reason,
  type Run,
  type State,
} from './freedom/types.ts';
export {
  type ConstraintReport,
  type DutyReading,
  type DutyState,
  judge,
  type Request,
  type RuleReport,
  type Verdict,
  type World,
} from './odrl/evaluate.ts';
export { licencesFromOdrl, type ReadLicences } from './odrl/fromodrl.ts';
export type { Graph, Node } from './odrl/graph.ts';
export { actContext, LICENSED_ACTS, licenceToOdrl, TERM_DEFAULTS, urn } from './odrl/licence.ts';
export {
  type Constraint,
  type Policy,
  policiesOf,
  type Reference,
  type Rule,
  readDocument,
  readDocuments,
} from './odrl/policy.ts';
export { profileDocument } from './odrl/profile.ts';
export { CH, ch, ODRL, odrl } from './odrl/terms.ts';
export { requestsOf, worldOf } from './odrl/world.ts';
export { type ChainRows, type RightsReport, rightsReport, wantedActs } from './report.ts';
export type { AssetKind, AssetRow, LicenceRow, ProcessRow, TreatyRow, When } from './rows.ts';
