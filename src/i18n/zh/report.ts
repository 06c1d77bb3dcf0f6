import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { currencyName } from './currency.ts';
import { reportWhy } from './report-why.ts';

export const report: Catalogue['report'] = {
  theme: '浅色 / 深色',
  contents: '目录',
  behindChart: '图表数据',
  nothingToReport: '没有可报告的内容',
  foot: (p) => `案例：${p.name}。地图边界依 Natural Earth，不代表任何立场。`,
  footOf: (p) => `案例：${p.name}。`,
  planSource: (p) => `“${p.name}”的方案；${p.priceYear} 年价格`,
  caseSource: (p) => `案例“${p.name}”，${p.priceYear} 年价格`,
  titleOf: (p) => `${p.name}：${p.answer}`,

  place: '地点',
  country: '国家',
  process: '工艺',
  good: '货物',
  from: '起点',
  to: '终点',
  amount: '数量',
  unit: '单位',
  tonnes: '吨',
  hours: '小时',
  km: '公里',
  p95: '小时（p95）',
  by: '途经',
  year: '年份',
  limit: '限制',
  relaxBy: '放宽幅度',
  heading: '科目',
  whatItIs: '内容',
  total: '合计',
  size: '规模',
  capacity: '年产能',
  table: '价值对象',
  origin: '原产地',
  notOriginating: (p) => `不具原产资格（${p.country}制造）`,
  madeIn: (p) => `${p.country}制造`,
  duty: '关税',
  under: '适用待遇',
  asks: '条件',
  withoutIt: '无此待遇时',
  lane: '运输通道',
  step: '步骤',
  borderCrossed: '经过的口岸',
  agreement: '协定',
  source: '来源',
  quality: '质量',
  rows: '行数',
  inTables: '所在表',
  perTonne: (p) => `${currencyName(p.currency)}/吨`,
  perUnit: (p) => `${currencyName(p.currency)}/${p.unit}`,
  perAnyUnit: (p) => `${currencyName(p.currency)}/单位`,
  perYear: (p) => `${p.unit}/年`,
  presentValueIn: (p) => `${p.unit}，现值`,
  sumIn: (p) => `合计，${p.unit}`,

  npv: '净现值',
  noBetter: '更优方案最多可多得',
  capitalNow: '资本支出现值',
  discounted: (p) => `按年折现率 ${p.rate} 折至 ${p.start} 年，${p.priceYear} 年价格。`,
  fewestToRelax: '最少需要放宽的限制',

  mapTitle: '在哪里生产，如何运输',
  nothingMoves: (p) =>
    p.sites === 0 ? `${p.year} 年没有生产，也没有运输` : `${p.year} 年 ${p.sites} 个地点生产货物，没有运输`,
  moves: (p) =>
    p.sites === 0
      ? `${p.year} 年产业链没有生产，运输 ${p.amount}吨`
      : `${p.year} 年 ${p.sites} 个地点生产货物，运输 ${p.amount}吨`,
  movesFromOutside: (p) =>
    p.sites === 0
      ? `${p.year} 年产业链没有生产；运输 ${p.amount}吨，其中 ${p.share} 来自区域外`
      : `${p.year} 年 ${p.sites} 个地点生产货物；运输 ${p.amount}吨，其中 ${p.share} 来自区域外`,
  movesInside: (p) => `${p.year} 年 ${p.sites} 个地点生产货物，运输 ${p.amount}吨，均来自区域内`,
  mapUnit: '沿所经运段的年吨数；地点大小按产值',
  closer: '区域放大图',
  hoursAt: (p) => `${p.place} ${p.hours} 小时`,

  chainTitle: '货物的产业链',
  largestPurchase: (p) => `最大宗采购是来自${p.country}的${p.good}，占 ${p.year} 年全部采购的 ${p.share}`,
  chainOf: (p) => `${p.year} 年的产业链`,
  processIn: (p) => `${p.process}，${p.country}`,
  boughtIn: (p) => `采购，${p.country}`,
  deliveredIn: (p) => `交付，${p.country}`,
  chainUnit: (p) => `${p.unit}，按货值，${p.year} 年`,
  loops: (p) => `有 ${p.count} 条回流只列在表中。`,

  landedTitle: '一次交付的成本',
  landed: (p) => `${p.year} 年${p.place}的${p.good}到岸成本为每${p.unit} ${p.cost}；其中 ${p.share} 是壁垒`,
  landedSame: (p) =>
    `${p.year} 年${p.place}的${p.good}到岸成本为每${p.unit} ${p.cost}，与国外购买相同；其中 ${p.share} 是壁垒`,
  landedMore: (p) =>
    `${p.year} 年${p.place}的${p.good}到岸成本为每${p.unit} ${p.cost}，比国外购买高 ${p.more}；其中 ${p.share} 是壁垒`,
  landedLess: (p) =>
    `${p.year} 年${p.place}的${p.good}到岸成本为每${p.unit} ${p.cost}，比国外购买低 ${p.less}；其中 ${p.share} 是壁垒`,
  boughtAbroad: '国外购买',
  perUnitDelivered: (p) => `${p.money}，每交付 ${p.unit}`,
  shareOfTotal: '占合计的比例',
  landedCost: (p) => `到岸成本，${currencyName(p.currency)}/单位`,
  abroadRegion: '国外购买：在区域外国家购买该货物并运到当地的最低价格。',
  abroadCountry: '国外购买：在另一国家购买该货物并运到当地的最低价格。',
  allDeliveries: (p) => `${p.year} 年的全部交付`,

  buildsTitle: '建什么，何时建',
  nothingBuilt: '不新建任何工厂',
  legsAlone: '只新建运段，不新建工厂',
  plantsFor: (p) =>
    p.early === p.plants
      ? `${p.plants} 座工厂，投资 ${p.capital}（未折现），${p.year} 年起投产`
      : `${p.plants} 座工厂，投资 ${p.capital}（未折现），其中 ${p.early} 座 ${p.year} 年起投产`,
  buildsUnit: '斜线：建设中；实心：运行中；空心：已有',
  capacityOf: (p) => `每年 ${p.amount} ${p.unit}`,
  thereAlready: (p) => `已有，每年 ${p.amount} ${p.unit}`,
  capitalOf: (p) => `资本支出，${p.unit}`,

  deliveriesTitle: '交付与需求',
  allMetRegion: (p) => `需求全部满足；${p.good}最多有 ${p.share} 的最后环节在区域内（${p.year} 年）`,
  allMetChain: (p) => `需求全部满足；${p.good}最多有 ${p.share} 由产业链生产（${p.year} 年）`,
  notMetRegion: (p) =>
    `对${listed(p.goods)}的需求未全部满足；${p.good}最多有 ${p.share} 的最后环节在区域内（${p.year} 年）`,
  notMetChain: (p) => `对${listed(p.goods)}的需求未全部满足；${p.good}最多有 ${p.share} 由产业链生产（${p.year} 年）`,
  partRegion: '最后环节在区域内',
  partOutside: '最后环节在区域外',
  partChain: '产业链生产',
  partBought: '采购',
  wanted: '需求',
  notMet: '未满足',

  costsTitle: '按年份和国家的成本',
  capitalLessResidual: '资本支出（扣除残值）',
  wayShare: (p) => `从生产者到购买者之间的环节占历年成本的 ${p.share}`,
  byYearUnit: (p) => `${p.unit}，按付款年份；横轴以下为抵减`,
  noCountry: '不属于任何国家',
  countryShare: (p) => `${p.share} 的成本发生在${p.country}`,
  noCountryShare: (p) => `${p.share} 的成本不属于任何国家`,
  byCountryUnit: (p) => `${p.unit}，现值，按发生地所在国家`,

  lanesTitle: '货物的路线',
  standStill: (p) => `从${p.from}到${p.to}，货物有 ${p.share} 的时间停滞`,
  hoursUnit: '时间与距离；口岸和换装显示为台阶',
  sameWaysCost: '同样路线的费用',
  costUnit: (p) => `${currencyName(p.currency)}/吨与距离，${p.priceYear} 年价格`,
  kmFromStart: '距起点公里数',
  hoursAxis: '小时',
  lanesOf: (p) => `${p.year} 年的运输通道，按吨数`,
  smallerLanes: (p) => `另有 ${p.count} 条较小的通道`,
  p95Note: 'p95：100 批货物中有 95 批能做到的小时数。',
  steps: { leg: '运段', transfer: '换装', border: '口岸' },

  dutiesTitle: (p) => `${p.year} 年各通道的关税`,
  agreementNoList: (p) => `${p.name}：案例未收录其清单`,
  agreementNoListSince: (p) => `${p.name}自 ${p.since} 生效：案例未收录其清单`,
  agreementsNoList: (p) => `${p.agreements}。${p.lanes} 条通道按一般税率计；按协定可能更低。`,
  dutiesUnknown: (p) => `${p.all} 条通道中有 ${p.unknown} 条关税未知：tariffs 中没有相应的行，按 0 计算。`,
  moreLanes: (p) => `另有 ${p.count} 条通道`,
  dutyBase: '以货物价值加全程运费为基数；税率已含附加关税。海关法只计到进境地为止的运费，因此实际关税略低。',
  dutyInland: (p) => `其中至少 ${p.amount}（现值）的关税来自进境地之后的路程。`,
  moneyAUnit: (p) => `每单位 ${p.amount} ${currencyName(p.currency)}`,
  dutyNotKnown: '未知',
  dutyNotKnownPlus: (p) => `未知，另加 ${p.rate}`,
  mostFavoured: '最惠国待遇',
  noRow: '无相应行',
  originRules: {
    CTH: '税目改变（CTH）',
    CTSH: '子目改变（CTSH）',
    'wholly obtained': '完全获得',
  },
  proofs: { 'certificate ST-1': 'ST-1 原产地证书' },
  regionalValue: (p) => `区域价值成分 ${p.share}`,
  directTransport: '直接运输',
  dutyIs: (p) =>
    [
      p.rate,
      p.under && `（${p.asks ? `${p.under}；${p.asks}` : p.under}）`,
      p.without && `；无此待遇时 ${p.without}`,
      !p.known && '；tariffs 中没有相应的行，按 0 计算',
    ]
      .filter(Boolean)
      .join(''),

  ...reportWhy,
};
