import type { Edit } from '../tiny.ts';
import { type Fault, whole } from './fault.ts';

export const rights: readonly Fault[] = [
  {
    code: 'years-reversed',
    edits: [
      ['legs.csv', 'gauge', 'gauge,opens,closes'],
      ['legs.csv', '25,1520', '25,1520,2027-05-02,2027-05-01'],
    ],
    value: '2027-05-01',
    says: /2027-05-02/,
  },
  { code: 'alignment-paid', edits: [whole('alignments.csv', 'standard,with,degree,adaptation_rate\na,b,IDT,0.1\n')] },
  {
    code: 'alignment-missing',
    edits: [whole('standards.csv', 'market,hs,standard\nUZ,74,uzst\nEAEU,7403,gost\n')],
    says: /uzst/,
    warning: true,
  },
  { code: 'self', edits: [whole('alignments.csv', 'standard,with,degree\na,a,IDT\n')] },
  {
    code: 'scheme-market',
    edits: [whole('schemes.csv', 'scheme,market\ns,UZ\n'), whole('requirements.csv', 'market,hs,scheme\nKZ,74,s\n')],
    warning: true,
  },
  {
    code: 'technology',
    edits: [whole('parties.csv', 'party\nlab\n'), whole('assets.csv', 'asset,technology,owner\np,flash,lab\n')],
    value: 'flash',
    warning: true,
  },
  {
    code: 'owner-missing',
    edits: [
      ['processes.csv', 'life\nsmelt,1,10', 'technology\nsmelt,1,flash'],
      whole('parties.csv', 'party\nlab\n'),
      whole('assets.csv', 'asset,technology,owner,filed\np,flash,lab,2015\n'),
    ],
    warning: true,
  },
  {
    code: 'asset-undated',
    edits: [
      ['processes.csv', 'life\nsmelt,1,10', 'technology\nsmelt,1,flash'],
      whole('parties.csv', 'party\nlab\n'),
      whole('assets.csv', 'asset,technology,owner,kind\np,flash,lab,utility model\n'),
    ],
    says: /utility model\) has no end date/,
    warning: true,
    among: true,
  },
  {
    code: 'minimum-nobody',
    edits: [
      whole('parties.csv', 'party\nlab\n'),
      whole('assets.csv', 'asset,technology,owner,filed\np,flash,lab,2015\n'),
      whole('licences.csv', 'licence,asset,offered,minimum\nl,p,no,5\n'),
    ],
    warning: true,
    among: true,
  },
  {
    code: 'tenor-needed',
    edits: [whole('lenders.csv', 'lender\nbank\n'), whole('facilities.csv', 'facility,lender\nf,bank\n')],
  },
  {
    code: 'grace',
    edits: [
      whole('lenders.csv', 'lender\nbank\n'),
      whole('facilities.csv', 'facility,lender,tenor,grace\nf,bank,5,5\n'),
    ],
  },
  {
    code: 'rate-missing',
    edits: [
      whole('lenders.csv', 'lender\nbank\n'),
      whole('facilities.csv', 'facility,lender,tenor,currency\nf,bank,5,EUR\n'),
    ],
    says: /EUR to USD/,
  },
  {
    code: 'rate-missing',
    edits: [
      whole('lenders.csv', 'lender\nbank\n'),
      whole('facilities.csv', 'facility,lender,tenor\nf,bank,5\n'),
      whole('reforms.csv', 'reform,barrier\nr,finance\n'),
      whole('changes.csv', 'reform,table,key,column,value\nr,facilities,f,currency,CHF\n'),
    ],
    warning: true,
    says: /CHF to USD/,
  },
  {
    code: 'sector-unmatched',
    edits: [
      ['processes.csv', 'life\nsmelt,1,10', 'life,sector\nsmelt,1,10,2420'],
      whole('lenders.csv', 'lender\nbank\n'),
      whole('facilities.csv', 'facility,lender,tenor,sectors\nf,bank,5,24;25\n'),
    ],
    value: '25',
    warning: true,
  },
  {
    code: 'equity-beside-own-funds',
    edits: [
      whole('lenders.csv', 'lender\nfund\n'),
      whole('facilities.csv', 'facility,lender,kind,rate\nf,fund,equity,0.12\n'),
    ],
    value: '0.12',
    warning: true,
  },
  {
    code: 'plant-unpaid',
    edits: [
      ['datapackage.json', '"years": 4', '"years": 4,\n    "ownFunds": 0,\n    "maxGearing": 0.7'],
      whole('lenders.csv', 'lender\nbank\nfund\n'),
      whole('facilities.csv', 'facility,lender,kind,tenor,max_share\nf,bank,loan,5,1\ng,fund,equity,,0.2\n'),
    ],
    says: /smelt at tashkent/,
    warning: true,
  },
  { code: 'target-empty', edits: [whole('targets.csv', 'target,measure\nt,jobs\n')] },
  { code: 'window-summed', edits: [whole('targets.csv', 'target,measure,max,window\nt,builds,3,2\n')] },
  { code: 'fraction', edits: [whole('targets.csv', 'target,measure,max\nt,external_share,40\n')], says: /0\.4/ },
  {
    code: 'project-candidate',
    edits: [whole('projects.csv', 'project,candidate\np,tashkent/smlt\n')],
    says: /tashkent\/smelt/,
  },
];

const reform = whole('reforms.csv', 'reform,barrier\nr,trade\n');
const change = (rows: string): readonly Edit[] => [
  reform,
  whole('changes.csv', `reform,table,key,column,value,op\n${rows}\n`),
];

export const changes: readonly Fault[] = [
  { code: 'reform-empty', edits: [reform], warning: true },
  {
    code: 'includes-circle',
    edits: [whole('reforms.csv', 'reform,barrier,includes\na,trade,b\nb,trade,a\n')],
    at: 'reforms.csv:2',
  },
  { code: 'change-table', edits: change('r,tarifs,,rate,0,'), says: /tariffs/ },
  { code: 'change-column', edits: change('r,legs,line,cots,0,'), says: /cost/ },
  { code: 'change-row', edits: change('r,legs,lime,cost,0,'), at: 'changes.csv:2', says: /line/ },
  { code: 'change-nothing', edits: change('r,borders,CN/*,hours,0,'), at: 'changes.csv:2', says: /UZ\/KZ/ },
  { code: 'change-nothing', edits: change('r,transfers,*/rail,hours,0,'), says: /transfers has no rows/ },
  { code: 'change-key-cell', edits: change('r,borders,UZ/KZ,place,almaty,') },
  { code: 'change-empties', edits: change('r,demands,metal/almaty,quantity,,'), value: 'quantity' },
  { code: 'change-value', edits: change('r,legs,line,cost,"1,5",'), says: /1\.5/ },
  { code: 'change-value', edits: change('r,legs,line,cost,-1,'), says: /0 …/ },
  { code: 'change-value', edits: change('r,legs,line,cost,1e300,'), says: /1e12/ },
  {
    code: 'change-result',
    edits: change('r,legs,line,cost,1e300,multiply'),
    says: /cost of line 2\.5e\+301.*0 … 1e12/,
  },
  { code: 'change-result', edits: change('r,demands,metal/almaty,quantity,1e-9,multiply'), says: /8e-7.*0, ≥ 0\.001/ },
  { code: 'change-result', edits: change('r,legs,line,cost,-30,add'), says: /-5.*0 …/ },
  { code: 'change-number', edits: change('r,legs,line,cost,half,multiply') },
  { code: 'change-of-nothing', edits: change('r,legs,line,closes,1,add') },
  { code: 'change-incomplete', edits: change('r,legs,new,+,,\nr,legs,new,from,tashkent,'), says: /to, mode/ },
  {
    code: 'change-there',
    edits: change('r,legs,line,+,,\nr,legs,line,from,tashkent,\nr,legs,line,to,almaty,\nr,legs,line,mode,rail,'),
    warning: true,
  },
  {
    code: 'lognormal',
    edits: [whole('uncertainty.csv', 'table,key,column,low,high,shape\nlegs,line,cost,0,40,lognormal\n')],
  },
  {
    code: 'size-large',
    edits: [whole('uncertainty.csv', 'table,key,column,low,high\nlegs,line,cost,20,1e300\n')],
    at: 'uncertainty.csv:2',
    column: 'high',
  },
  { code: 'uncertain-word', edits: [whole('uncertainty.csv', 'table,key,column,low,high\nlegs,line,mode,1,2\n')] },
  {
    code: 'uncertain-outside',
    edits: [whole('uncertainty.csv', 'table,key,column,low,high\nlegs,line,cost,30,40\n')],
    says: /25.*30 … 40/,
    warning: true,
  },
];
