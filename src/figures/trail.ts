/** A length in tenths of a pixel as short as a path may hold it: ".7", "-.7", "12". */
function tenths(value: number): string {
  const text = String(Math.abs(value) / 10).replace(/^0\./, '.');
  return value < 0 ? `-${text}` : text;
}

/**
 * Writes path data as relative steps, rounded to a tenth of a pixel, which is half as long as absolute points. Points that round to
 * the one before are left out. Rounding does not add up, because each step begins where the last one ended.
 */
export class Trail {
  #text = '';
  #command = '';
  /** Whether the last number has a decimal point: then another point begins the next number. */
  #broken = false;
  #at = [0, 0];
  /** The start of the subpath, where a closed one ends. */
  #start = [0, 0];

  moveTo(x: number, y: number): void {
    this.#to(x, y, 'm');
    this.#start = this.#at;
  }

  lineTo(x: number, y: number): void {
    this.#to(x, y, 'l');
  }

  closePath(): void {
    this.#text += 'z';
    this.#command = 'z';
    this.#at = this.#start;
  }

  #to(x: number, y: number, command: 'm' | 'l'): void {
    const at = [Math.round(10 * x), Math.round(10 * y)];
    const steps = at.map((one, i) => one - this.#at[i]!);
    if (command === 'l' && steps.every((step) => step === 0)) return;
    // What follows a move by steps is a line without being called one; a path begins with a point, so that paths can be joined.
    const name = this.#text === '' ? 'M' : command;
    const called = name === 'l' && (this.#command === 'm' || this.#command === 'l') ? '' : name;
    this.#text += called;
    for (const [i, step] of steps.entries()) {
      const number = tenths(step);
      const apart = number.startsWith('-') || (called !== '' && i === 0) || (number.startsWith('.') && this.#broken);
      this.#text += apart ? number : ` ${number}`;
      this.#broken = number.includes('.');
    }
    this.#command = name;
    this.#at = at;
  }

  toString(): string {
    return this.#text;
  }
}

/** Path data of a polyline through points. */
export function pathThrough(points: readonly (readonly [number, number])[], close = false): string {
  const trail = new Trail();
  for (const [i, [x, y]] of points.entries()) i === 0 ? trail.moveTo(x, y) : trail.lineTo(x, y);
  if (close) trail.closePath();
  return trail.toString();
}
