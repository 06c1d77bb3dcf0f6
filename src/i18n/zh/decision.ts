import type { Among, PayerSum, VerdictCount } from '../en/decision.ts';
import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';

const verdicts: Readonly<Record<VerdictCount['verdict'], string>> = {
  build: '现在建设',
  'build if the duty stays': '若关税不变则建设',
  'needs support': '需要支持',
  open: '未定',
  'not tested': '未检验',
  'as asked': '按要求建设',
};

const of: Readonly<Record<PayerSum['who'], string>> = {
  owners: '工厂所有者',
  buyers: '买方',
  treasuries: '国库（关税）',
  lenders: '贷款方',
  licensors: '许可方',
  grants: '补助提供方',
};
const each = (list: readonly PayerSum[]) => listed(list.map(({ who, amount }) => `${of[who]} ${amount}`));

export const decision: Catalogue['decision'] = {
  payers: {
    owners: '所有者',
    buyers: '买方',
    treasuries: '国库',
    lenders: '贷款方',
    licensors: '许可方',
    grants: '补助',
  },
  whatIf: '每项改变的代价',
  change: '本方案与含该改变的最佳方案相比',
  gainOver: '多得',
  changes: {
    nothing: '什么都不建',
    stage: (p) => `不含“${p.name}”环节`,
    site: (p) => `不建${p.name}`,
    build: (p) => `加建${p.name}`,
    target: (p) => `不计目标“${p.name}”`,
  },
  headline: (p) =>
    `方案以 ${p.capital}建设 ${p.plants} 座工厂：${p.counts.map(({ verdict, count }) => `${verdicts[verdict]} ${count} 座`).join('，')}。`,
  together: '合计',
  bridgeTitle: '与不建设相比，谁获益，谁受损',
  bridgeUnit: (p) => `${p.unit}，现值，按已找到的方案计；不计税收`,
  payersChange: (p) =>
    `在已找到的方案中，${[
      ...(p.gain.length > 0 ? [`获益的是：${each(p.gain)}`] : []),
      ...(p.lose.length > 0 ? [`受损的是：${each(p.lose)}`] : []),
    ].join('；')}。`,
  togetherGain: (p) => `计入${listed(p.others.map((who) => of[who]))}，各方合计获益 ${p.amount}。`,
  togetherLose: (p) =>
    `计入${listed(p.others.map((who) => of[who]))}，各方合计损失 ${p.amount}${p.pays ? '：所有者和买方的获益少于其他各方的损失' : ''}。`,
  targetCosts: (p) => `目标“${p.target}”的代价为 ${p.price}。`,
  targetNotKnown: (p) => `目标“${p.target}”的代价未知。`,
  loansCut: '为满足贷款方要求的偿债覆盖率，已削减部分工厂的贷款；报告说明是哪些。',
  howSure: '把握有多大',
  next: '下一步做什么',
  more: '关于此答案的更多说明',
  begin: (p) =>
    `开工建设：${p.list.map((one) => `${one.site}，最迟 ${one.begin} 年（${one.cost}，${one.year} 年投产）`).join('；')}${p.more > 0 ? `；另有 ${p.more} 项` : ''}。`,
  paperFor: (p) => `${p.good}的${p.paper}`,
  paperAt: (p) => `${p.place}，${p.paper}`,
  apply: (p) =>
    `申请 ${listed([
      ...(p.certificates > 0 ? [`${p.certificates} 项证书`] : []),
      ...(p.licences > 0 ? [`${p.licences} 项许可`] : []),
    ])}，第一项${p.begin === undefined ? '须立即办理' : `最迟 ${p.begin} 年`}：${p.first}。`,
  borrow: (p) =>
    `商定贷款：${p.list.map((one) => `${one.facility}，${one.amount}，自 ${one.year} 年起`).join('；')}${p.more > 0 ? `；另有 ${p.more} 项` : ''}。`,
  actionsTitle: '各方须做的事',
  actionsNote: '工作最迟于所示年份开始。证书的办理时间按其本身与最慢的证据所需时间提前计算。',
  kinds: {
    build: '建设',
    certificate: '证书',
    licence: '许可',
    loan: '贷款',
    equity: '股权投资',
    grant: '补助',
    leg: '网络路段',
  },
  columns: { begin: '最迟开始', year: '生效', what: '事项', who: '地点', of: '对象' },
  amount: (p) => `金额，${p.unit}`,
};

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
