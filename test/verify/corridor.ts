import type { Case } from '../../src/case/index.ts';
import type { PlanDocument } from '../../src/plan/index.ts';
import { makeCase, tablesIn } from '../support/make-case.ts';
import { planned, rate } from './planted.ts';

/** First year of the corridor case. */
const start = 2027;
/**
 * A corridor from China over Kazakhstan to Uzbekistan and Russia that uses every rule of making, moving and duties: ore is
 * railed over a break of gauge, panels are made of it at a plant and in a free zone, sold under most favoured nation and
 * under an agreement with a regional value, beside imports under a quota.
 */
export function corridor(): Case {
  const settings = { start, years: 4, discountRate: rate, safetyFactor: 1.65, buildEvery: 1, bloc: ['KZ', 'UZ', 'RU'] };
  return makeCase(
    settings,
    tablesIn(`
    countries: country,zone | CN, | KZ,EAEU | RU,EAEU | UZ,
    places: place,country,cost,capacity,zone | mine,CN,,, | dryport,KZ,2,3000, | plant,KZ,,, | city,UZ,,,
      park,UZ,,,FEZ | moscow,RU,,,
    goods: good,hs,value,cargo,surplus,unit | ore,2504,100,bulk,, | panel,854143,1000,,no, | slag,2619,1,,5,
      labour,,6,none,,h
    processes: process,lead,life,availability,variable_cost,heading | make,1,8,0.9,20, | train,,6,,1,readiness
    recipes: process,good,quantity | make,ore,-2 | make,labour,-0.1 | make,panel,1 | make,slag,0.5 | train,labour,1
    tiers: process,tier,capacity,capex,fixed_cost,jobs,max_builds,least,capex_per_unit,fixed_cost_per_unit
      make,S,100,20000,500,10,2,,, | make,L,300,45000,900,20,1,,, | train,C,60,100,,,,5,20,2
    candidates: place,process,existing,existing_fixed_cost,existing_jobs,retires,max,cost_factor,capex_factor,min_load,tiers,closable,closing_cost,build,opens
      plant,make,60,300,8,2028,500,,,,,,,, | park,make,,,,,500,1.2,0.9,0.2,S,,,,
      mine,make,20,9000,,,,,,,,yes,700,no, | plant,train,,,,,,,,,,,,,2028 | park,train,,,,,,,,,,,,,
    supplies: good,place,step,quantity,price,growth,stock,heading,year | ore,mine,a,300,40,0.05,1100,,
      ore,mine,b,,60,,,, | panel,mine,,100,800,,,, | labour,plant,,8,6,,,readiness, | labour,mine,,,3,,,,
      labour,park,,4,5,,,, | labour,park,,6,7,,,,2029
    demands: good,place,quantity,price,growth,firm,shortfall_cost,step,year | panel,city,120,2500,0.1,yes,,,
      panel,moscow,150,1900,,,100,, | panel,moscow,20,1700,,,,more,2030
    choices: choice,member,max | one,plant/make,3 | one,park/make,
    legs: leg,from,to,mode,km,hours,hours_p95,gauge,capacity,oneway,fixed_cost,cargo,opens,capex,lead,life,cost,closes
      in,mine,dryport,rail,600,20,30,1435,2000,,,,,,,,, | on,dryport,plant,rail,300,,,1520,2000,,,,,,,,,
      south,plant,city,rail,800,,,1520,,,,,,,,,, | north,plant,moscow,rail,3900,,,1520,,yes,150,,,,,,,
      lorry,mine,city,road,1500,,,,,,,container,,,,,, | mile,city,park,road,30,,,,,,,,2028,,,,,
      short,dryport,city,rail,500,,,1520,,,,,,3000,1,10,, | express,plant,moscow,road,3500,60,,,,,,,,2000,1,6,30,
      track,plant,city,road,900,,,,,,,,,,,,,2028
    modes: mode,speed_kmh,rate,fixed,co2,cargo | rail,30,0.02,1,0.02, | rail,20,0.01,,0.01,bulk
      road,40,0.06,,0.09,
    transfers: place,mode,to_mode,gauge,to_gauge,hours,hours_p95,cost,capacity
      dryport,rail,rail,1435,1520,10,40,4,2500 | ,rail,road,,,6,,3, | ,,rail,,,2,,1,
    borders: from_country,to_country,hours,hours_p95,cost,capacity,place,mode,open | CN,KZ,20,60,3,2200,,,
      CN,KZ,24,70,5,,dryport,rail, | KZ,UZ,8,,2,,,, | KZ,UZ,,,,,,road,no | UZ,KZ,8,,2,,,, | KZ,RU,1,,,,,,
      CN,UZ,30,,9,,,,
    agreements: agreement,members | CIS,KZ;UZ;RU | CN-UZ,CN;UZ
    tariffs: destination,hs,rate,specific,origin,agreement,regional_value,year | EAEU,25,0.05,,,,,
      EAEU,85,0.1,,,,, | UZ,85,0.05,,,,, | UZ,8541,0.3,4,,,, | UZ,8541,0.01,,KZ,CIS,0.5, | UZ,8541,0.2,,,CN-UZ,,2030
      FEZ,25,0.02,,,,,
    restrictions: kind,origin,destination,hs,quantity,cost | quota,CN,UZ,8541,70, | permit,,KZ,25,,200
      ban,CN,RU,85,,
    targets: target,measure,min,countries,max,year | jobs,jobs,8,KZ;UZ,, | co2,co2,,,60, | builds,builds,,,6,
      value,value_added,50000,KZ;UZ,,2030 | external,external_share,,,0.999,
  `),
  );
}

let plan: Promise<PlanDocument> | undefined;

/** Its plan, which the files of a worker share. */
export const corridorPlan = (): Promise<PlanDocument> => (plan ??= planned(corridor()));
