/** A stream of whole numbers below a bound; the same seed gives the same stream (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Next = ReturnType<typeof numbers>;

export const oneOf = <T>(next: Next, list: readonly T[]): T => list[next(list.length)]!;

/** Pieces that readers stumble over. */
const pieces = [
  ...[
    ',',
    '"',
    '""',
    '\n',
    '\r\n',
    ';',
    '\t',
    "'",
    '=',
    '-',
    '0',
    '1e999',
    'NaN',
    '-1',
    '{',
    '}',
    '[',
    ']',
    'null',
    'true',
  ],
  ...[
    '__proto__',
    'constructor',
    '..',
    '/',
    '\\',
    '\u0000',
    '\ufeff',
    '\ud800',
    '%',
    '<',
    '>',
    '&amp;',
    '<!DOCTYPE a>',
    ']]>',
  ],
  ...['_x0000_', '_x0041_', 'A1:XFD1048576', '2027-13-45', '9'.repeat(400), '['.repeat(300), 'é', '💥', '*', '+', 'x_'],
].map((text) => Buffer.from(text));

/** Bytes with a few places changed: flipped, cut, doubled, put in, moved. */
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
