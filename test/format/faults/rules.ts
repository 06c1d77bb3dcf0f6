import type { Fault } from './fault.ts';

const change = (rows: string) => [
  'reforms = reform,barrier|r,trade',
  `changes = reform,table,key,column,value,op|${rows}`,
];
const bank = 'lenders = lender|bank';
const lab = 'parties = party|lab';
const flash = 'processes: life|smelt,1,10 => technology|smelt,1,flash';

export const rules: readonly Fault[] = [
  [
    'agreement-member',
    ['tariffs: ,UZ,26,, => KZ,UZ,26,cis,', 'agreements = agreement,members|cis,UZ;CN'],
    { value: 'KZ', says: /cis/ },
  ],
  ['agreement-alone', 'agreements = agreement,members|cis,UZ', { warning: true }],
  ['regional-alone', ['tariffs: rate| => rate,regional_value|', 'tariffs: 0.05 => 0.05,0.5', 'tariffs: 0.1 => 0.1,']],
  ['tariff-unused', 'tariffs: 0.1| => 0.1|,UZ,8541,,0.1|', { at: 'tariffs.csv:4', column: 'hs', warning: true }],
  ['tariff-unused', 'tariffs: 0.1| => 0.1|,CN,26,,0.1|', { column: 'destination', warning: true }],
  ['rule-alone', ['tariffs: rate| => rate,rule|', 'tariffs: 0.05 => 0.05,CTH', 'tariffs: 0.1 => 0.1,']],
  [
    'additional-agreement',
    [
      'tariffs: rate| => rate,kind|',
      'tariffs: ,EAEU,74,,0.05 => ,EAEU,74,cis,0.05,additional',
      'tariffs: 0.1 => 0.1,',
      'agreements = agreement,members|cis,UZ;KZ',
    ],
    { among: true },
  ],
  ['quota-open', 'restrictions = kind,destination|quota,UZ'],
  ['permit-free', 'restrictions = kind,destination|permit,UZ', { warning: true }],
  [
    'years-reversed',
    ['legs: gauge => gauge,opens,closes', 'legs: 25,1520 => 25,1520,2027-05-02,2027-05-01'],
    { value: '2027-05-01', says: /2027-05-02/ },
  ],
  ['alignment-paid', 'alignments = standard,with,degree,adaptation_rate|a,b,IDT,0.1'],
  ['alignment-missing', 'standards = market,hs,standard|UZ,74,uzst|EAEU,7403,gost', { says: /uzst/, warning: true }],
  ['self', 'alignments = standard,with,degree|a,a,IDT'],
  ['scheme-market', ['schemes = scheme,market|s,UZ', 'requirements = market,hs,scheme|KZ,74,s'], { warning: true }],
  ['technology', [lab, 'assets = asset,technology,owner|p,flash,lab'], { value: 'flash', warning: true }],
  ['owner-missing', [flash, lab, 'assets = asset,technology,owner,filed|p,flash,lab,2015'], { warning: true }],
  [
    'asset-undated',
    [flash, lab, 'assets = asset,technology,owner,kind|p,flash,lab,utility model'],
    { says: /utility model\) has no end date/, warning: true, among: true },
  ],
  [
    'minimum-nobody',
    [
      lab,
      'assets = asset,technology,owner,filed|p,flash,lab,2015',
      'licences = licence,asset,offered,minimum|l,p,no,5',
    ],
    { warning: true, among: true },
  ],
  ['tenor-needed', [bank, 'facilities = facility,lender|f,bank']],
  ['grace', [bank, 'facilities = facility,lender,tenor,grace|f,bank,5,5']],
  ['rate-missing', [bank, 'facilities = facility,lender,tenor,currency|f,bank,5,EUR'], { says: /EUR to USD/ }],
  [
    'rate-missing',
    [
      bank,
      'facilities = facility,lender,tenor|f,bank,5',
      'reforms = reform,barrier|r,finance',
      'changes = reform,table,key,column,value|r,facilities,f,currency,CHF',
    ],
    { warning: true, says: /CHF to USD/ },
  ],
  [
    'sector-unmatched',
    [
      'processes: life|smelt,1,10 => life,sector|smelt,1,10,2420',
      bank,
      'facilities = facility,lender,tenor,sectors|f,bank,5,24;25',
    ],
    { value: '25', warning: true },
  ],
  [
    'equity-beside-own-funds',
    ['lenders = lender|fund', 'facilities = facility,lender,kind,rate|f,fund,equity,0.12'],
    { value: '0.12', warning: true },
  ],
  [
    'plant-unpaid',
    [
      'package: "years": 4 => "years": 4,|    "ownFunds": 0,|    "maxGearing": 0.7',
      'lenders = lender|bank|fund',
      'facilities = facility,lender,kind,tenor,max_share|f,bank,loan,5,1|g,fund,equity,,0.2',
    ],
    { says: /smelt at tashkent/, warning: true },
  ],
  ['target-empty', 'targets = target,measure|t,jobs'],
  ['window-summed', 'targets = target,measure,max,window|t,builds,3,2'],
  ['fraction', 'targets = target,measure,max|t,external_share,40', { says: /0\.4/ }],
  ['project-candidate', 'projects = project,candidate|p,tashkent/smlt', { says: /tashkent\/smelt/ }],
  ['reform-empty', 'reforms = reform,barrier|r,trade', { warning: true }],
  ['includes-circle', 'reforms = reform,barrier,includes|a,trade,b|b,trade,a', { at: 'reforms.csv:2' }],
  ['change-table', change('r,tarifs,,rate,0,'), { says: /tariffs/ }],
  ['change-column', change('r,legs,line,cots,0,'), { says: /cost/ }],
  ['change-row', change('r,legs,lime,cost,0,'), { at: 'changes.csv:2', says: /line/ }],
  ['change-nothing', change('r,borders,CN/*,hours,0,'), { at: 'changes.csv:2', says: /UZ\/KZ/ }],
  ['change-nothing', change('r,transfers,*/rail,hours,0,'), { says: /transfers has no rows/ }],
  ['change-key-cell', change('r,borders,UZ/KZ,place,almaty,')],
  ['change-empties', change('r,demands,metal/almaty,quantity,,'), { value: 'quantity' }],
  ['change-value', change('r,legs,line,cost,"1,5",'), { says: /1\.5/ }],
  ['change-value', change('r,legs,line,cost,-1,'), { says: /0 …/ }],
  ['change-value', change('r,legs,line,cost,1e300,'), { says: /1e12/ }],
  ['change-result', change('r,legs,line,cost,1e300,multiply'), { says: /cost of line 2\.5e\+301.*0 … 1e12/ }],
  ['change-result', change('r,demands,metal/almaty,quantity,1e-9,multiply'), { says: /8e-7.*0, ≥ 0\.001/ }],
  ['change-result', change('r,legs,line,cost,-30,add'), { says: /-5.*0 …/ }],
  ['change-number', change('r,legs,line,cost,half,multiply')],
  ['change-of-nothing', change('r,legs,line,closes,1,add')],
  ['change-incomplete', change('r,legs,new,+,,|r,legs,new,from,tashkent,'), { says: /to, mode/ }],
  [
    'change-there',
    change('r,legs,line,+,,|r,legs,line,from,tashkent,|r,legs,line,to,almaty,|r,legs,line,mode,rail,'),
    { warning: true },
  ],
  ['lognormal', 'uncertainty = table,key,column,low,high,shape|legs,line,cost,0,40,lognormal'],
  [
    'size-large',
    'uncertainty = table,key,column,low,high|legs,line,cost,20,1e300',
    { at: 'uncertainty.csv:2', column: 'high' },
  ],
  ['uncertain-word', 'uncertainty = table,key,column,low,high|legs,line,mode,1,2'],
  [
    'uncertain-outside',
    'uncertainty = table,key,column,low,high|legs,line,cost,30,40',
    { says: /25.*30 … 40/, warning: true },
  ],
];
