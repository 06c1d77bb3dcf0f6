/** The model of a plan: the pillars (barriers), the frame that they share, and the types of the plan document. */

export type { BarrierOfCase } from './barrier.ts';
export { changesGone, changesHalved } from './barrier.ts';
export * from './document.ts';
export {
  type Avoiding,
  avoidingName,
  avoidings,
  type Duty,
  duties,
  dutiesBetween,
  dutiesSection,
  dutyOn,
  dutySentence,
  laneDuties,
  listlessLine,
  sources,
  type Tariffs,
  tariffsByPeriod,
} from './duties/index.ts';
export * from './facts/index.ts';
export * from './faults.ts';
export type { Figure, PricedProgramme, PutFigure } from './figures.ts';
export * from './finance/index.ts';
export * from './finance/measures/index.ts';
export * from './frame/index.ts';
export * from './headings.ts';
export * from './making/index.ts';
export * from './moving/index.ts';
export type { Declared, Decoded, Pillar, Quantities } from './pillar.ts';
export { licencesTable, rights } from './rights/index.ts';
export { type RightsInput, rightsInput, type Team, teamOf, treatiesOf } from './rights/input.ts';
export { assetsCsv, assetsIn } from './rights/register.ts';
export { type ImportedTables, importedNames, tablesOfMeasures } from './standards/import.ts';
export { certificatesTable, standards } from './standards/index.ts';
export { standardsOf } from './standards/input.ts';
export { changesOf, holdersOf, namedIn, partnersOf, requiredSchemesOf, tradeTouched } from './standards/offers.ts';
export * from './targets/index.ts';
