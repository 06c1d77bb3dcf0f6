import { power } from '../value/power.ts';

type Row = Float64Array;

/** Reads one number of a formula at period p, counted from 1: 0 and n + 1 are the empty periods beside. */
export type Reader = (p: number) => number;

/** What an operation does with two numbers that are read, and with two rows of them. One with one argument leaves the second alone. */
export type Operation = {
  readonly one: (a: Reader, b: Reader) => Reader;
  readonly many: (a: Row, b: Row, out: Row) => void;
};

/**
 * The operations of formulas, each written as a number and as a loop: a function that is handed the operation is several
 * times slower. What holds is 1, what does not 0; nothing compares with a text (not a number).
 */
export const operations: Readonly<Record<string, Operation>> = {
  '+': {
    one: (a, b) => (p) => a(p) + b(p),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! + b[k]!;
    },
  },
  '-': {
    one: (a, b) => (p) => a(p) - b(p),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! - b[k]!;
    },
  },
  '*': {
    one: (a, b) => (p) => a(p) * b(p),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! * b[k]!;
    },
  },
  '/': {
    one: (a, b) => (p) => a(p) / b(p),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! / b[k]!;
    },
  },
  '^': {
    one: (a, b) => (p) => power(a(p), b(p)),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = power(a[k]!, b[k]!);
    },
  },
  '<': {
    one: (a, b) => (p) => (a(p) < b(p) ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! < b[k]! ? 1 : 0;
    },
  },
  '<=': {
    one: (a, b) => (p) => (a(p) <= b(p) ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! <= b[k]! ? 1 : 0;
    },
  },
  '>': {
    one: (a, b) => (p) => (a(p) > b(p) ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! > b[k]! ? 1 : 0;
    },
  },
  '>=': {
    one: (a, b) => (p) => (a(p) >= b(p) ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k]! >= b[k]! ? 1 : 0;
    },
  },
  '=': {
    one: (a, b) => (p) => (a(p) === b(p) ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k] === b[k] ? 1 : 0;
    },
  },
  MIN: {
    one: (a, b) => (p) => Math.min(a(p), b(p)),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = Math.min(a[k]!, b[k]!);
    },
  },
  MAX: {
    one: (a, b) => (p) => Math.max(a(p), b(p)),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = Math.max(a[k]!, b[k]!);
    },
  },
  AND: {
    one: (a, b) => (p) => (a(p) !== 0 && b(p) !== 0 ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k] !== 0 && b[k] !== 0 ? 1 : 0;
    },
  },
  OR: {
    one: (a, b) => (p) => (a(p) !== 0 || b(p) !== 0 ? 1 : 0),
    many: (a, b, out) => {
      for (let k = 0; k < out.length; k++) out[k] = a[k] !== 0 || b[k] !== 0 ? 1 : 0;
    },
  },
  ABS: {
    one: (a) => (p) => Math.abs(a(p)),
    many: (a, _, out) => {
      for (let k = 0; k < out.length; k++) out[k] = Math.abs(a[k]!);
    },
  },
  INT: {
    one: (a) => (p) => Math.floor(a(p)),
    many: (a, _, out) => {
      for (let k = 0; k < out.length; k++) out[k] = Math.floor(a[k]!);
    },
  },
};
