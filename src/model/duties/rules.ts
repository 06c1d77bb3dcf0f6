import type { Rule } from './tariffs.ts';

/** Digits of the HS code that a rule looks at: heading, subheading. */
const digits = { CTH: 4, CTSH: 6 } as const;

/**
 * Whether a rule of origin bars an input that comes from outside the members: wholly obtained goods have none; a change of
 * tariff heading (CTH) or subheading (CTSH) bars those of the same one. Codes that are shorter count as the same as far as they
 * go. What has no code, such as power and labour, is no material and bars nothing.
 */
export function barsInput(rule: Rule, output: string, input: string): boolean {
  if (rule === '' || input === '') return false;
  if (rule === 'wholly obtained') return true;
  const [made, used] = [output.slice(0, digits[rule]), input.slice(0, digits[rule])];
  return made.startsWith(used) || used.startsWith(made);
}
