import type { Catalogue } from '../en/index.ts';

export const page: Catalogue['page'] = {
  scenariosAre: (p) =>
    `各情景的净现值：${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('；')}。`,
  scenariosHeld: (p) =>
    `${p.built ? '按这些建设项目' : '什么都不建时'}，各情景的净现值：${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('；')}。`,
  scenariosGain: (p) =>
    `按这些建设项目，各情景下相对不建设的收益：${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('；')}。`,
  scenariosLeft: (p) =>
    p.names.length > 2
      ? `时间不足，${p.names.length} 个情景未检验。`
      : `时间不足，未检验的情景：${p.names.map((name) => `“${name}”`).join('、')}。`,
  cannotMeet: '所建项目无法满足要求',
  asItStands: '案例现状',
  noPlan: '没有已知方案',
  sitesInAll: (p) => `共 ${p.all} 个厂址，其中 ${p.same} 个在每种情景下都建设。`,

  npvAt: (p) => `净现值（${p.priceYear} 年价格，折现率 ${p.rate}）`,
  run: (p) =>
    `${p.program}，${p.solver}；计算用时 ${p.seconds} 秒，要求不超过 ${p.asked} 秒、间隙不超过总成本的 ${p.gap}。`,
  runSettled: (p) => `${p.program}，${p.solver}；计算用时 ${p.seconds} 秒，要求不超过 ${p.asked} 秒；未指定间隙。`,
  moreCautions: (p) => `另有 ${p.count} 条注意事项`,

  jobs: '就业岗位',
  jobsGained: '新增就业岗位',
  valueAddedIn: (p) => `年增加值，${p.unit}`,
  valueGainedIn: (p) => `增加值年增量，${p.unit}`,
  importsIn: (p) => `年进口额，${p.unit}`,
  importsSavedIn: (p) => `年减少进口额，${p.unit}`,
  co2: '运输二氧化碳，吨/年',
  co2Saved: '运输二氧化碳减排，吨/年',
  otherCountries: (p) => `其他 ${p.count} 个国家`,
  countriesCaption: (p) =>
    `${p.first === p.last ? `${p.first} 年数值` : `${p.first}–${p.last} 年平均值`}。增加值和进口额按案例中的货物价值计算；二氧化碳计入货物到达地。`,
  changesAgainst: '各数为与什么都不建相比的变化，按已找到的方案计算；负数表示不利变化。',
  madeInRegion: (p) => `最后环节在区域内，${p.year} 年`,
  ofDelivered: (p) => `占交付价值的 ${p.share}`,

  zones: { EAEU: '欧亚经济联盟', EU: '欧盟', GCC: '海合会', ASEAN: '东盟', CIS: '独联体', SCO: '上合组织' },
};

export const live: Catalogue['live'] = {
  year: '年份',
  goods: '货物',
  zoom: '拖动可移动地图，+ 和 − 可缩放。键盘：方向键、+ 和 −。',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeMap: '整幅地图',
  figuresOf: '数据',
  noLane: '未选择',
  chosen: '在此处或在地图上选择一个地点、口岸或运输通道。',
  sites: '地点',
  borders: '口岸',
  lanes: '运输通道',
  borderCrossing: '口岸',
  hoursAtBorder: (p) => `等待 ${p.hours} 小时`,
  built: '建设',
  made: '当年生产',
  sent: '当年发出',
  received: '当年收到',
  amountOf: (p) => [`${p.name}：${p.amount}`, p.unit].filter(Boolean).join(' '),
  builtIn: (p) => `${p.name}（${p.year}）`,
  underWay: (p) => `在途 ${p.days} 天，100 次运输中有 95 次不超过 ${p.most} 天。`,
  underAgreement: (p) => `按协定 ${p.agreement} 缴纳关税。`,
};
