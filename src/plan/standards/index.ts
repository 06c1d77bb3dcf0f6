/** Certificates of a case: who needs which, what to harmonise first, and rows made from tables of measures. */
export { type First, type FirstOptions, growing, harmonise, type Partners, type Worth } from './first.ts';
export { type ImportedTables, importedNames, type MeasuresFile, tablesOfMeasures } from './import.ts';
export { standardsOf } from './input.ts';
