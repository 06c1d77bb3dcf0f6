import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';

export const lending: Catalogue['lending'] = {
  cut: (p) =>
    `若按上限借款，有 ${p.count} 个项目的现金达不到贷款人要求的偿债备付率；其中 ${p.count - p.none} 个可以承担较小的贷款，${p.none} 个不能承担任何贷款：${p.projects.map(({ name, share }) => `${name}，${share === undefined ? '不能借款' : `最多可借资本支出的 ${share}`}`).join('；')}。补救办法及其代价见报告。`,
  instead: (p) =>
    `不计目标${listed(p.targets)}时，有一个遵守全部约定条款的已知方案。其净现值为 ${p.npv}；它与最优方案的差距未知。${p.sites.length === 0 ? '该方案不建设任何工厂。' : `该方案建设：${listed(p.sites)}。`}${hint(`\`${p.command}\` 给出完整方案。`, '不计这些目标重新规划即可得到完整方案。')}`,
  withoutCovenants: (p) =>
    `不计约定条款时，已找到一个方案：其净现值为 ${p.npv}，任何方案都不会超过 ${p.bound}。${p.sites.length === 0 ? '该方案不建设任何工厂。' : `该方案建设：${listed(p.sites)}。`}是否有方案能遵守约定条款尚不清楚${hint(`；\`${p.command}\` 会用更长时间寻找。`, '。请给更多时间后重新规划。')}`,
  noInstead: (p) => `无论是否计入目标${listed(p.targets)}，都没有已知方案能遵守全部约定条款。`,
  ownersPay: (p) => `${p.project}：所有者投入 ${p.paid}，占成本的 ${p.share}；按此投入，所有者的年回报率为 ${p.rate}。`,
  ownersLose: (p) => `${p.project}：所有者收不回投入，年回报率为 ${p.rate}。`,
  withoutLoans: (p) =>
    `若无贷款，按不变价格计算，项目${p.taxed ? '税后' : '税前（未给出税率）'}年回报率为 ${p.rate}。${p.high ? '这也偏高：请核对案例中该项目的买入价和卖出价。' : ''}`,
  atCost: (p) =>
    `没有任何供应为下列项目所售之物定价：${listed(p.projects)}。因此按成本出售，其回报率按定义等于折现率。`,
};
