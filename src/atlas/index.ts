/** Evidence: who complements whom, joint projects, claims, and where a chain can stand. */

export { type Draft, draftCase } from './chains/draft.ts';
export { bundledEvidence, type ChainEvidence } from './chains/evidence.ts';
export { DRAWS, findChains, type Stage, type StageMember } from './chains/finder.ts';
export { type HiddenProject, type HiddenTest, hiddenByAdvantage, hiddenInCase } from './chains/hidden.ts';
export { type GroupNull, groupNull } from './chains/null.ts';
export { storeEvidence } from './chains/store-evidence.ts';
export { type Claim, claims, type Finding, VERDICTS, type Verdict, verdictOf } from './claims/claims.ts';
export { className, MEMBERS, mechanisms } from './data/bundled.ts';
export { type StandardAsked, standardsAsked } from './data/standards.ts';
export { TableError, type TableFault } from './data/table.ts';
export { readersText } from './data/words.ts';
export {
  type Basis,
  basisOf,
  type Commodity,
  type Complement,
  commodities,
  complementMatrix,
  factsOfEconomy,
  indicatorsOf,
  knownEconomies,
  matchSectors,
  type SectorMatch,
} from './match/bundled.ts';
export { bundledSpace, type ProductSpace, storeSpace } from './match/products.ts';
export { type SectorSpace, sectorSpace } from './match/space.ts';
export { type Direction, matchTrade, type ProductGap, type TradeMatch } from './match/trade.ts';
export * from './measures/index.ts';
export { readRegister, writeRegister } from './register/csv.ts';
export { greatCircle, type NearProject, nearCase } from './register/near.ts';
export {
  AMOUNT_KINDS,
  type Amount,
  type AmountKind,
  type Origin,
  type Project,
  STATUSES,
  type Status,
} from './register/project.ts';
export { bundledRegister, filterProjects, joinRegisters, type ProjectFilter } from './register/register.ts';
export { StoreError } from './store/database.ts';
export { type LoadRequest, loadFile, type Missing } from './store/load.ts';
export type { LoadedTable } from './store/loading.ts';
export { rcaOfStore, type TradeChoice } from './store/trade.ts';
export { cleaningWords, sourceWords, storeFaultWords, tableFaultWords } from './words.ts';
