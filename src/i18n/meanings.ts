import type { schema as russian } from './ru/schema/index.ts';
import type { schema as chinese } from './zh/schema/index.ts';

/**
 * Meanings of tables (`about`) and of their columns, by table and column; `*` holds the columns that many tables have, `empty`
 * what empty cells mean. English has none here: it stands in the schema of a case.
 */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The meanings of each language, for the schema to check that none is missing. */
export interface MeaningsIn {
  readonly ru: typeof russian;
  readonly zh: typeof chinese;
}
