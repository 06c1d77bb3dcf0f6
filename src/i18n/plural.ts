/** Forms of a noun phrase by the plural category of a number (Unicode CLDR). */
type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

const english = new Intl.PluralRules('en');
const russian = new Intl.PluralRules('ru');

/** English: "1 plant", "2 plants". */
export const pluralEn = (n: number, forms: Forms<'one' | 'other'>): string =>
  forms[english.select(n) === 'one' ? 'one' : 'other'];

/** Russian: 1 завод, 2 завода, 5 заводов; `other` is for fractions: 1,5 завода. */
export const pluralRu = (n: number, forms: Forms<'one' | 'few' | 'many'> & { readonly other?: string }): string => {
  const category = russian.select(n);
  return category === 'one' || category === 'many' ? forms[category] : (forms.other ?? forms.few);
};
