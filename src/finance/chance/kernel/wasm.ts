/** Code of WebAssembly: bytes, nested as expressions are. */
export type Code = readonly (number | Code)[];

type Type = 'i32' | 'f64' | 'v128';
const typeByte: Readonly<Record<Type, number>> = { i32: 0x7f, f64: 0x7c, v128: 0x7b };

/** Whole number in LEB128, unsigned. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

/** Whole number of 32 bits in LEB128, signed. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value | 0; ; rest >>= 7) {
    const low = rest & 0x7f;
    if (rest >> 7 === (low & 0x40 ? -1 : 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

function flat(code: Code, out: number[] = []): number[] {
  for (const one of code)
    if (typeof one === 'number') out.push(one);
    else flat(one, out);
  return out;
}

/** The body of a function while it is written: statements in order, its variables as code that reads them. */
export interface Body {
  /** A new variable with this value. */
  let(value: Code, type?: Type): Code;
  /** Gives a variable of this body a value. */
  set(variable: Code, value: Code): void;
  emit(statement: Code): void;
  /** Repeats `inner` while the whole number `counter` is below `end`; `inner` moves the counter on. */
  below(counter: Code, end: Code, inner: () => void): void;
  /** `inner`, or `otherwise`, as the whole number `condition` is not 0 or 0. */
  when(condition: Code, inner: () => void, otherwise?: () => void): void;
}

/** A function of a module: its parameters, and what writes its body (no results: they are left in memory). */
export interface Routine {
  readonly name: string;
  readonly parameters: readonly Type[];
  readonly write: (body: Body, ...parameters: Code[]) => void;
}

function encoded({ parameters, write }: Routine): Code {
  const types: Type[] = [];
  let statements: Code[] = [];
  const nested = (inner: () => void): Code => {
    const outer = statements;
    statements = [];
    inner();
    const written = statements;
    statements = outer;
    return written;
  };
  const body: Body = {
    let(value, type = 'v128') {
      const index = unsigned(parameters.length + types.push(type) - 1);
      statements.push([value, 0x21, index]);
      return [0x20, index];
    },
    set: (variable, value) => statements.push([value, 0x21, variable.slice(1)]),
    emit: (statement) => statements.push(statement),
    // block, loop: leave the block at the end, else go on with the loop.
    below: (counter, end, inner) =>
      statements.push([2, 0x40, 3, 0x40, counter, end, 0x4f, 0x0d, 1, nested(inner), 0x0c, 0, 0x0b, 0x0b]),
    when: (condition, inner, otherwise) =>
      statements.push([condition, 4, 0x40, nested(inner), otherwise ? [5, nested(otherwise)] : [], 0x0b]),
  };
  write(body, ...parameters.map((_, k): Code => [0x20, unsigned(k)]));
  const locals = [unsigned(types.length), types.map((type) => [1, typeByte[type]])];
  const code = flat([locals, statements, 0x0b]);
  return [unsigned(code.length), code];
}

/** A module of these routines with a memory of its own, of `pages` of 64 KiB, exported as `memory`. */
export function moduleOf(routines: readonly Routine[], pages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, count: number, entries: Code): Code => {
    const bytes = flat([unsigned(count), entries]);
    return [id, unsigned(bytes.length), bytes];
  };
  const text = (name: string): Code => [name.length, [...new TextEncoder().encode(name)]];
  const types = routines.map(
    ({ parameters }): Code => [0x60, parameters.length, parameters.map((t) => typeByte[t]), 0],
  );
  const names = routines.map(({ name }, k): Code => [text(name), 0, unsigned(k)]);
  return Uint8Array.from(
    flat([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, routines.length, types),
      section(
        3,
        routines.length,
        routines.map((_, k) => unsigned(k)),
      ),
      section(5, 1, [0, unsigned(pages)]),
      section(7, routines.length + 1, [...names, [text('memory'), 2, 0]]),
      section(10, routines.length, routines.map(encoded)),
    ]),
  );
}
