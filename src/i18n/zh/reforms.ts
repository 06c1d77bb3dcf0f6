import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';

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
  benefitCost: '效益成本比',
  caption: (p) => `${p.unit}，已折现。价值：沙普利值。扣除成本：价值减公共成本。`,
  quoted: (p) => `“${p.name}”`,
  openGain: (p) => `以下改革是否有收益尚不清楚：${listed(p.names)}。增大 --minutes 可缩小区间。`,
  openSign: (p) => `以下改革是收益还是损失尚不清楚：${listed(p.names)}。增大 --minutes 可缩小区间。`,
  notOnlyRelaxing: (p) => `以下改革也可能取消某些条件，因而可能造成损失：${listed(p.names)}。`,
  underDoubt: (p) => `在不确定数值的抽样中，十次有九次的价值为（${p.unit}）：${p.bands.join('，')}。`,
  nameAnd: (p) => `“${p.name}” ${p.amount}`,
  orderNotKnown: '改革按何种顺序能最早获得最大收益尚不清楚。',
  order: (p) => `最早获得最大收益的顺序：${p.names.join('、')}。`,
  moreTogether: (p) => `${p.a}与${p.b}同时实施比分别实施多 ${p.amount}。`,
  lessTogether: (p) => `${p.a}与${p.b}部分相互替代：同时实施比分别实施少 ${p.amount}。`,
  pairsOpen: (p) => `${p.all} 对改革中有 ${p.open} 对的共同作用尚不清楚。`,
  elsewhere: '其他国家',
  countries: (p) => `实施全部改革后，两个已找到方案中各国收益的差异：${p.gains.join('，')}。`,
  consent: (p) => `${p.country} 的同意带来 ${p.brings}。若不参加，它将损失 ${p.loses}。`,
  consentNotKnown: (p) => `${p.country} 的同意带来 ${p.brings}。若不参加会损失多少尚不清楚。`,
  sidePaymentsDo: '根据已找到的方案，补偿支付可以使每个国家留下。',
  sidePaymentsDoNot: '根据已找到的方案，没有补偿支付能使每个国家都留下。',
  covenants: '贷款人要求债务覆盖率。此处的价值不要求方案遵守；`chorsu plan --reform` 则遵守。',
  shortfall: (p) =>
    `某些改革组合无法满足刚性需求。此处每短缺一单位的成本为 ${p.costs.join('，')}。成本加倍时的价值为 ${p.twice.join('，')}。`,
};
