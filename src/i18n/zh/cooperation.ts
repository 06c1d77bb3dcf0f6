import type { Among } from '../en/cooperation.ts';
import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';

const among: Readonly<Record<Among, string>> = {
  bloc: '集团成员国之间',
  hub: '区域各国之间',
  all: '案例所列各国之间',
};

const rest = (more: number): string[] => (more > 0 ? [`另外 ${more} 种`] : []);

export const cooperation: Catalogue['cooperation'] = {
  title: '跨境合作',
  rises: (p) => `按已找到的方案，${among[p.among]}的贸易额由什么都不建时的每年 ${p.before}增至每年 ${p.after}。`,
  falls: (p) => `按已找到的方案，${among[p.among]}的贸易额由什么都不建时的每年 ${p.before}降至每年 ${p.after}。`,
  stays: (p) => `按已找到的方案，${among[p.among]}的贸易额为每年 ${p.after}，与什么都不建时相同。`,
  none: (p) => `在已找到的方案中，无论建设与否，${among[p.among]}都没有计价货物跨越边境。`,
  opened: (p) => `只有按本方案才在各国之间跨越边境的货物：${listed([...p.goods, ...rest(p.more)])}。`,
  closed: (p) => `只有什么都不建时才在各国之间跨越边境的货物：${listed([...p.goods, ...rest(p.more)])}。`,
  unvalued: (p) => `未给出价值、不计入贸易额的货物：${listed(p.goods)}。`,
  outside: {
    bloc: (p) => `全部采购价值中来自集团外的占 ${p.after}；若什么都不建，占 ${p.before}。`,
    hub: (p) => `全部采购价值中来自区域外的占 ${p.after}；若什么都不建，占 ${p.before}。`,
  },
  fromTo: '来源国（行）、目的国（列）',
  all: '合计',
  matrix: (p) => `各国之间的年贸易额，${p.unit}：若什么都不建 → 按本方案`,
  pairs: '按货物和国家列出',
  from: '来源国',
  to: '目的国',
  good: '货物',
  unit: '单位',
  amount: '每年数量',
  amountNothing: '若什么都不建，每年数量',
  value: (p) => `价值，${p.unit}`,
  valueNothing: (p) => `若什么都不建，价值，${p.unit}`,
  added: (p) => `增加值，${p.unit}`,
  addedNothing: (p) => `若什么都不建，增加值，${p.unit}`,
  jobs: '就业岗位',
  jobsNothing: '若什么都不建，就业岗位',
  note: (p) =>
    `${p.first}–${p.last} 年的年均值，未折现；货物按计税价格计。货物从制造或购买地计至使用或销售地。价值相同的另一方案，贸易可能不同。`,
};
