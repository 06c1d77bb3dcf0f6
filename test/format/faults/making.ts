import { type Fault, whole } from './fault.ts';

export const making: readonly Fault[] = [
  { code: 'no-demand', edits: [whole('demands.csv', 'good,place,quantity\n')], warning: true },
  {
    code: 'tier-unknown',
    edits: [['candidates.csv', 'process\ntashkent,smelt', 'process,tiers\ntashkent,smelt,smal']],
    says: /small/,
  },
  {
    code: 'existing-above',
    edits: [['candidates.csv', 'process\ntashkent,smelt', 'process,existing,max\ntashkent,smelt,9,8']],
  },
  {
    code: 'retires-nothing',
    edits: [['candidates.csv', 'process\ntashkent,smelt', 'process,retires\ntashkent,smelt,2028']],
    warning: true,
  },
  {
    code: 'candidate-idle',
    edits: [['candidates.csv', 'process\ntashkent,smelt', 'process,build\ntashkent,smelt,no']],
    warning: true,
  },
  { code: 'process-no-tiers', edits: [whole('tiers.csv', 'process,tier,capacity\n')], at: 'candidates.csv:2' },
  {
    code: 'process-no-recipe',
    edits: [
      ['processes.csv', 'smelt,1,10\n', 'smelt,1,10\nroll,1,10\n'],
      ['candidates.csv', 'smelt\n', 'smelt\ntashkent,roll\n'],
      ['tiers.csv', 'small,1000,100000\n', 'small,1000,1\nroll,big,5,1\n'],
    ],
  },
  {
    code: 'process-unused',
    edits: [['processes.csv', 'smelt,1,10\n', 'smelt,1,10\nroll,1,10\n']],
    value: 'roll',
    warning: true,
  },
  { code: 'recipe-zero', edits: [['recipes.csv', 'ore,-2', 'ore,0']], at: 'recipes.csv:3' },
  { code: 'least-above', edits: [['tiers.csv', 'capex\nsmelt,small,1000,100000', 'least\nsmelt,small,1000,1001']] },
  {
    code: 'under',
    edits: [['tiers.csv', 'small,1000', 'small,0']],
    column: 'capacity',
    says: /smallest value is 0\.001/,
  },
  {
    code: 'under',
    edits: [['processes.csv', 'life\nsmelt,1,10', 'availability\nsmelt,1,0']],
    column: 'availability',
    says: /smallest value is 0\.000001/,
  },
  { code: 'demand-idle', edits: [['demands.csv', ',600', ',']], warning: true },
  {
    code: 'stock-differs',
    edits: [whole('supplies.csv', 'good,place,year,price,stock\nore,tashkent,,4,10\nore,tashkent,2027,5,20\n')],
    at: 'supplies.csv:3',
  },
  {
    code: 'choice-differs',
    edits: [whole('choices.csv', 'choice,member,max\nc,tashkent/smelt,1\nc,line,2\n')],
    at: 'choices.csv:3',
  },
  {
    code: 'choice-member',
    edits: [whole('choices.csv', 'choice,member,max\nc,tashkent/smelter,1\n')],
    says: /tashkent\/smelt\?/,
  },
  { code: 'bounds-reversed', edits: [whole('choices.csv', 'choice,member,min,max\nc,line,2,1\n')] },
  {
    code: 'mass-needed',
    edits: [['goods.csv', 'value\nore,2603,50\nmetal,7403,500', 'value,unit\nore,2603,50,t\nmetal,7403,500,piece']],
    value: 'metal',
  },
  { code: 'value-needed', edits: [['goods.csv', '7403,500', '7403,']], value: 'metal' },
  { code: 'good-unmade', edits: [whole('supplies.csv', 'good,place,price\n')], at: 'recipes.csv:3', value: 'ore' },
  {
    code: 'good-unmade',
    edits: [
      whole('supplies.csv', 'good,place,price\n'),
      whole('reforms.csv', 'reform,barrier\nmine,readiness\n'),
      whole(
        'changes.csv',
        'reform,table,key,column,value\nmine,supplies,ore/tashkent,+,\nmine,supplies,ore/tashkent,price,9\n',
      ),
    ],
    value: 'ore',
    warning: true,
  },
  {
    code: 'good-unused',
    edits: [['goods.csv', 'ore,2603,50\n', 'ore,2603,50\nslag,2620,1\n']],
    value: 'slag',
    warning: true,
  },
  {
    code: 'unmovable-lacking',
    edits: [
      [
        'goods.csv',
        'value\nore,2603,50\nmetal,7403,500\n',
        'value,cargo\nore,2603,50,\nmetal,7403,500,\npower,,,none\n',
      ],
      ['recipes.csv', 'ore,-2\n', 'ore,-2\nsmelt,power,-1\n'],
      ['supplies.csv', '40\n', '40\npower,almaty,,,9,1\n'],
    ],
    says: /power/,
    warning: true,
  },
  {
    code: 'cycle-gains',
    edits: [
      ['recipes.csv', 'ore,-2\n', 'ore,-2\nleach,ore,3\nleach,metal,-1\n'],
      ['processes.csv', 'smelt,1,10\n', 'smelt,1,10\nleach,1,10\n'],
      ['candidates.csv', 'smelt\n', 'smelt\ntashkent,leach\n'],
      ['tiers.csv', '100000\n', '100000\nleach,small,10,1\n'],
    ],
    says: /smelt, leach|leach, smelt/,
  },
  {
    code: 'firm-above',
    edits: [whole('demands.csv', 'good,place,quantity,firm,growth\nore,tashkent,4900,yes,0.02\n')],
    says: /in 2029/,
    warning: true,
  },
];
