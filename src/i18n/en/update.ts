import { pluralEn as plural } from '../plural.ts';

/** What `update` says of new figures for a table. */
export const update = {
  noTable: (p: { table: string; tables: readonly string[] }) =>
    `There is no table ${p.table}. The tables are ${p.tables.join(', ')}.`,
  notTaken: (p: { file: string; issues: string }) => `${p.file} has errors. Nothing was changed.\n${p.issues}`,
  bundled: (p: { source: string }) =>
    `${p.source} is a bundled case and stays as it is. Copy it with \`chorsu new DIR --from ${p.source}\` and update the copy.`,
  stopKeeps: 'the best plans so far',
  same: (p: { table: string }) => `Nothing changes: the file says what the table ${p.table} says already.`,
  column: 'Column',
  old: 'Old',
  new: 'New',
  quality: 'Quality',
  source: 'Source',
  moreCells: (p: { count: number }) =>
    `${p.count} more ${plural(p.count, { one: 'cell changes', other: 'cells change' })}; --json lists them all.`,
  newRows: (p: { count: number }) => plural(p.count, { one: 'One row is new.', other: `${p.count} rows are new.` }),
  written: (p: { source: string }) => `The new figures are in ${p.source}.`,
  notWritten: 'Nothing was written. With --write the case takes these figures.',
  planNotKnown:
    'Whether the plan would change is not known: no plan was found with the old or with the new figures. Try more --seconds.',
  npv: (p: { before: string; after: string }) => `The NPV of the plan goes from ${p.before} to ${p.after}.`,
  near: (p: { gap: string }) => `Both plans were asked to come within ${p.gap} of their gross cost to the best.`,
  sameBuilds: 'The same plants are built.',
  buildsChange: 'The plants that are built would change:',
  built: (p: { plant: string; year: number }) => `${p.plant} (${p.year}) is built`,
  notBuilt: (p: { plant: string; year: number }) => `${p.plant} (${p.year}) is not built any more`,
  moreBuilds: (p: { count: number }) =>
    `${p.count} more ${plural(p.count, { one: 'plant differs', other: 'plants differ' })}; --json lists them all.`,
  nearWorth: 'Plants of nearly the same worth can trade places within that distance.',
};
