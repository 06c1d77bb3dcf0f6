import type { Catalogue } from './en/index.ts';
import * as english from './en/index.ts';

/** The languages that have a whole catalogue. */
export const languages = ['en', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => english,
  ru: () => import('./ru/index.ts'),
  zh: () => import('./zh/index.ts'),
};

const loaded = new Map<Language, Catalogue>([['en', bare(english)]]);
let current: Language = 'en';
let asked: Language = 'en';

/**
 * The same records without what every object inherits: where they are asked for a word of a case, such as a unit called
 * `constructor`, they must have none.
 */
function bare<T>(given: T): T {
  // A map keeps what it inherits: nothing of a case is looked up in it by a property.
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype) return given;
  Object.setPrototypeOf(given, null);
  for (const part of Object.values(given)) bare(part);
  return given;
}

/** Whether a code names one of the languages. */
export const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code);

/** Makes a language ready for `inLanguage`. English is always ready. */
export async function loadLanguage(language: Language): Promise<void> {
  loaded.set(language, bare({ ...(await loaders[language]()) }));
}

/**
 * Loads a language and speaks it from now on: for a program that serves one reader.
 * The language that was asked for last is spoken, whichever of two is loaded first.
 */
export async function useLanguage(language: Language): Promise<void> {
  asked = language;
  await loadLanguage(language);
  if (asked === language) current = language;
}

/** Runs `make` in a language that was loaded before. `make` is synchronous, so readers of two languages never mix. */
export function inLanguage<T>(language: Language, make: () => T): T {
  if (!loaded.has(language)) throw new Error(`the language ${language} was not loaded`);
  const before = current;
  current = language;
  try {
    return make();
  } finally {
    current = before;
  }
}

/** The language that is spoken now; it is also the locale for Intl. */
export const language = (): Language => current;

/** The catalogue of the language that is spoken now. Look it up where a text is made, never when a module loads. */
export const words = (): Catalogue => loaded.get(current)!;

/** The language of a system by its variables (POSIX: LC_ALL wins over LC_MESSAGES, LANG comes last); else English. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const code = locale.split(/[_.@-]/)[0]!.toLowerCase();
  return isLanguage(code) ? code : 'en';
}
