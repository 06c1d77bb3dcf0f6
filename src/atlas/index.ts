/** Evidence: who complements whom, joint projects, claims, and where a chain can stand. */

export { draftCase } from './chains/draft.ts';
export { bundledEvidence } from './chains/evidence.ts';
export { DRAWS, findChains, type Stage, type StageMember } from './chains/finder.ts';
export { type HiddenTest, hiddenByAdvantage, hiddenInCase } from './chains/hidden.ts';
export { storeEvidence } from './chains/store-evidence.ts';
export { type Claim, claims, type Finding } from './claims/claims.ts';
export { className, MEMBERS, mechanisms } from './data/bundled.ts';
export { standardsAsked } from './data/standards.ts';
export { TableError } from './data/table.ts';
export { readersText } from './data/words.ts';
export {
  type Basis,
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
export { sectorSpace } from './match/space.ts';
export { type Direction, matchTrade, type TradeMatch } from './match/trade.ts';
export * from './measures/index.ts';
export { readRegister, writeRegister } from './register/csv.ts';
export { type NearProject, nearCase } from './register/near.ts';
export { AMOUNT_KINDS, type Amount, type Project, STATUSES } from './register/project.ts';
export { bundledRegister, filterProjects, joinRegisters, type ProjectFilter } from './register/register.ts';
export { StoreError } from './store/database.ts';
export { loadFile, type Missing } from './store/load.ts';
export type { LoadedTable } from './store/loading.ts';
export { rcaOfStore } from './store/trade.ts';
export { cleaningWords, sourceWords, storeFaultWords, tableFaultWords } from './words.ts';
