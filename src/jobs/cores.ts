import { availableParallelism } from 'node:os';

/** Threads used unless told otherwise: one for each core, at most 8. */
export const cores = (): number => Math.max(1, Math.min(8, availableParallelism()));
