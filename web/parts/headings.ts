import { plainName } from '../../src/case/row-names.ts';
import { languages } from '../../src/i18n/index.ts';
import { spoken } from '../language.ts';

/** An HS code from the server: the code, then a short description in each language. */
type Code = readonly string[];

/** The description of a code in the language of the pages. */
export const headingText = ([, ...texts]: Code): string => texts[languages.indexOf(spoken.value)] ?? '';

/** Whether a code begins with a text, or its description in any language contains it. */
export function isMeant([code = '', ...texts]: Code, typed: string): boolean {
  const plain = plainName(typed);
  return code.startsWith(plain.replace(/\D/g, '') || '?') || texts.some((text) => plainName(text).includes(plain));
}
