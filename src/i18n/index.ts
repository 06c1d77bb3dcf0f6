/** Words for readers: one typed catalogue, a folder for each language, a file for each topic. */
export type { PayerSum, ToBuild } from './en/decision.ts';
export type { Catalogue } from './en/index.ts';
export { faultParams } from './fault.ts';
export {
  breakable,
  capital,
  countryIn,
  countryNamed,
  listed,
  ownName,
  ownText,
  sentences,
  unitIn,
} from './format.ts';
export type { IssueParams, IssueText } from './issue.ts';
export {
  inLanguage,
  isLanguage,
  type Language,
  language,
  languages,
  loadLanguage,
  systemLanguage,
  useLanguage,
  words,
} from './language.ts';
export type { MeaningsIn } from './meanings.ts';
export { onPage, useMedium } from './medium.ts';
