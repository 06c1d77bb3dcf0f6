/** Evidence: who complements whom, joint projects, claims, and who exports the goods of a chain. */

export { type Bloc, type BlocFact, blocOf, pairsOf } from './bloc/bloc.ts';
export { storeNearness } from './chains/nearness.ts';
export { bundledOrders, type OrderTest, storedOrders } from './chains/orders.ts';
export { type Stage, type StageMember, stagesOf } from './chains/stages.ts';
export { type Claim, claims, type Finding } from './claims/claims.ts';
export { className, MEMBERS, mechanisms } from './data/bundled.ts';
export { standardsAsked } from './data/standards.ts';
export { TableError } from './data/table.ts';
export { readersText } from './data/words.ts';
export {
  type Basis,
  type Complement,
  complementMatrix,
  factsOfEconomy,
  indicatorsOf,
  knownEconomies,
  matchSectors,
  type SectorMatch,
} from './match/bundled.ts';
export { bundledSpace, type ProductSpace, storeSpace } from './match/products.ts';
export { type Direction, matchTrade, type TradeMatch } from './match/trade.ts';
export * from './measures/index.ts';
export { readRegister, writeRegister } from './register/csv.ts';
export { type Difference, differencesOf, newProjects } from './register/differences.ts';
export { readList } from './register/list.ts';
export { type NearProject, nearCase } from './register/near.ts';
export { AMOUNT_KINDS, type Amount, type Project, STATUSES } from './register/project.ts';
export {
  bundledRegister,
  caseLinks,
  filterProjects,
  joinRegisters,
  type Passed,
  type ProjectFilter,
  passedOf,
  plantLinks,
  todayIs,
} from './register/register.ts';
export { StoreError } from './store/database.ts';
export { loadFile, type Missing } from './store/load.ts';
export type { LoadedTable } from './store/manifest.ts';
export { bundledTrade } from './trade/bundled.ts';
export { type Caution, cautionsOnExchange } from './trade/checks.ts';
export { complementsOf, type HeadingComplement } from './trade/complements.ts';
export { type WeighedTrade, weighedTrade } from './trade/net.ts';
export { storedTrade } from './trade/stored.ts';
export { covered, type Exchange, type TradeTable } from './trade/table.ts';
export { cleaningWords, sourceWords, storeFaultWords, tableFaultWords } from './words.ts';
