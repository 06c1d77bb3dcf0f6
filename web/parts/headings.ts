import { plainName } from '../../src/case/row-names.ts';
import { languages } from '../../src/i18n/index.ts';
import { spoken } from '../language.ts';

/** An HS code with its short texts, as the server names it: the code, then a text for each language. */
type Code = readonly string[];

/** The text of a code in the language of the pages. */
export const headingText = ([, ...texts]: Code): string => texts[languages.indexOf(spoken.value)] ?? '';

/** Whether a code begins with what is typed, or its text in any language holds it. */
export function isMeant([code = '', ...texts]: Code, typed: string): boolean {
  const plain = plainName(typed);
  return code.startsWith(plain.replace(/\D/g, '') || '?') || texts.some((text) => plainName(text).includes(plain));
}
