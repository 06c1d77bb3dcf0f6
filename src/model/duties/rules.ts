import type { Rule } from './tariffs.ts';

/** Digits of the HS code that a rule compares: heading, subheading. */
const digits = { CTH: 4, CTSH: 6 } as const;

/**
 * Whether a rule of origin forbids an input from outside the members. Wholly obtained goods have no such inputs; a
 * change of tariff heading (CTH) or subheading (CTSH) forbids inputs of the same one. Shorter codes are compared as far
 * as they go. An input without a code, such as power or labour, is no material and always allowed.
 */
export function barsInput(rule: Rule, output: string, input: string): boolean {
  if (rule === '' || input === '') return false;
  if (rule === 'wholly obtained') return true;
  const [made, used] = [output.slice(0, digits[rule]), input.slice(0, digits[rule])];
  return made.startsWith(used) || used.startsWith(made);
}
