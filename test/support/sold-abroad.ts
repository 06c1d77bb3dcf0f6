import type { Tables } from './make-case.ts';
import { tablesIn } from './make-case.ts';

/** A plant of 100 a year in UZ that sells 50 a year into CN at 100, where scheme `c` is asked. Making and moving cost nothing. */
export const soldAbroad: Tables = tablesIn(`
  countries: country | UZ | CN
  places: place,country | city,UZ | port,CN
  goods: good,hs,value | fin,850110,100
  processes: process | make
  recipes: process,good,quantity | make,fin,1
  candidates: place,process,existing,build | city,make,100,no
  demands: good,place,quantity,price | fin,port,50,100
  legs: from,to,mode,cost,hours | city,port,road,0,0
  requirements: market,hs,scheme | CN,85,c
  schemes: scheme,market,fee,audit,yearly | c,CN,1000,200,100
`);
