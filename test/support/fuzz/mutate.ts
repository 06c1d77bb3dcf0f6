import { seeded } from '../seeded.ts';

/** A stream of integers below a bound; the same seed gives the same stream. */
export function numbers(seed: number): (below: number) => number {
  const next = seeded(seed);
  return (below) => (next() * 2 ** 32) % below;
}

type Next = ReturnType<typeof numbers>;

export const oneOf = <T>(next: Next, list: readonly T[]): T => list[next(list.length)]!;

/** Pieces of text that are hard to parse. */
const pieces = [
  ...String.raw`, " "" ; ' = - 0 1e999 NaN -1 { } [ ] null true __proto__ constructor .. / \ % < > &amp; ]]>`.split(
    ' ',
  ),
  ...'_x0000_ _x0041_ A1:XFD1048576 2027-13-45 é 💥 * + x_'.split(' '),
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\ufeff',
  '\ud800',
  '<!DOCTYPE a>',
  '9'.repeat(400),
  '['.repeat(300),
].map((text) => Buffer.from(text));

/** The bytes with a few changes: flipped, cut, doubled, inserted or moved. */
export function mutated(given: Buffer, next: Next): Buffer {
  let bytes = Buffer.from(given);
  for (let left = 1 + next(4); left > 0; left--) {
    const at = next(bytes.length + 1);
    const length = 1 + next(oneOf(next, [1, 4, 16, 200]));
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const kind = next(6);
    if (kind === 0 && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)]! ^= 1 << next(8);
    else if (kind === 1) bytes = Buffer.concat([before, after.subarray(length)]);
    else if (kind === 2) bytes = Buffer.concat([before, after.subarray(0, length), after]);
    else if (kind === 3) bytes = Buffer.concat([before, oneOf(next, pieces), after]);
    else if (kind === 4) bytes = Buffer.concat([before, oneOf(next, pieces), after.subarray(length)]);
    else bytes = Buffer.from(at > 0 && next(8) === 0 ? before : bytes);
  }
  return bytes;
}
