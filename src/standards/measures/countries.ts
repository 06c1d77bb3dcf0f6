/** Names of notifying members in exports of ePing and TRAINS, for the countries whose chains Chorsu plans. */
const NAMES: Readonly<Record<string, string>> = {
  armenia: 'AM',
  azerbaijan: 'AZ',
  belarus: 'BY',
  china: 'CN',
  "china, people's republic of": 'CN',
  india: 'IN',
  iran: 'IR',
  'iran, islamic republic of': 'IR',
  'iran (islamic republic of)': 'IR',
  kazakhstan: 'KZ',
  kyrgyzstan: 'KG',
  'kyrgyz republic': 'KG',
  mongolia: 'MN',
  pakistan: 'PK',
  'russian federation': 'RU',
  russia: 'RU',
  tajikistan: 'TJ',
  turkiye: 'TR',
  türkiye: 'TR',
  turkey: 'TR',
  turkmenistan: 'TM',
  uzbekistan: 'UZ',
  afghanistan: 'AF',
  'eurasian economic union': 'EAEU',
  'european union': 'EU',
};
/** Alpha-3 codes of these countries, each followed by its alpha-2 code. */
const ALPHA3: Readonly<Record<string, string>> = Object.fromEntries(
  'ARM AM,AZE AZ,BLR BY,CHN CN,IND IN,IRN IR,KAZ KZ,KGZ KG,MNG MN,PAK PK,RUS RU,TJK TJ,TUR TR,TKM TM,UZB UZ,AFG AF'
    .split(',')
    .map((pair) => pair.split(' ')),
);

/** The market of a name, an alpha-3 or an alpha-2 code; undefined if it is not known. */
export function marketOf(name: string): string | undefined {
  const trimmed = name.trim();
  if (/^[A-Z]{2}$/.test(trimmed)) return trimmed;
  const [code, word] = [trimmed.toUpperCase(), trimmed.toLowerCase()];
  if (Object.hasOwn(ALPHA3, code)) return ALPHA3[code];
  return Object.hasOwn(NAMES, word) ? NAMES[word] : undefined;
}
