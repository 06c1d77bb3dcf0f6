import type { Shown } from '../en/atlas.ts';
import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';

const range = (p: Shown) => `${p.value}（${p.low} 至 ${p.high}）`;

const noFile = (p: { file: string }) => `没有文件 ${p.file}。请给出 CSV 文件的路径。`;

export const atlas: Catalogue['atlas'] = {
  firstTitle: '第一步：载入贸易数据',
  firstLead: (p) =>
    `尚未载入贸易数据。这里只有 ${p.year} 年的 ${p.of} 个品目和 1998–2000 年的比较优势。要引用贸易数据，请先载入一张表，${hint('再加上 --store DIR', '再用它重新查询')}。`,
  firstHeads: { source: '数据表', command: '命令', holds: '内容', terms: '使用条款' },
  firstRows: {
    baci: {
      name: 'BACI（CEPII）',
      holds: '所有经济体，HS 六位码；双方申报已合并为一个数',
      terms: 'Etalab 2.0：注明来源即可自由使用',
    },
    comtrade: {
      name: 'UN Comtrade',
      holds: '双方各自的申报，因此可以对照',
      terms: '此处未读过；据说限制转发数据：请先阅读',
    },
    wits: { name: 'WITS（世界银行）', holds: '双方各自的申报；HS 版本对照表', terms: '此处未读过：请先阅读' },
    own: { name: '任意 CSV', holds: '您手头的数据', terms: '以发布者的条款为准' },
  },

  caution: {
    precious: () => '贵金属',
    capacity: (p) => `出口 ${p.tonnes} 吨，超过可生产的 ${p.capacity} 吨（${p.what}）：可能是过境、转口或原产地有误`,
    plants: (p) =>
      `出口 ${p.tonnes} 吨，超过已知工厂可生产的 ${p.capacity} 吨（${p.register ? '登记册' : '案例中的现有工厂'}：${p.what}）：可能有其他工厂、过境或转口`,
    none: (p) => `出口 ${p.tonnes} 吨，而当地并不生产（${p.what}）：可能是过境、转口或原产地有误`,
    passes: (p) => `同时进口 ${p.imports} 百万美元${p.more ? '，多于出口' : ''}：部分可能只是过境`,
    thin: (p) => `规模小：${p.exports} 百万美元，${p.buyers} 个买方`,
    unit: (p) => `每吨 ${p.price} 美元，而通常为 ${p.usual} 美元：请核对金额和数量的单位`,
    mirror: (p) => `出口方申报 ${p.exporter} 百万美元，进口方申报 ${p.importer} 百万美元`,
  },
  cautions: '注意',

  headingsAnswer: (p) =>
    `${p.year} 年${p.whole ? '' : `，在自带的 ${p.of} 个品目中`}，${p.a}净卖出而${p.b}净买入的有 ${p.ab} 个品目，反过来有 ${p.ba} 个。`,
  headingsHead: (p) => `${p.year} 年一方净卖出、另一方净买入的品目，对全世界和对十国以外都如此（百万美元）`,
  noHeadings: (p) => `${p.year} 年，在 ${p.of} 个品目中没有一方净卖出而另一方净买入的品目。`,
  heading: '品目',
  toOutside: '卖方对外净出口',
  fromOutside: '买方自外净进口',
  sold: '双方间成交',
  could: '最多可转向',
  couldNote:
    '最多可转向的数额，是卖方对十国以外净出口与买方自十国以外净进口中较小的一个。价格、质量、合同和运输路线都可能成为障碍。',
  heldNote: (p) =>
    `每个品目只有最大的 200 条流量，占该品目世界贸易的 ${p.low} 至 ${p.high}：每个合计都是“至少”，较小的流量可能改变较小差额的正负。`,
  covers: (p) =>
    `各品目合计只包括 ${p.year} 年的以下 ${p.list.length} 个品目，任何合计都不是贸易总额：${p.list.join('；')}。`,
  coversAll: (p) => `各品目合计包括 ${p.year} 年除黄金、其他贵金属和硬币（HS 7106 至 7112 及 7118）以外的全部货物。`,
  secondLook: (p) => `${p.year} 年双方之间需要复核的流量（百万美元）`,
  preciousLine: (p) => `黄金等贵金属不计入任何指标：${p.a}出口 ${p.va} 百万美元，${p.b}出口 ${p.vb} 百万美元。`,
  easeLine: (p) => `贸易便利度（1 表示只由供需份额决定）：${p.a}到${p.b}为 ${p.ab}，反向为 ${p.ba}。`,
  range,
  gapsHead: (p) => `${p.year} 年${p.a}对${p.b}尚未用上的出口潜力：${range(p.gap)} 百万美元。最大的各项（百万美元）：`,
  potentialNote:
    '潜力等于卖方在世界出口中的份额乘以买方进口再乘以贸易便利度（国际贸易中心的方法，不含其增长和关税部分）。区间从扣除进口后的出口乘以便利度下限，到全部出口乘以便利度上限。贸易表本身的误差不在其中。从零开始的区间不能证明有潜力。',
  netImporter: '买入多于卖出',

  chainsAnswer: (p) =>
    `${p.name}：共 ${p.stages} 个环节，其中 ${p.traded} 个有 ${p.year} 年的贸易数据。没有一种国家排序比随机猜测更能找到新工厂的所在国，因此不排先后：每张表先列净出口国，其余按代码排列。`,
  chainsOrder: (p) => `每张表先列 ${p.year} 年的净出口国，其余按代码排列。它不说明工厂应建在哪里。`,
  notTraded: (p) =>
    p.hs === ''
      ? '该货物没有 HS 编码，因此其贸易不详。'
      : `现有的 ${p.year} 年贸易数据没有品目 ${p.hs}，谁出口它不详。`,
  nothingKnown: '案例和自带的工厂清单对这一环节的任何国家都没有记载。',
  nothingOf: (p) => `案例和自带的工厂清单对这一环节的下列国家没有记载：${p.list.join('、')}。`,
  stageExports: '出口',
  stageImports: '进口',
  million: (p) => `百万美元，${p.year} 年`,
  capacity: '年产能力（吨）',
  madeInCase: '案例中的生产或供应',
  newPlants: '近十年的工厂',
  atHand: '具备的投入',
  lacks: '缺少的投入',
  near: '邻近度（0 至 1）',
  borderTitle: '货物在买方边境遇到什么',
  borderHeads: { buyer: '买方', from: '来自', duty: '关税', papers: '买方要求的证书' },
  borderNone: '案例中没有成员国需要从另一国购买该货物。',
  inUnion: '同一关税区：无关税',
  certificatesOf: (p) => `市场要求证书：${p.list}。`,
  ordersTitle: '国家排序能找到新工厂的所在国吗？',
  ordersLead: (p) => `近十年建成、开工或宣布的 ${p.plants} 座工厂，在不知道所在国的情况下排序。`,
  orderHeads: {
    by: '排序依据',
    data: '数据年份',
    plants: '工厂数',
    top: '所在国位列前三（95%）',
    chance: '随机猜测',
    place: '名次，0 为最前，1 为最后（95%）',
    verdict: '是否优于猜测',
  },
  orders: {
    advantage: '该类货物的出口优势',
    size: '经济规模',
    exports: '该品目的净出口',
    near: '产品空间中的邻近度',
  },
  better: '是',
  notBetter: '未能证明',
  notTested: '未检验：没有两座工厂晚于数据年份',
  ordersNote:
    '“是”指两个区间都优于随机猜测。同一国家的工厂并不独立，真实区间更宽。检验的是谁承接了工厂，而不是工厂是否盈利。',
  plantName: '工厂',

  existingCommand: '案例所需货物中本国已能生产多少：根据已加载的贸易数据给出 `candidates` 表的行',
  existingGoods: '仅限这些货物（默认：所有有需求且有 HS 编码的货物）',
  existingDigits: '查找贸易所用 HS 编码位数；编码相同的货物按需求分摊其贸易',
  existingOut: '把 candidates.csv 和 sources.csv 写入此文件夹，而不在屏幕上输出',
  existingNote: (p) =>
    `${p.year} 年需求 ${p.need} 吨，减去 HS ${p.hs} 进口 ${p.imports} 吨，加上出口 ${p.exports} 吨：本国生产占需求的 ${p.share}，已按工艺可用率折算`,
  existingSource: (p) => `${p.file} 中 ${p.year} 年贸易与案例需求之比较`,
  existingHeads: {
    country: '国家',
    good: '货物',
    need: '需求（千吨）',
    imports: '进口',
    exports: '出口',
    home: '本国生产',
    share: '占需求',
    why: '无行的原因',
  },
  existingLeft: {
    'no-trade': '未加载该编码的贸易',
    'no-maker': '无处可生产',
    'more-imported': '进口超过需求',
  } as Record<string, string>,
  existingTold: (p) =>
    `根据 ${p.year} 年贸易（${p.file}）给出 ${p.rows} 行。货物与其 HS 编码的范围并不相同：采用前请逐行核对。转口进口和库存未知。`,
  existingUnweighed: (p) => `贸易额中最多 ${p.share} 没有重量，此处不计。`,
  existingTake:
    '采用方法：先 chorsu update CASE sources sources.csv --write，再 chorsu update CASE candidates candidates.csv --write。',
  blocCommand: '十个成员国合计：人口、产值、相互贸易、互补、项目',
  blocTitle: '十个成员国合计',
  blocAnswer: (p) =>
    `十国人口占世界的 ${p.people}，按市场汇率计的产值占 ${p.product}。${p.year} 年，十国相互销售${p.whole ? '货物' : ` ${p.of} 个 HS 品目至少`} ${p.within} 十亿美元${p.whole ? '' : '，这并非其全部贸易'}。`,
  blocFacts: '人口、产值、出口',
  blocMeasures: {
    population: '人口',
    working_age: '15 至 64 岁',
    gdp: '产值（按市场汇率的名义值）',
    exports: '货物和服务出口',
    goods_exports: '货物出口',
  },
  together: '十国',
  world: '世界',
  share: '占比',
  notKnown: '不详',
  blocTrade: (p) => `${p.year} 年十国之间的贸易${p.whole ? '' : `：${p.of} 个品目的最大流量`}`,
  blocPairs: (p) => `按国家对，${p.year} 年（百万美元）`,
  blocHeadings: (p) => `按品目，${p.year} 年（百万美元）`,
  exporter: '卖方',
  importer: '买方',
  value: '金额',
  ofWhich: '其中',
  within: '十国之间',
  netOutside: '对外净额',
  netSellers: '净卖方',
  netBuyers: '净买方',
  blocComplements: (p) => `互补的国家对，扣除对外贸易，${p.year} 年（百万美元）`,
  blocProjects: '宣布与落实',
  blocProjectsAnswer: (p) =>
    `共 ${p.count} 个联合项目：${p.working} 个在运营，${p.realised} 个已知支出金额。各金额不相加。`,
  announced: '宣布（百万）',
  realised: '已支出（百万）',
  noTrade: (p) => `在现有的 ${p.year} 年品目中，没有${p.a}与${p.b}之间的流量。`,

  ended: (p) => `${p.what}：已于 ${p.date} 到期，之后的情况登记册没有记载。`,
  due: (p) => `原定 ${p.year} 年开始，登记册没有开始的记载。`,
  silent: (p) => `最近的消息在 ${p.years} 年前。`,
  runsTo: (p) => `${p.what}，至 ${p.date}`,
  perYear: '每年',
  passedAnswer: (p) => (p.count === 0 ? '' : `${p.count} 个项目有已过的日期，或消息已有两年之久。`),
  plantsLink: (p) => `当地近十年的工厂：${p.list}`,
  caseLink: (p) => `案例 ${p.name}：${p.list}`,

  asOfOption: '以哪一天判断日期已过（默认今天）',
  pairOption: '两国页面：两国的项目和贸易（两字母代码，如 CN,KZ）',
  pairTitle: (p) => `${p.a}与${p.b}：联合项目和贸易`,
  pairAnswer: (p) => `登记册有 ${p.count} 个${p.a}与${p.b}的项目，其中 ${p.realised} 个已知支出金额。`,
  pairTrade: (p) => `${p.year} 年两国的贸易（百万美元）`,
  pairBad: (p) => `--pair 需要两个成员国的代码，如 CN,KZ，而不是 ${p.given}。`,
  listOption: '把项目清单（欧亚开发银行、SOURCE 或您自己的 CSV）与登记册对照',
  listAnswer: (p) =>
    `${p.rows} 行：新项目 ${p.fresh} 个，有出入的 ${p.other} 处。清单缺少其所列国家的 ${p.absent} 个项目。`,
  listHeads: { name: '项目', kind: '差异', ours: '登记册', theirs: '清单' },
  differences: { new: '新', absent: '清单没有', status: '状态', amount: '金额', countries: '国家', alike: '一致' },
  listNext: '加 --csv 会把新行写成登记册的格式。请逐项核对，再用 --add 加入。',

  noFile,
  storeFaults: {
    'duckdb-missing': () =>
      '已载入的表需要可选组件 @duckdb/node-api，目前没有安装。请运行 `npm install @duckdb/node-api@1.5.6-r.1`。',
    'file-missing': noFile,
    'not-zip': (p) => `${p.file} 不是 zip 文件。请重新下载。`,
    'zip-damaged': (p) =>
      `${p.file} 已损坏${p.entry && `（${p.entry}）`}：校验和不符。请重新下载。以前载入的内容已保留。`,
    'format-unknown': (p) =>
      `${p.file} 既不是 BACI 或世界发展指标的压缩包，也不是 UN Comtrade 或 WITS 的 CSV，也不是 WITS 的产品对照表。其他文件请给出 --mapping。`,
    mapping: (p) =>
      ({
        json: `${p.file} 不是 JSON。请写出含 table、scheme 和 columns 的对象。`,
        table: `${p.file}：\`table\` 必须是 ${p.what} 之一。`,
        scheme: `${p.file}：\`scheme\` 必须由字母、数字、_ 和 - 组成，例如 HS22。`,
        missing: `${p.file}：\`columns\` 没有说明哪一列是 \`${p.what}\`。`,
        strange: `${p.file}：\`columns\` 中的 ${p.what} 不是该表的列。`,
        column: `${p.file} 没有列 ${p.what}。`,
      })[p.why] ?? p.file,
    'store-missing': (p) => `${p.folder} 中没有已载入的表。请运行 \`chorsu atlas load FILE --store ${p.folder}\`。`,
    'year-missing': (p) => `${p.file} 没有 ${p.year || '任何年份'} 的贸易。`,
    'economy-missing': (p) => `已载入的贸易没有 ${p.economy} 的行。`,
    'codes-missing': (p) => `${p.file} 没有国家代码表。请使用 CEPII 发布的原始 zip。`,
    empty: (p) => `${p.file} 没有符合映射的行。请检查 \`where\` 和各列。`,
    'concordance-missing': (p) => `没有对照表 ${p.scheme}。请用 table 为 concordance 的映射载入。`,
  },
};
