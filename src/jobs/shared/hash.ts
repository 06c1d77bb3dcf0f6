import { createHash } from 'node:crypto';

/**
 * SHA-256 of plain data by what it says: neither the order of keys nor how this process holds a number counts, so two
 * machines that read one case give it one hash. (The bytes of `v8.serialize` differ from process to process.)
 */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, plain)).digest('hex');

/** What JSON lacks, as arrays that begin with a word which no data of a case holds. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return ['\u0000number', Object.is(value, -0) ? '-0' : String(value)];
  if (value instanceof Set) return ['\u0000set', ...value];
  if (value instanceof Map) return ['\u0000map', ...value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
