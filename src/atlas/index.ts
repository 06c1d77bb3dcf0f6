/** Evidence: who complements whom, joint projects, claims, and where a chain can stand. */
export * from './measures/index.ts';
