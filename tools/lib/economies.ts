/** Members of the Shanghai Cooperation Organisation, alpha-2 to alpha-3. */
export const members: ReadonlyMap<string, string> = new Map([
  ['BY', 'BLR'],
  ['CN', 'CHN'],
  ['IN', 'IND'],
  ['IR', 'IRN'],
  ['KG', 'KGZ'],
  ['KZ', 'KAZ'],
  ['PK', 'PAK'],
  ['RU', 'RUS'],
  ['TJ', 'TJK'],
  ['UZ', 'UZB'],
]);

/** The 62 economies of ADB's multi-regional input-output tables in their order. */
export const mrioEconomies =
  'AU AT BE BG BR CA CH CN CY CZ DE DK ES EE FI FR GB GR HR HU ID IN IE IT JP KR LT LU LV MX MT NL NO PL PT RO RU SK SI SE TR TW US BD MY PH TH VN KZ MN LK PK FJ LA BN BT KG KH MV NP SG HK'.split(
    ' ',
  );
