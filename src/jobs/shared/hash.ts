import { createHash } from 'node:crypto';

/**
 * SHA-256 of plain data, independent of the order of keys and of the internal form of numbers, so that two machines give a case the same hash. (The bytes of
 * `v8.serialize` differ between processes.)
 */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, plain)).digest('hex');

/** Encodes values that JSON lacks as arrays with a first element that no data of a case has. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return ['\u0000number', Object.is(value, -0) ? '-0' : String(value)];
  if (value instanceof Set) return ['\u0000set', ...value];
  if (value instanceof Map) return ['\u0000map', ...value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
