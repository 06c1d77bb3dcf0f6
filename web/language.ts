import { signal } from '@preact/signals';
import { isLanguage, type Language, language, systemLanguage, useLanguage, words } from '../src/i18n/index.ts';

/** The language of the pages; components that read it are rendered again when it changes. */
export const spoken = signal<Language>('en');

/** The catalogue of the pages; components that read it are rendered again when the language changes. */
export const said = () => {
  spoken.value;
  return words();
};

/** The words of the pages themselves. */
export const say = () => said().web;

/** The meaning of a table (`about`) or of a column, in the language of the pages; the server sends it in English. */
export function meaningIn(table: string, name: string, english: string): string {
  const own = said().schema;
  return own?.[table]?.[name] ?? own?.['*']?.[name] ?? english;
}

/** The language chosen before, else that of the browser. */
export function startLanguage(): Language {
  const stored = localStorage.getItem('language') ?? '';
  return isLanguage(stored) ? stored : systemLanguage({ LANG: navigator.language });
}

/** Loads a language and switches to it. If several are chosen quickly, the last one wins. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await useLanguage(wanted);
  if (language() !== wanted) return;
  localStorage.setItem('language', wanted);
  document.documentElement.lang = wanted;
  spoken.value = wanted;
}
