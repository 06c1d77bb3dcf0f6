/** 2^(j/16) for j from -512 to 511, whole steps exact. */
const powers = Float64Array.from({ length: 1024 }, (_, k) => 2 ** ((k - 512) / 16));
const scale = 16 * Math.LOG2E;
/** ln 2 / 16 in two parts, the first with enough trailing zeros that its multiples are exact. */
const high = 0.04332169877307024;
const low = 1.1926343307941173e-11;
/** Adding and taking away 1.5 x 2^52 rounds to a whole number. */
const shift = 6755399441055744;

/**
 * exp(x) to 1e-15 relative, the same on every machine: 2^(j/16) from a table, j the nearest to 16 x / ln 2, times a Taylor
 * polynomial of degree 6 of the rest, at most 0.022. Beyond +-22 the machine's own.
 */
export function exp(x: number): number {
  if (!(x > -22 && x < 22)) return Math.exp(x);
  const j = x * scale + shift - shift;
  const r = x - j * high - j * low;
  const polynomial = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)))));
  return powers[j + 512]! * polynomial;
}
