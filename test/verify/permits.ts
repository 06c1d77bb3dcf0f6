import type { Case } from '../../src/case/index.ts';
import { makeCase, tablesIn } from '../support/make-case.ts';
import { rate } from './planted.ts';

/**
 * Valves made at two sites and sold in two markets, with what standards, rights and finance ask: certificates with shared and
 * recognised evidence, renewal, lost weeks; a patent, know-how, licences with fee, royalty and registration; a line with
 * a share of capex, fees and members, a grant, and bounded own funds.
 */
export function permits(): Case {
  const settings = {
    start: 2027,
    years: 4,
    discountRate: rate,
    holdingRate: 0,
    ownFunds: 60000,
    bloc: ['KZ', 'UZ', 'RU'],
  };
  return makeCase(
    settings,
    tablesIn(`
    countries: country,zone,leakage_rate | KZ,EAEU,0.02 | RU,EAEU, | UZ,,
    places: place,country | almaty,KZ | tashkent,UZ | moscow,RU
    goods: good,hs,value | valve,8481,400
    processes: process,technology,variable_cost,life,sector,lead | cast,flash,50,10,C28, | forge,,120,10,C25,1
    recipes: process,good,quantity | cast,valve,1 | forge,valve,1
    tiers: process,tier,capacity,capex | cast,one,1000,100000 | forge,one,600,40000
    candidates: place,process,owner,max | almaty,cast,kz-firm,1000 | tashkent,forge,uz-firm,600
    demands: good,place,quantity,price | valve,moscow,700,500 | valve,tashkent,500,450 | valve,almaty,200,420
    legs: leg,from,to,mode,km,hours,cost | north,almaty,moscow,rail,3900,100,30
      south,almaty,tashkent,road,800,20,15
    borders: from_country,to_country | KZ,RU | KZ,UZ | UZ,KZ
    tariffs: destination,rate | UZ,0 | EAEU,0
    standards: market,hs,standard | EAEU,84,gost | UZ,84,uzdst
    alignments: standard,with,degree,adaptation_rate | gost,uzdst,MOD,0.01 | uzdst,gost,NEQ,0.04
    schemes: scheme,market,fee,audit,yearly,renewal,weeks | eac,EAEU,3000,2000,300,2,4 | uzs,UZ,1000,800,100,,
    evidence: evidence,cost,weeks | type-test,4000,9 | uz-test,2500,
    needs: scheme,evidence | eac,type-test | uzs,uz-test
    recognitions: wanted,held,saves | uz-test,type-test,0.6
    requirements: market,hs,scheme,home | EAEU,8481,eac,yes | UZ,84,uzs,
    parties: party,country | kz-firm,KZ | uz-firm,UZ | inventor,DE
    assets: asset,technology,owner,territories,expires,value,kind | patent,flash,inventor,KZ;UZ,2029,50000,
      recipe,flash,kz-firm,,,80000,know-how
    licences: licence,asset,licensee,territories,fee,royalty,registration | patent-kz,patent,kz-firm,KZ,5000,0.02,13
      patent-uz,patent,uz-firm,UZ,1000,,
    lenders: lender | bank
    facilities: facility,lender,amount,rate,upfront_fee,commitment_fee,tenor,grace,max_share,min_members,members,subsidy,subsidy_project,subsidy_year,countries,sectors,until,kind,from
      line,bank,90000,0.04,0.01,0.005,8,2,0.6,2,KZ;UZ;RU,0.02,1800,1800,KZ;UZ,C28;C25,2028,,
      gift,bank,9000,,,,,,0.5,,,,,,UZ,,2027,grant,2027 | cover,bank,50000,,,,,,,,,,,,,,,guarantee,
  `),
  );
}
