import type { planWhy as en, Turn } from '../en/plan-why.ts';
import { listed } from '../format.ts';

const turns = (list: readonly Turn[]) =>
  list
    .map(
      ({ figure, used, stage, at, enters }) =>
        `${figure}（现用 ${used}）：${enters ? `${stage}约在 ${at} 时开始划算` : `约为 ${at} 时“${stage}”退出方案`}`,
    )
    .join('；');

/** Why a plan is as it is: what it gains, what it would lose, what turns it, what is not built. */
export const planWhy: typeof en = {
  noPlanWithoutBuilds: '不新建就没有可行方案：刚性需求无法满足。',
  gainsOverNothing: (p) => `与什么都不建${p.targets ? '（不必达到目标）' : ''}相比，所有者和买方合计获益 ${p.gain}。`,
  nothingIsBetter: (p) => `与什么都不建相比，所有者和买方合计损失 ${p.loss}${p.targets ? '，但目标要求建设' : ''}。`,
  nothingWorthBuilding: (p) =>
    `不值得新建任何工厂：没有一个新建方案${p.most === undefined ? '更好' : `能再好超过 ${p.most}`}。`,
  sameAsNothing: (p) => `${p.targets ? '不计目标时，' : ''}对所有者和买方合计而言，本方案与什么都不建价值相同。`,
  overNothingNotKnown: (p) =>
    `与什么都不建${p.targets ? '（不必达到目标）' : ''}相比，所有者和买方合计是否获益尚不清楚：${p.gain}。`,
  notBuiltNoPlan: (p) => `不建${p.stage}：符合要求的方案都不能建设它。`,
  notBuiltCutOff: (p) => `不建${p.stage}：没有任何通路到${listed(p.places)}。`,
  notBuiltIdle: (p) => `不建${p.stage}：已找到的含该环节的最好方案在${p.place}建设它但不运行，损失 ${p.loss}。`,
  cutOff: (p) => `没有任何通路到${listed(p.places)}。建在那里的工厂会闲置：${p.sites.join('；')}。`,
  notBuiltSame: (p) => `不建${p.stage}：在${p.place}建设它的方案价值相同。`,
  notBuiltLoses: (p) => `不建${p.stage}：已找到的含该环节的最好方案（${p.place}）损失 ${p.loss}。`,
  notBuiltLosesUnder: (p) =>
    `不建${p.stage}：已找到的含该环节的最好方案（${p.place}）损失 ${p.loss}，主要在“${p.heading}”一项。`,
  lossNotProven: '是否确有损失尚未证明。',
  lostWithout: (p) =>
    `${p.targets ? '目标有效时，' : ''}缺少某一环节方案将损失：${p.stages.map((stage) => `${stage.name} ${stage.loss}`).join('；')}。`,
  turnsWithin: (p) =>
    `在各自范围内，有 ${p.count} 项数值会改变建设内容。${p.figures.length === 1 ? '最近的' : '由近及远'}：${turns(p.figures)}。`,
  turnsOutside: (p) =>
    `${p.all ? '重要的数值在各自范围内均不改变建设内容' : '已检验的数值在各自范围内均不会使已检验的环节退出方案'}。${p.figures.length === 0 ? '' : `范围之外最近的：${turns(p.figures)}。`}`,
  tried: (p) =>
    `已检验：${[
      ...(p.allStages > 0 ? [`${p.allStages} 个环节中缺少其中 ${p.stages} 个时的方案`] : []),
      ...(p.allFigures > 0 ? [`${p.allFigures} 项重要的价格、费用和关税中的 ${p.figures} 项`] : []),
    ].join('，')}。`,
  entersNone: (p) => `${p.all ? '重要的数值' : '已检验的数值'}在各自范围内均不会使第一座工厂划算。`,
  entersNotTried: '哪些数值会使第一座工厂划算尚不清楚：没有时间检验。',
  turnsNotTried: '哪些数值会改变建设内容尚不清楚：没有检验过缺少任何一个环节的方案。',
  stagesNotTried: (p) => `未检验：${listed(p.stages)}。`,
  noTurn: '已检验的数值均不会使某一环节退出方案。',
  movesMost: (p) =>
    `净现值对“${p.figure}”（现用 ${p.used}）最敏感：在其${p.usual ? '通常' : '所述'}范围内变动 ${p.swing}。`,
  hereNowhere: (p) =>
    `${p.site}：已找到的不含它的最好方案在其他地点也不多生产，损失 ${p.loss}，主要在“${p.heading}”一项。`,
  hereOnly: (p) => `${p.site}：不能建在其他地点。不建它，方案损失 ${p.loss}，主要在“${p.heading}”一项。`,
  hereNext: (p) => `${p.site}：次优地点为${p.place}，方案将损失 ${p.loss}，主要在“${p.heading}”一项。`,
  notDelivered: (p) => `${p.year} 年在${p.place}有 ${p.amount} ${p.unit} ${p.good}未能交付。`,
  othersNotHeld: '这些比较中的其他方案在与本方案相同的限额内借款，但未检验贷款人要求的偿债备付率，因此损失可能更大。',
  becauseNotFound: '未找到原因。',
  becausePrice: '现有设施还能多供应，但需求价格不足以补偿成本。',
  because: (p) => `原因：${listed(p.causes)}。`,
  becauseWithout: (p) => `若有${listed(p.things)}，可以多交付，但已找到的最好方案没有采用。`,
  reasons: {
    demands: (p) => `${p.what} 的刚性需求`,
    choices: (p) => `选择 ${p.what}`,
    candidates: (p) => `${p.what} 的产能`,
    supplies: (p) => `${p.what} 的供应量`,
    'candidates.min_load': (p) => `${p.what} 的最低负荷`,
    'candidates.lead': (p) => `${p.what} 的建设周期`,
    'candidates.opens': (p) => `${p.what} 可以建设的年份`,
    schemes: (p) => `取得证书 ${p.what} 所需的周数`,
    'places.route': (p) => `没有路线（${p.what}）`,
    'goods.source': (p) => `没有卖方，也没有生产者（${p.what}）`,
    legs: (p) => `运段 ${p.what} 的能力`,
    borders: (p) => `口岸 ${p.what} 的能力`,
    places: (p) => `${p.what} 的能力`,
    transfers: (p) => `换装“${p.what}”的能力`,
    'restrictions.ban': (p) => `对${p.what}的禁令`,
    'restrictions.quota': (p) => `${p.what}的配额`,
    'restrictions.permit': (p) => `${p.what}的许可证`,
    targets: (p) => `目标 ${p.what}`,
    facilities: (p) => `${p.what} 的资金`,
    assets: (p) => `${p.what} 的权利`,
    case: (p) => `${p.what} 的限额`,
  },
  without: {
    candidates: (p) => `${p.what} 的产能`,
    'candidates.closable': (p) => `${p.what} 的继续运行`,
    legs: (p) => `运段 ${p.what}`,
    schemes: (p) => `证书 ${p.what}`,
    licences: (p) => `许可 ${p.what}`,
  },
  reasonOther: (p) => `${p.what}（表 ${p.table}）`,
};
