/** The first case: six answers become tables. */
export { Answers, type PaperAnswer, type PlaceAnswer } from './answers.ts';
export { type FirstCase, firstCase } from './case.ts';
export type { FirstFault, QualifiedValue } from './defaults.ts';
export type { Line } from './draft.ts';
export { dutiesOf } from './duties.ts';
export type { Library } from './library.ts';
export { papersFor } from './papers.ts';
export { type Product, productsOf } from './products.ts';
export { marketsOf } from './rows/papers.ts';
