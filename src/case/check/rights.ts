import { type Context, near } from './context.ts';

/** Checks technologies that no process uses, assets without dates, royalties, and candidates that need an owner. */
export function checkRights(x: Context): void {
  const guarded = new Set(x.rows('assets').map(({ row }) => row.technology));
  const run = new Set(x.rows('processes').map(({ row }) => row.technology));
  for (const { raw, row } of x.rows('assets')) {
    if (row.technology === undefined || run.has(row.technology) || x.unread('processes')) continue;
    const params = near(row.technology, run);
    x.say('technology', 'assets', raw, 'technology', { severity: 'warning', params });
  }
  for (const { raw, row } of x.rows('assets')) {
    const ends = ['patent', 'utility model', 'design'].includes(row.kind);
    if (!ends || (row.expires ?? row.filed) !== undefined || !run.has(row.technology)) continue;
    x.say('asset-undated', 'assets', raw, 'filed', { severity: 'warning', params: { found: row.kind } });
  }
  for (const { raw, row } of x.rows('restrictions')) {
    if (row.technology === '' || run.has(row.technology) || x.unread('processes')) continue;
    x.say('technology', 'restrictions', raw, 'technology', { severity: 'warning', params: near(row.technology, run) });
  }
  for (const { raw, row } of x.rows('licences')) {
    if (row.minimum > row.cap) x.say('bounds-reversed', 'licences', raw, 'minimum', { params: { expected: row.cap } });
    if (row.minimum > 0 && !row.offered && row.licensee === '') {
      x.say('minimum-nobody', 'licences', raw, 'minimum', { severity: 'warning' });
    }
  }
  const needy = new Set(
    x
      .rows('processes')
      .filter(({ row }) => row.technology !== '' && guarded.has(row.technology))
      .map(({ row }) => row.process),
  );
  for (const { raw, row } of x.rows('candidates')) {
    if (row.owner === '' && needy.has(row.process)) {
      x.say('owner-missing', 'candidates', raw, 'process', { severity: 'warning' });
    }
  }
}
