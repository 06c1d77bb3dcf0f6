import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';

type Slack = Parameters<Catalogue['options']['noOther']>[0];

const within = (p: Slack) =>
  p.of === 'gain' ? `与最优方案相差不超过其相对于什么都不建的收益的 ${p.slack}` : `与最优净现值相差不超过 ${p.slack}`;
const andMore = (p: { sites: readonly string[]; more: number }) =>
  `${p.sites.join('；')}${p.more > 0 ? `；另有 ${p.more} 项` : ''}`;

export const options: Catalogue['options'] = {
  slackOf: (p) => `--slack-of 可取 best 或 gain，不能取 ${p.value}。`,
  noPlan: (p) =>
    `未找到方案。${hint(`\`chorsu plan ${p.source}\` 会说明原因。若因时间用尽，请增大 \`--seconds\`。`, '请规划案例以了解原因。若因时间用尽，请给更多时间后再问。')}`,
  get noGain() {
    return `尚不清楚最优方案是否优于什么都不建，因此无法取该收益的比例。${hint('请用 --slack-of best，以其净现值为基数。', '可改以其净现值为基数。')}`;
  },

  stages: {
    best: '最优方案',
    nothing: '什么都不建',
    sites: '各厂址改变决定的代价',
    ranges: '各厂址和国家的最少与最多使用',
    near: (p) => `${p.slack} 以内差异最大的方案`,
    frontier: (p) => `有效边界：${p.measure}`,
  },

  noOther: (p) => `${within(p)} 的范围内，没有找到厂址不同的方案。`,
  answer: (p) =>
    `${within(p)} 的范围内，另有 ${p.others} 个差异最大的方案。${p.always === 0 ? '没有任何厂址在此范围内的所有方案中都建设。' : `有 ${p.always} 个厂址在此范围内的所有方案中都建设。`}`,
  wideSlack: (p) =>
    `允许差距 ${p.slack} 为最优方案相对于什么都不建的收益（至少 ${p.gain}）的 ${p.share}。与最优相差如此之多的方案可能几乎没有收益。${hint('用 --slack-of gain 可按该收益的比例设定差距。', '差距也可按该收益的比例设定。')}`,
  bestBuilds: (p) => (p.sites.length === 0 ? '最优方案不建设任何工厂。' : `最优方案建设：${andMore(p)}。`),

  plan: '方案',
  best: '最优',
  other: (p) => `方案 ${p.number}`,
  within: (p) => `${p.slack} 以内`,
  npvIn: (p) => `净现值，${p.unit}`,
  belowBest: '低于最优',
  sitesBuilt: '建设厂址数',
  sitesDiffer: '不同厂址数',
  measureIn: (p) => `${p.measure}，${p.unit}`,
  builds: '各方案的建设内容',
  buildsMarks: '建设内容；最优方案以下各行：+ 另外建设，− 不建设',
  mapsTitle: (p) => `${within(p)} 的范围内差异最大的 ${p.count} 个方案`,
  mapsUnit: '名称下方为各方案的净现值',

  uses: { always: '总是', sometimes: '有时', never: '从不', undecided: '未知' },
  listOf: {
    always: (p) => `此范围内的所有方案都建设（${p.count}）：${andMore(p)}。`,
    sometimes: (p) => `此范围内的部分方案建设（${p.count}）：${andMore(p)}。`,
    never: (p) => `此范围内的所有方案都不建设（${p.count}）：${andMore(p)}。`,
    undecided: (p) =>
      `规定时间内未能确定（${p.count}）：${andMore(p)}。${hint('增大 --seconds 或可确定。', '更多时间或可确定。')}`,
  },
  change: '改变',
  without: (p) => `不建${p.site}`,
  with: (p) => `建设${p.site}`,
  withoutCostsLeast: (p) => `不建${p.site}的代价最小：不超过 ${p.loss}`,
  withCostsLeast: (p) => `增建${p.site}的代价最小：不超过 ${p.loss}`,
  changeUnit: (p) => `改变一个厂址的决定并重新规划其余部分时净现值的损失，${p.unit}`,
  loses: (p) => `损失，${p.unit}`,

  useWithin: (p) => `${p.slack} 以内的使用`,
  inBest: '最优方案中',
  least: '最少',
  most: '最多',
  rangesTitle: (p) => `${p.country}的增加值可在损失很小的情况下变动最大`,
  rangesUnit: (p) => `最优方案中的历年增加值；线段：${p.slack} 以内各方案的最少与最多；${p.unit}`,
  rangeText: (p) => `${p.here}（${p.least} 至 ${p.most}）`,
  use: '指标',
  valueAdded: '增加值',
  activity: '作业量',

  differs: '不同之处',
  endNotProven: '尚未证明最后一点就是有效边界的端点。',
  noMore: (p) => `${p.slack} 以内没有方案高于 ${p.limit}。`,
  noLess: (p) => `${p.slack} 以内没有方案低于 ${p.limit}。`,
  frontierTitle: (p) => `从 ${p.from} 到 ${p.to} 的代价为 ${p.cost}（${p.measure}）`,
  frontierUnit: (p) => `已找到的最好方案；${p.unit}`,

  title: '还有哪些方案几乎同样好',
};
