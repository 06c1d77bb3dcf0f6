import type { Catalogue } from './en/index.ts';
import * as english from './en/index.ts';

/** Languages with a full catalogue. */
export const languages = ['en', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => english,
  ru: () => import('./ru/index.ts'),
  zh: () => import('./zh/index.ts'),
};

const loaded = new Map<Language, Catalogue>([['en', bare(english)]]);
let current: Language = 'en';
let chosen: Language = 'en';

/**
 * The same records without inherited properties: looking up a word of a case, such as a unit called
 * `constructor`, must find none.
 */
function bare<T>(value: T): T {
  // A Map keeps its prototype: no word of a case is looked up in it as a property.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  Object.setPrototypeOf(value, null);
  for (const part of Object.values(value)) bare(part);
  return value;
}

/** Whether a code names one of the languages. */
export const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code);

/** Loads a language for `inLanguage`. English is always loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  loaded.set(language, bare({ ...(await loaders[language]()) }));
}

/**
 * Loads a language and makes it current, for a program with one reader.
 * Of two calls the later one wins, whichever language is loaded first.
 */
export async function useLanguage(language: Language): Promise<void> {
  chosen = language;
  await loadLanguage(language);
  if (chosen === language) current = language;
}

/** Runs `make` in a loaded language. `make` is synchronous, so texts of two readers never mix. */
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

/** The current language; it is also the locale for Intl. */
export const language = (): Language => current;

/** The catalogue of the current language. Look it up where a text is made, never when a module loads. */
export const words = (): Catalogue => loaded.get(current)!;

/** The language of the environment variables (POSIX: LC_ALL, then LC_MESSAGES, then LANG), else English. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const code = locale.split(/[_.@-]/)[0]!.toLowerCase();
  return isLanguage(code) ? code : 'en';
}
