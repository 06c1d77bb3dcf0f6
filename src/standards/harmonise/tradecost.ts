/** A published rate with its source. `low` and `high` are fractions. */
type PublishedRate = {
  readonly id: string;
  readonly what: 'ave' | 'cut';
  readonly low: number;
  readonly high: number;
  readonly scope: string;
  readonly source: string;
  readonly year: number;
  readonly quality: 'official' | 'industry' | 'derived' | 'recalled' | 'assumed';
};

/**
 * Ad valorem equivalents of technical barriers (`ave`, of the value of trade), and the share of them that harmonisation or mutual
 * recognition removes (`cut`). Academic estimates over many countries and goods: an order of magnitude, not a forecast.
 */
export const PUBLISHED_RATES: readonly PublishedRate[] = [
  {
    id: 'ing-cadot-2017',
    what: 'ave',
    low: 0.045,
    high: 0.05,
    scope: 'technical barriers on manufactures: ASEAN 4.5 %, whole sample 5 %',
    source: 'Ing and Cadot 2017',
    year: 2017,
    quality: 'derived',
  },
  {
    id: 'cadot-gourdon-2016-ave',
    what: 'ave',
    low: 0.08,
    high: 0.1,
    scope: 'rise of unit values by non-tariff measures, half of the lines',
    source: 'Cadot and Gourdon 2016, CEPII',
    year: 2016,
    quality: 'derived',
  },
  {
    id: 'cadot-gourdon-2016-cut',
    what: 'cut',
    low: 0.2,
    high: 0.25,
    scope: 'deep agreements: harmonisation or mutual recognition of standards or conformity assessment',
    source: 'Cadot and Gourdon 2016, CEPII',
    year: 2016,
    quality: 'derived',
  },
  {
    id: 'vanzetti-2018',
    what: 'cut',
    low: 0.15,
    high: 0.25,
    scope: 'convergence of measures without fewer of them',
    source: 'Vanzetti, Knebel, Peters 2018',
    year: 2018,
    quality: 'derived',
  },
];

/** The saving in trade cost on a flow, money a year. */
export type TradeCostSaving = {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly sources: readonly string[];
};

/**
 * Trade value x ad valorem equivalent x cut, with the range of both. It is shown beside the saving of a re-solved plan and never added
 * to it, since the rate includes the testing and delay that the plan prices, and more (information, small firms).
 *
 * @param value of the trade between the markets, money a year
 */
export function tradeCostSaving(value: number): TradeCostSaving {
  const [barrier, share] = [rateOf('ing-cadot-2017'), rateOf('cadot-gourdon-2016-cut')];
  const middle = ((barrier.low + barrier.high) / 2) * ((share.low + share.high) / 2);
  return {
    low: value * barrier.low * share.low,
    mid: value * middle,
    high: value * barrier.high * share.high,
    sources: [barrier.source, share.source],
  };
}

const rateOf = (id: string): PublishedRate => PUBLISHED_RATES.find((rate) => rate.id === id)!;
