import type { Row } from './schema/tables.ts';

/** Tonnes per unit of a good; 0 if it is not known. */
export const massOf = (good: Pick<Row<'goods'>, 'mass' | 'unit'> | undefined): number =>
  good?.mass ?? (good?.unit === 't' ? 1 : 0);
