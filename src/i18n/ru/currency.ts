const space = '\u00a0';
/** Currencies as they stand behind an amount; others by their code. */
const names: Readonly<Record<string, string>> = {
  USD: `долл.${space}США`,
  EUR: 'евро',
  RUB: 'руб.',
  CNY: 'юаней',
  KZT: 'тенге',
  UZS: 'сумов',
  KGS: 'сомов',
  TJS: 'сомони',
};

export const currencyName = (code: string): string => names[code] ?? code;
