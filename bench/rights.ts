import { type AssetRow, freedomMatrix, type LicenceRow } from '../src/rights/index.ts';
import { type Measure, median, type Say, stopwatch } from './measure.ts';

const COUNTRIES = 'KZ UZ KG TJ TM CN RU IN PK IR BY AZ AM GE TR MN AF AE SA DE FR IT KR JP VN TH MY ID LK BD'.split(
  ' ',
);

/** 200 processes of 40 technologies, 120 assets, 30 countries, 50 licences, eight parties, 20 years. */
function world() {
  const processes = Array.from({ length: 200 }, (_, i) => ({ process: `p${i}`, technology: `t${i % 40}` }));
  const assets = Array.from({ length: 120 }, (_, i): AssetRow => {
    const kind = (['patent', 'patent', 'know-how', 'design'] as const)[i % 4]!;
    const territories = kind === 'know-how' ? [] : COUNTRIES.filter((_, c) => (c * 7 + i) % 3 > 0);
    const from = 2012 + (i % 15);
    return {
      asset: `a${i}`,
      kind,
      technology: `t${i % 40}`,
      owner: `o${i % 8}`,
      territories,
      filed: from,
      expires: `${from + 20}-06-30`,
    };
  });
  const licences = Array.from({ length: 50 }, (_, i): LicenceRow => {
    const fields = i % 3 === 0 ? [`p${i % 40}`, `p${(i % 40) + 40}`] : [];
    const licensee = i % 4 === 0 ? {} : { licensee: `o${(i + 3) % 8}` };
    return {
      licence: `l${i}`,
      asset: `a${(i * 2) % 120}`,
      territories: COUNTRIES.slice(i % 10, (i % 10) + 8),
      fields,
      ...licensee,
      fee: 1e5 * i,
      royalty: 0.01,
      from: 2024 + (i % 5),
      until: `${2034 + (i % 9)}-12-31`,
      exclusive: i % 11 === 0,
      offered: i % 2 === 0,
    };
  });
  const years = Array.from({ length: 20 }, (_, i) => 2027 + i);
  const parties = Array.from({ length: 8 }, (_, i) => `o${i}`);
  return { processes, assets, licences, countries: COUNTRIES, parties, years };
}

/** Milliseconds of the median of nine runs, after five to warm up. */
function middle(work: () => void): number {
  const times = Array.from({ length: 14 }, () => {
    const spent = stopwatch();
    work();
    return 1000 * spent().clock;
  });
  return median(times.slice(5));
}

/** Freedom to operate of a large chain. */
export function rightsBench(say: Say): Measure[] {
  const input = world();
  const cells = freedomMatrix(input).length;
  say(`freedom of ${cells} cells`);
  const matrix = middle(() => freedomMatrix(input));
  return [['freedom, 200 processes x 30 countries x 50', matrix, 'ms', '< 200']];
}
