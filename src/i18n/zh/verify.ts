import type { Catalogue } from '../en/index.ts';

export const verify: Catalogue['verify'] = {
  pinNeeded: (p) => `本方案沿用 ${p.pin} 的建设内容，但该文件不存在。请放回该文件，或不使用 --resolve。`,
  pinMissing: (p) => `本方案沿用 ${p.pin} 的建设内容，但该文件不存在，因此未检查建设内容是否沿用。`,
  caseMissing: (p) => `在 ${p.tried.join(' 或 ')} 未找到本方案的案例。请用 --case 指定。`,
  caseOther: (p) =>
    `${p.source} 不是所规划的案例：其哈希值为 ${p.hash}，方案记载的是 ${p.planned}。请用 --case 指定案例，或重新规划。`,
  caseErrors: (p) => `${p.source} 有错误。请用 \`chorsu check ${p.source}\` 查看。`,
  noQuantities: (p) => `${p.case}：没有方案，无数量可复核。`,
  agrees: (p) => `${p.case}：独立复核与全部成本、平衡和限制一致（容差 ${p.tolerance}）。`,
  differs: (p) => `${p.case}：独立复核发现 ${p.count} 处差异。请勿使用本方案，应重新规划。`,
  difference: (p) => `${p.what}：方案为 ${p.plan}，重算为 ${p.recomputed}`,
  moreDifferences: (p) => `另有 ${p.count} 处差异；用 --json 列出全部。`,
  notChecked: '未检查：',
  open: {
    optimality: '是否存在更优方案（`--resolve` 重新求解案例）',
    explanations: '方案的解释：影子价格、环节、选址原因',
    pin: '是否沿用原方案的建设内容，因为原方案不在',
    covenants: (p) => `${p.site} 的约定条款`,
  },
  resolvedNone: '重新求解：没有方案能满足全部要求。',
  resolvedNotFound: '重新求解：在同样时间内未找到方案。',
  resolved: (p) => `重新求解：净现值为 ${p.npv}，任何方案都不超过 ${p.bound}。`,
  stated: (p) => `本方案记载：${p.npv}，任何方案都不超过 ${p.bound}。`,
};
