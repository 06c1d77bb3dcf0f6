import type { schema as russian } from './ru/schema/index.ts';
import type { schema as chinese } from './zh/schema/index.ts';

/**
 * Meanings of tables (`about`) and of their columns, by table and column; `*` holds columns of many tables, `empty`
 * the meaning of empty cells. English is in the schema of a case.
 */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The meanings in each language; the schema checks that none is missing. */
export interface MeaningsIn {
  readonly ru: typeof russian;
  readonly zh: typeof chinese;
}
