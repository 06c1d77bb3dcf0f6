import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';

const who = (n: number) => (n === 1 ? '该项改革' : n === 2 ? '两项改革合计' : `全部 ${n} 项改革合计`);
const verdicts = { pay: '值得实施。', not: '不值得实施。', unknown: '是否值得实施尚不清楚。' };

export const reforms: Catalogue['reforms'] = {
  gain: (p) => `${who(p.count)}可节省 ${p.worth}。`,
  lose: (p) => `${who(p.count)}会损失 ${p.worth}。`,
  gainAndCost: (p) => `${who(p.count)}可节省 ${p.worth}，需公共资金 ${p.cost}。${verdicts[p.verdict]}`,
  loseAndCost: (p) => `${who(p.count)}会损失 ${p.worth}，并需公共资金 ${p.cost}。${verdicts[p.verdict]}`,
  notKnown: (p) => `${who(p.count)}是否有收益尚不清楚：其价值为 ${p.worth}。`,
  noneProven: '尚未证明任何单项改革有收益。',
  best: (p) => `价值最高的是“${p.name}”：${p.worth}。`,
  allSurely: '每一项都确定有收益；哪一项价值最高尚不清楚。',
  someSurely: (p) => `${p.all} 项改革中有 ${p.sure} 项确定有收益；哪一项价值最高尚不清楚。`,

  reform: '改革',
  alone: '单独',
  last: '最后',
  worth: '价值',
  lessCost: '扣除成本',
  caption: (p) => `${p.unit}，已折现。价值：沙普利值。扣除成本：价值减公共成本。`,
  quoted: (p) => `“${p.name}”`,
  openGain: (p) =>
    `以下改革是否有收益尚不清楚：${listed(p.names)}。${hint('增大 --minutes 可缩小区间。', '更多时间可缩小区间。')}`,
  openSign: (p) =>
    `以下改革是收益还是损失尚不清楚：${listed(p.names)}。${hint('增大 --minutes 可缩小区间。', '更多时间可缩小区间。')}`,
  notOnlyRelaxing: (p) => `以下改革也可能使某些条件收紧，因而可能造成损失：${listed(p.names)}。`,
  underDoubt: (p) => `在不确定数值的抽样中，十次有九次的价值为（${p.unit}）：${p.bands.join('，')}。`,
  nameAnd: (p) => `“${p.name}” ${p.amount}`,
  orderNotKnown: '改革按何种顺序能最早获得最大收益尚不清楚。',
  pairsOpen: (p) => `${p.all} 对改革中有 ${p.open} 对的共同作用尚不清楚。`,
  elsewhere: '其他国家',
  sidePaymentsDo: '根据已找到的方案，补偿支付可以使每个国家留下。',
  sidePaymentsDoNot: '根据已找到的方案，没有补偿支付能使每个国家都留下。',
  get covenants() {
    return `贷款人要求偿债备付率。此处的价值不要求方案遵守；${hint(`\`chorsu plan\` 则遵守。`, '案例的方案则遵守。')}`;
  },
  shortfall: (p) =>
    `某些改革组合无法满足刚性需求。此处每短缺一单位的成本为 ${p.costs.join('，')}。成本加倍时的价值为 ${p.twice.join('，')}。`,

  doubtTooMany: (p) => `--doubt 最多用于 ${p.most} 项改革。请用 --reforms 选择部分改革，或用 --groups 合并。`,
  doubtNone: '该案例没有可供 --doubt 使用的不确定数值。请在表 `uncertainty` 中填写。',
  sampleTooMany: (p) =>
    `每次最多对 ${p.most} 项改革抽样。${hint('请用 --reforms 选择部分改革，或用 --groups 合并。', '请选择部分改革。')}`,
  noPlanWith: (p) =>
    `即使允许需求短缺，实施下列改革也没有方案：${p.reforms}。${hint(`\`chorsu plan\` 说明原因。`, '请带上这些改革规划案例以了解原因。')}`,
  get noPlanWithout() {
    return `即使允许需求短缺，不实施改革也没有方案。${hint(`\`chorsu plan\` 说明原因。`, '请规划案例以了解原因。')}`;
  },
  notFoundWith: (p) =>
    `实施下列改革时未找到方案：${p.reforms}。${hint('请增大 --seconds，或使用 --groups。', '请给更多时间后再问。')}`,
  get notFoundWithout() {
    return `不实施改革时未找到方案。${hint('请增大 --seconds，或使用 --groups。', '请给更多时间后再问。')}`;
  },
  conflict: (p) =>
    `改革 ${p.a} 与 ${p.b} 对 \`${p.table}\` ${p.key} 的 \`${p.column}\` 设定了不同的值。请去掉其中一项。`,
  setsKnown: (p) =>
    `已知 ${p.known}/${p.sets} 个组合，求解 ${p.solves} 次，沿用 ${p.taken} 个方案${p.halfWidth && `，半宽 ${p.halfWidth}`}`,
  ordersDrawn: (p) => `抽取 ${p.orders} 个顺序，求解 ${p.solves} 个组合${p.halfWidth && `，半宽 ${p.halfWidth}`}`,
  widest: (p) => `最宽的区间向两侧各达 ${p.amount}。${hint('增大 --minutes 可缩小区间。', '更多时间可缩小区间。')}`,
  get noBound() {
    return `部分价值尚无界值。${hint('增大 --minutes 或可求得。', '更多时间或可求得。')}`;
  },
  solves: (p) => `共计算 ${p.count} 个方案。`,
  stopped: '在得出结果之前已中止。',
  stoppedKept: '在得出结果之前已中止。已求得的价值保留供下次运行使用。',

  title: '每项改革的价值',
  worthTitle: (p) => `“${p.name}”价值最高`,
  worthOpen: '哪项改革价值最高尚不清楚',
  worthUnit: (p) => `${p.unit}，现值；线段为已证明的界限`,
  worthUnitSampled: (p) => `${p.unit}，现值；线段为抽样的 95% 置信区间`,
  shapley: '在共同收益中的份额（沙普利值）',
  lastOfAll: '最后实施（在其他全部改革之后）',
  barrier: '壁垒',
  publicCost: '公共成本',
  benefitOverCost: '效益成本比',
  firstBring: (p) => `${p.all} 项改革中的前 ${p.first} 项带来九成收益`,
  orderTitle: '最早获得最大收益的顺序',
  orderUnit: (p) => `按已找到方案的净现值收益，${p.unit}，现值`,
  step: '步骤',
  gainedSoFar: (p) => `累计收益，${p.unit}`,
  moreTogetherTitle: (p) => `“${p.a}”与“${p.b}”同时实施价值更高`,
  lessTogetherTitle: (p) => `“${p.a}”与“${p.b}”部分相互替代`,
  pairsTitleOpen: '各项改革如何共同作用尚不清楚',
  moreTogetherSign: '同时实施价值更高',
  lessTogetherSign: '部分相互替代',
  pairOpen: '? 未知（已证明的界限）',
  pairOpenSampled: '? 未知（抽样的 95% 置信区间）',
  pairsUnit: (p) => `两项改革同时实施超出分别实施之和的部分，${p.unit}`,
  with: '与之配对',
  pairBrings: (p) => `合计多于各自之和，${p.unit}`,
  intervals: '区间为已证明的界限。',
  intervalsSampled: '区间为抽样的 95% 置信区间。',
  payersTitle: '每项改革单独实施时谁受益、谁受损',
  payersNote:
    '为已找到的有该项改革与无改革的两个方案之差。方案的收益归业主和买方；贷款方、国库和权利人所得是方案的成本。某项改革的价值未定时，谁从中受益也未定。',
  countriesTitle: '实施全部改革时哪些国家受益、哪些受损（按已找到的方案）',
  country: '国家',
  gainOf: '收益',
  valueAdded: '增加值',
  jobs: '就业岗位，历年平均',
  duties: '关税收入',
  countriesCaption: (p) => `两个已找到方案之间的变化，${p.unit}。各国收益之和等于净现值的变化；其他各列不计入其中。`,
  presentValue: (p) => `${p.unit}，现值`,
  consentTitle: '每个国家的同意带来多少收益',
  consentBrings: (p) => `其同意带来，${p.unit}`,
  consentUnit: (p) => `各国的沙普利值，${p.unit}，现值`,
  stayingOut: '不参加将损失',
  sidePaymentsOpen: '补偿支付能否使每个国家留下尚不清楚。',
};
