import { signal } from '@preact/signals';
import { isLanguage, type Language, language, systemLanguage, useLanguage, words } from '../src/i18n/index.ts';

/** The language of the pages; who reads it is drawn again when it changes. */
export const spoken = signal<Language>('en');

/** All words that pages say; who reads them is drawn again when the language changes. */
export const said = () => {
  spoken.value;
  return words();
};

/** The words of the pages themselves. */
export const say = () => said().web;

/** What a table (`about`) or a column of it means, in the language of the pages; the server gives it in English. */
export function meaningIn(table: string, name: string, english: string): string {
  const own = said().schema;
  return own?.[table]?.[name] ?? own?.['*']?.[name] ?? english;
}

/** The language chosen before, else that of the browser. */
export function startLanguage(): Language {
  const kept = localStorage.getItem('language') ?? '';
  return isLanguage(kept) ? kept : systemLanguage({ LANG: navigator.language });
}

/** Loads a language and says everything in it. A reader who goes down the list gets the language where the list stopped. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await useLanguage(wanted);
  if (language() !== wanted) return;
  localStorage.setItem('language', wanted);
  document.documentElement.lang = wanted;
  spoken.value = wanted;
}
