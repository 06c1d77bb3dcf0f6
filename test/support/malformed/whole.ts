/** A small case with rows in every table and without a fault: ore is smelted in Tashkent or Almaty and sold in both. Figures are invented. */
export const whole: Readonly<Record<string, string>> = {
  'datapackage.json': `{
  "name": "whole",
  "title": "A case with every table",
  "chorsu": { "version": 1, "currency": "USD", "start": 2027, "years": 4, "discountRate": 0.08, "hub": ["UZ", "KZ"], "maxGearing": 0.8, "safetyFactor": 1 }
}
`,
  'countries.csv':
    'country,name,currency,zone,tax_rate,inflation,risk,leakage_rate\nUZ,Uzbekistan,UZS,,0.15,0.08,5,0.02\nKZ,Kazakhstan,KZT,EAEU,0.2,0.07,4,\nCN,China,CNY,,0.25,0.02,2,\n',
  'places.csv':
    'place,name,country,lat,lon,kind,aliases,capacity,cost\ntashkent,Tashkent,UZ,41.3,69.24,city,Toshkent;Ташкент,90000,1\nalmaty,Almaty,KZ,43.24,76.95,city,,,2\nkashgar,Kashgar,CN,39.47,75.99,border,,,\n',
  'goods.csv':
    'good,name,hs,unit,mass,value,cargo,surplus\nore,Ore,2603,t,,50,bulk,\nmetal,Metal,7403,t,,500,container,\npower,Power,,MWh,0,,none,0\n',
  'processes.csv':
    'process,name,lead,life,availability,variable_cost,technology,sector\nsmelt,Smelting,1,10,0.95,20,furnace,C24\n',
  'recipes.csv': 'process,good,quantity\nsmelt,metal,1\nsmelt,ore,-2\nsmelt,power,-0.4\n',
  'tiers.csv':
    'process,tier,capacity,capex,fixed_cost,jobs,max_builds,least,capex_per_unit\nsmelt,small,1000,100000,5000,20,2,,\nsmelt,free,4000,50000,4000,10,1,500,60\n',
  'candidates.csv':
    'place,process,existing,existing_fixed_cost,existing_jobs,retires,closable,closing_cost,max,min_load,capex_factor,tax_holiday,owner\ntashkent,smelt,300,2000,5,2029,yes,1000,5000,0.1,1,2,works\nalmaty,smelt,,,,,,,,,1.2,,works\n',
  'supplies.csv':
    'good,place,year,step,quantity,price,stock,growth,origin\nore,tashkent,,near,5000,40,,0.02,\nore,tashkent,,far,9000,60,,,\nore,kashgar,,,20000,45,70000,,CN\npower,tashkent,,,,30,,,\npower,almaty,,,,25,,,\n',
  'demands.csv':
    'good,place,year,step,quantity,price,firm,shortfall_cost,growth\nmetal,almaty,,,800,600,no,,0.03\nmetal,tashkent,,,100,650,yes,,\nmetal,tashkent,2029,,120,650,yes,,\n',
  'choices.csv': 'choice,member,min,max\nfew,tashkent/smelt,,3\nfew,almaty/smelt,,3\n',
  'legs.csv':
    'leg,from,to,mode,km,hours,hours_p95,cost,dues,capacity,gauge,opens,capex,life\nline,tashkent,almaty,rail,980,30,50,25,,60000,1520,,,\n,kashgar,almaty,road,900,,,,1,,,,,\nnew,kashgar,tashkent,rail,600,,,,,40000,1435,2028,200000,20\n',
  'modes.csv':
    'mode,cargo,country,speed_kmh,rate,fixed,circuity,co2\nrail,,,30,0.03,1,1.2,0.02\nroad,,,40,0.07,,1.3,0.09\n',
  'transfers.csv':
    'place,mode,to_mode,gauge,to_gauge,cargo,hours,hours_p95,cost,capacity,both\ntashkent,rail,rail,1435,1520,,12,30,6,30000,yes\n,road,rail,,,,6,8,4,,\n',
  'borders.csv':
    'from_country,to_country,mode,place,hours,hours_p95,cost,capacity,open\nUZ,KZ,,,6,10,3,,yes\nKZ,UZ,,,8,12,3,,\nCN,KZ,road,,20,60,5,50000,\nCN,UZ,,,20,60,5,,\n',
  'tariffs.csv':
    'origin,destination,hs,agreement,rate,specific,regional_value,rule,kind\n,EAEU,74,,0.05,,,,\nUZ,EAEU,74,cis,0,,0.3,CTH,\n,UZ,26,,0.1,2,,,\n,EAEU,26,,0.1,,,,\n,UZ,74,,0.1,,,,\nCN,UZ,26,,0.02,,,,additional\n',
  'agreements.csv': 'agreement,members,cumulation,direct\ncis,UZ;KZ,yes,yes\n',
  'restrictions.csv':
    'kind,origin,destination,hs,mode,technology,quantity,cost,from,until\nquota,CN,UZ,26,,,15000,,,2029\npermit,CN,EAEU,26,,,,4000,2028,\n',
  'standards.csv': 'market,hs,standard\nUZ,74,oz-metal\nEAEU,74,gost-metal\n',
  'alignments.csv': 'standard,with,degree,adaptation_rate\noz-metal,gost-metal,MOD,0.01\n',
  'schemes.csv':
    'scheme,market,kind,fee,audit,yearly,renewal,renewal_fee,rate,per_unit,weeks,resident\neac,EAEU,certificate,2000,500,300,3,400,0.001,0.1,10,yes\nuz-cert,UZ,certificate,1000,,,,,,,2,no\n',
  'evidence.csv': 'evidence,kind,cost,weeks\nassay,test,1500,3\niso,audit,4000,8\n',
  'needs.csv': 'scheme,evidence,at_renewal\neac,assay,no\nuz-cert,assay,\neac,iso,\n',
  'recognitions.csv': 'wanted,held,saves,weeks_saved\nuz-cert,eac,0.5,1\n',
  'requirements.csv':
    'market,hs,scheme,home,from,until\nEAEU,74,eac,no,2027-07-01,\nUZ,74,uz-cert,no,,\nEAEU,26,,,,\nUZ,26,,,,\n',
  'certificates.csv': 'scheme,place,good,from,until,evidence\neac,tashkent,metal,,2028,assay\n',
  'parties.csv': 'party,name,country,kind\nworks,Metal works,UZ,firm\ninventor,Institute,CN,institute\n',
  'assets.csv':
    'asset,kind,technology,owner,territories,priority,filed,granted,expires,value\npatent,patent,furnace,inventor,UZ;KZ,2018-05-01,2019-04-02,2021,,90000\n',
  'licences.csv':
    'licence,asset,licensee,territories,fields,fee,royalty,from,until,offered,status,fee_per,capacity,minimum,cap\nuse,patent,works,UZ;KZ,smelt,5000,0.01,2027,2036,yes,running,candidate,,100,90000\n',
  'treaties.csv': 'country,treaty,since\nUZ,PCT,1993\nKZ,PCT,1991-12-25\nCN,PCT,1994\n',
  'facilities.csv':
    'facility,lender,kind,currency,amount,rate,upfront_fee,commitment_fee,tenor,grace,repayment,countries,sectors,min_members,max_share,min_dscr\nloan,bank,loan,USD,400000,0.05,0.01,0.005,4,1,annuity,UZ;KZ,C24,1,0.6,1.2\ngrant,bank,grant,KZT,20000,,,,,,,KZ,,,0.1,\n',
  'rates.csv': 'currency,year,per_case_currency\nKZT,,500\nKZT,2029,520\n',
  'lenders.csv': 'lender,capital,callable\nbank,2000000000,8000000000\n',
  'reforms.csv': 'reform,barrier,cost,year,includes\nquick,logistics,30000,2028,\nfree,trade,1000,,quick\n',
  'changes.csv':
    'reform,table,key,column,value,op\nquick,borders,UZ/KZ,hours,0.5,multiply\nquick,legs,line,cost,20,set\nfree,tariffs,/EAEU/74,rate,0,set\nstorm,legs,line,capacity,1000,min\ncheap,supplies,ore/kashgar,price,-5,add\n',
  'targets.csv': 'target,year,measure,countries,min,max\njobs,2029,jobs,UZ;KZ,5,\nspent,,capex,,,9000000\n',
  'shocks.csv': 'shock,from,until\nstorm,2028,2029\n',
  'scenarios.csv': 'scenario,weight\ncheap,0.3\n',
  'uncertainty.csv':
    'table,key,column,low,high,shape,group\nsupplies,ore/kashgar,price,30,60,triangular,ore\ndemands,metal/almaty,price,500,700,uniform,\n',
  'sources.csv': 'source,title,publisher,year,url,quality\nsurvey,Survey,Ministry,2026,https://example.org,industry\n',
  'cautions.csv':
    'caution,table,key,kind,text,from,until\nice,legs,line,closure,Snow closes the line for days.,2027,\n',
  'reviews.csv':
    'table,key,quality_now,by,signed,grounds\nsupplies,ore/kashgar,official,A. Karimova,2026-11-20,Price list\n',
  'projects.csv':
    'project,countries,place,sector,amount,currency,amount_kind,capacity,unit,jobs,status,as_of,candidate\npark,UZ;CN,tashkent,metal,80000000,USD,declared,5000,t,400,agreed,2026-03-01,tashkent/smelt\n',
};
