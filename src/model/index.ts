/** The pillars of a plan: what they share (the frame), each one's face, and the document they fill. */

export type { BarrierOfCase } from './barrier.ts';
export { changesGone, changesHalved } from './barrier.ts';
export * from './document.ts';
export {
  type Avoiding,
  avoidingName,
  avoidings,
  type Duties,
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
export { assetsCsv, assetsIn, licencesCsv, licencesIn, policiesOf } from './rights/odrl.ts';
export { type ImportedTables, importedNames, type MeasuresFile, tablesOfMeasures } from './standards/import.ts';
export { certificatesTable, standards } from './standards/index.ts';
export { standardsOf } from './standards/input.ts';
export { askedOf, changesOf, holdersOf, namedIn, partnersOf, tradeTouched } from './standards/offers.ts';
export * from './targets/index.ts';
