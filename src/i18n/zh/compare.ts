import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';

export const compare: Catalogue['compare'] = {
  tooMany: (p) => `给出了 ${p.count} 个方案。请给出 ${p.least} 至 ${p.most} 个方案。`,
  title: '方案并列',
  differ: (p) => `各方案属于不同的案例：${listed(p.cases)}。差异并非仅由方案造成。`,
  sameName: (p) => `各案例都名为 ${p.name}，但数据表不同。差异并非仅由方案造成。`,
  otherMoney: (p) => `各方案的货币不同（${listed(p.currencies)}）：金额不可比较。`,
  more: (p) => `方案 ${p.plan} 的价值比方案 ${p.first} 高 ${p.range}。`,
  less: (p) => `方案 ${p.plan} 的价值比方案 ${p.first} 低 ${p.range}。`,
  open: (p) => `方案 ${p.plan} 与 ${p.first} 哪个价值更高尚无定论：考虑两个方案的间隙，差额为 ${p.range}。`,
  notKnown: (p) => `方案 ${p.plan} 与 ${p.first} 之间的差额未知：其中一个没有找到或没有上界。`,
  mostIn: (p) => `各方案在“${p.heading}”上差异最大：${p.spread}。`,
  sitesDiffer: (p) =>
    p.other === 0
      ? `所有方案都在同样的 ${p.same} 个厂址建设。`
      : `${p.other} 个厂址只在部分方案中建设，${p.same} 个在所有方案中建设。`,
  nothingDiffers: '各方案的建设和流量相同。',
  caseMissing: (p) =>
    `找不到方案 ${p.plan} 的案例（${p.source}），或其后已更改。该方案没有地图，名称未知处使用键。${hint('请用 --case 指定。', '')}`,
  plans: '方案',
  plan: '方案',
  asked: '要求',
  asItStands: '案例现状',
  with: (p) => `改革 ${listed(p.reforms)}`,
  required: (p) => `包含 ${listed(p.sites)}`,
  forbidden: (p) => `不含 ${listed(p.sites)}`,
  withoutTargets: (p) => `不计目标 ${listed(p.targets)}`,
  pinned: (p) => `保留 ${p.plan} 的建设`,
  rolled: (p) => `${p.year} 年之前的建设同 ${p.plan}，之后的不限`,
  ofCountries: (p) => `仅${listed(p.countries)}，按 ${p.plan} 的边境价格`,
  figureChanged: (p) => `${p.figure} ${p.before} → ${p.after}`,
  figuresChanged: (p) =>
    `方案 ${p.plan} 的案例与方案 ${p.first} 的案例有 ${p.count} 个数字不同：${p.figures.join('；')}${p.count > p.figures.length ? '等' : ''}。`,
  figuresGain: (p) => `仅这些数字就会使方案 ${p.first} 多值 ${p.amount}。`,
  figuresLose: (p) => `仅这些数字就会使方案 ${p.first} 少值 ${p.amount}。`,
  figuresNothing: (p) => `按这些数字，方案 ${p.first} 的价值不变。`,
  anewGains: (p) => `按这些数字，方案 ${p.plan} 因做法不同而比方案 ${p.first} 多值 ${p.amount}。`,
  anewLoses: (p) => `按这些数字，方案 ${p.plan} 因做法不同而比方案 ${p.first} 少值 ${p.amount}。`,
  anewNothing: (p) => `按这些数字，方案 ${p.plan} 并不比原样的方案 ${p.first} 更有价值。`,
  notKept: (p) => `原样的方案 ${p.first} 不符合这些数字，因此无法将数字本身的影响与方案 ${p.plan} 的不同做法区分开。`,
  npv: '净现值',
  bound: '任何方案都不优于',
  gap: '最多可更优',
  gapShare: '最多可更优，占总成本的比例',
  moreThanFirst: '价值高于方案 A',
  differenceTitle: (p) =>
    p.decided === p.all
      ? '与方案 A 的所有差额都大于间隙'
      : p.decided === 0
        ? '与方案 A 的差额都不大于间隙'
        : `与方案 A 的 ${p.all} 个差额中有 ${p.decided} 个大于间隙`,
  differenceUnit: (p) => `价值高于方案 A，${p.unit}；从最少到最多`,
  intervalNote: '差额给出两个方案的间隙所允许的最小值至最大值。若其中包含零，则不知哪个方案价值更高。',
  buildsTitle: '建设上的不同',
  mapsTitle: '在哪里生产，运输什么',
  mapsFigure: (p) => `${p.year} 年吨数；各图比例相同`,
  headingsTitle: '各科目的成本与收入',
  measuresTitle: '就业、增加值、贸易与二氧化碳',
  flowsTitle: '运输上的不同',
  headingIn: (p) => `科目，${p.unit}`,
  spread: '最大差额',
  measure: '指标',
  country: '国家',
  good: '货物',
  from: '自',
  to: '至',
  unit: '单位',
  flowsNote: '方案所有年份的数量之和。',
  measuresNote: '各年平均值。',
  inAllPlans: (p) => `所有方案都建设：${p.sites.join('；')}。`,
  moreRows: (p) => `另有 ${p.count} 行`,
  none: '无方案',
  foot: '边界依照 Natural Earth；不代表任何立场。',
  sheets: {
    plans: { name: '方案', about: '各方案、要求及其价值' },
    builds: { name: '建设', about: '建设上的不同，按厂址、规模和年份' },
    headings: { name: '现值', about: '成本与收入科目，已折现' },
    measures: { name: '国家', about: '各国就业、增加值、二氧化碳、进口和关税，各年平均' },
    flows: { name: '流量', about: '运输上的不同，所有年份之和' },
  },
};
