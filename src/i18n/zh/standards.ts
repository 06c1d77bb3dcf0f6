import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';

export const standards: Catalogue['standards'] = {
  help: {
    plan: '此方案的证书；不给出时为全部缺少的证书',
    year: '市场与证书表的年份',
    first: '应优先协调什么：对每项承认和标准对齐重新求解方案',
    most: '协调组合的最大项数',
    rebuild: '与 --first 同用：同时重新选择建设内容',
    seconds: '与 --first 同用：全部用时（秒）；五分之一留给报告',
    import: '由措施 CSV（ePing、TRAINS）在 --out 中生成 requirements 和 schemes 的行',
    source: '与 --import 同用：该文件在 sources 表中的键',
    mast: '与 --import 同用：没有 MAST 代码的行所用代码',
    ics: '生成日历 standards.ics',
  },
  yearWanted: (p) => `--year 应为案例中的年份（${p.first} 至 ${p.last}），而不是 ${p.value}。`,
  calendarName: (p) => `${p.case}：证书`,

  asked: {
    always: '始终',
    from: (p) => `${p.from} 年起`,
    until: (p) => `至 ${p.until} 年`,
    between: (p) => `${p.from}–${p.until} 年`,
  },
  calendar: {
    begin: (p) => `开始：${p.what}（${p.good}，${p.place}）`,
    ready: (p) => `应取得：${p.what}（${p.good}，${p.place}）`,
    yearly: (p) => `年费：${p.what}（${p.good}，${p.place}）`,
    renew: (p) => `到期：${p.what}（${p.good}，${p.place}）`,
  },
  label: {
    recognition: (p) => `${p.wanted} 承认 ${p.held}`,
    reformed: (p) => `${p.wanted} 承认 ${p.held}，比例 ${p.share}（改革 ${p.reform}）`,
    alignment: (p) => `${p.wanted} 与 ${p.held} 等同`,
  },
  short: {
    recognition: (p) => `${p.wanted} ← ${p.held}`,
    reformed: (p) => `${p.wanted} ← ${p.held}（${p.reform}）`,
    alignment: (p) => `${p.wanted} = ${p.held}`,
  },

  noneAsked: '案例中没有市场要求证书。',
  planNone: '方案无需取得新证书。',
  planObtains: (p) => `方案在 ${p.sites} 个厂址取得 ${p.certificates} 份证书，规划期内折现成本为 ${p.money}。`,
  planAdapts: (p) => `使货物适配其他标准的成本为 ${p.money}。`,
  comingTitle: '即将发生的变化',
  coming: {
    begins: (p) => `${p.date}，${p.market}，HS ${p.hs}：自此要求${p.scheme}。`,
    ends: (p) => `${p.date}，${p.market}，HS ${p.hs}：要求${p.scheme}，至此为止。`,
  },
  nothingAsked: '不要求文件',
  laboratoriesTitle: '实验室',
  laboratory: (p) =>
    `${p.name}（${p.about}）：${p.evidence}${p.cost === '' ? '' : `，${p.cost}`}${p.weeks === 0 ? '' : `，${p.weeks} 周`}。采用其报告的方案：${p.schemes}。`,
  longest: (p) => `最长需要 ${p.weeks} 周。`,
  allHeld: (p) => `共要求 ${p.certificates} 份证书，各厂址均已具备。`,
  missing: (p) =>
    `共要求 ${p.certificates} 份证书，厂址缺少 ${p.missing} 份。全部取得在规划期内的成本为 ${p.money}（未折现）。`,

  quality: '质量',
  begun: '开始',
  inOrder: (p) => p.weeks.map(({ week, steps }) => `第 ${week} 周：${steps.join('、')}`).join('；'),
  numbered: (p) => `${p.count}：${p.places.join('、')}`,
  allWork: '各厂址的全部工作，按开始的周次：',
  workOf: (p) => `${p.good}，${p.places.join('、')}：${p.order}`,

  tooFewMeasures: (p) =>
    `未列出监管距离。案例有 ${p.measures} 项措施，涉及 ${p.products} 种产品；至少需要 ${p.leastMeasures} 项措施、${p.leastProducts} 种产品。`,
  sameKinds: '该距离只比较措施种类，不表示市场之间互认。',

  nothingToHarmonise: '无可协调：没有两个市场对同一货物要求不同的证据。',
  notPlannedInTime: '时间不足，未规划',
  noLarger: (p) => `试算过的超过 ${p.size} 项的组合均无更多收益。`,
  rebuilt: '建设内容已重新选择。',
  sameBuilds: () => `建设内容沿用方案${hint('；用 --rebuild 重新选择', '')}。`,
  setsPlanned: (p) => `已规划 ${p.count} 个组合`,
  noPlanWith: (p) =>
    `在此组合下没有可行方案（${p.set}）。${hint(`可用 \`chorsu plan\` 查看原因。`, '请规划案例以查看原因。')}`,
  noPlanInTime: (p) =>
    `在限定时间内未找到此组合下的方案（${p.set}）。${hint('请增加 --seconds。', '请给更多时间后再问。')}`,
  asItIs: '案例现状',

  import: {
    notCsv: (p) => `${p.path} 不是 CSV 表。`,
    notCsvAt: (p) => `${p.path} 不是 CSV 表：第 ${p.line} 行（${p.cause}）。`,
    empty: (p) => `${p.path} 表头下没有数据行，未取任何内容。`,
    unusable: (p) => `${p.path} 缺少列：${p.missing}。列名应为以下之一：${p.names}。`,
    columns: { market: '市场', hs: 'HS 编码' },
    mast: (p) => `--mast 应为 MAST 代码，例如 B83（认证）、B82（检测）或 C1，而不是 ${p.value}。`,
    noneTaken: (p) => `${p.path} 中没有可取的行。`,
    note: '来自措施表：费用和周数有待填写',
    line: (p) => `第 ${p.line} 行“${p.value}”：${p.reason}`,
    reasons: {
      market: '没有该名称的市场。',
      hs: '没有 HS 编码。',
      mast: '没有 MAST 代码。可用 --mast 为所有无代码的行指定。',
      date: '没有年份。该行按无年份取用。',
      'not-conformity': '该代码不要求证书。该行只用于计算市场之间的距离。',
    },
    moreLines: (p) => `另有 ${p.count} 行被略去或只取部分。`,
    taken: (p) => `由 ${p.measures} 项措施取得 ${p.requirements} 项要求和 ${p.schemes} 个认证制度。`,
    known: (p) => `其中 ${p.count} 行案例中已有。`,
  },
};
