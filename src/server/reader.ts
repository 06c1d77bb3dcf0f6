import type { Context } from 'hono';
import { inLanguage, isLanguage, type Language } from '../i18n/index.ts';

/** The language of the reader: `?lang=`, else the first language of Accept-Language that has a catalogue, else English. */
export function readerLanguage(c: Context): Language {
  const lang = c.req.query('lang') ?? '';
  if (isLanguage(lang)) return lang;
  const accepted = (c.req.header('accept-language') ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().split(';');
    const weight = Number(/q=([\d.]+)/.exec(params.join(';'))?.[1] ?? 1);
    return { code: tag.split('-')[0]!.toLowerCase(), weight };
  });
  accepted.sort((a, b) => b.weight - a.weight);
  return accepted.map(({ code }) => code).find(isLanguage) ?? 'en';
}

/** Makes something in the language of the reader. */
export const inReaderLanguage = <T>(c: Context, make: () => T): T => inLanguage(readerLanguage(c), make);
