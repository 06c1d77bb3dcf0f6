const currencies = new Intl.DisplayNames(['zh'], { type: 'currency' });

/** A currency as it stands behind an amount; a code that is none stays. */
export const currencyName = (code: string): string => (/^[A-Z]{3}$/.test(code) ? (currencies.of(code) ?? code) : code);
