import type { Case, RawRow } from '../../src/case/index.ts';
import { makeCase, type Tables, tablesIn } from './make-case.ts';

/**
 * 100 widgets a year cost nothing in a city of UZ and sell for 100 each in a town of KZ, in the customs zone EAEU: a plan earns 10 000 a year
 * less the costs of further tables. Money is not discounted unless the settings say so.
 */
export function market(tables: Tables, settings: RawRow = {}): Case {
  return makeCase(
    { start: 2027, years: 1, discountRate: 0, holdingRate: 0, ...settings },
    {
      ...tablesIn(`
        countries: country,zone | UZ, | KZ,EAEU
        places: place,country | city,UZ | town,KZ
        goods: good,hs,value | widget,850110,10
        supplies: good,place,price,quantity | widget,city,0,100
        demands: good,place,quantity,price | widget,town,100,100
        legs: leg,from,to,mode,km,hours,cost | road,city,town,road,1,0,0
        borders: from_country,to_country | UZ,KZ
        tariffs: destination,rate | KZ,0
      `),
      ...tables,
    },
  );
}
