import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';

type Asked = Parameters<Catalogue['planning']['request']['reform']>[0];

const choose = (p: Asked) => (p.known.length > 0 ? `可选：${p.known.join('、')}。` : '');

export const planning: Catalogue['planning'] = {
  request: {
    reform: (p) => `${p.option}：没有改革 ${p.given.join('、')}。${choose(p)}`,
    measure: (p) => `${p.option}：没有指标 ${p.given.join('、')}。${choose(p)}`,
    shock: (p) => `${p.option}：没有冲击 ${p.given.join('、')}。${choose(p)}`,
    noScenarios: (p) => `${p.option} 需要两个情景。请在表 \`scenarios\` 和 \`changes\` 中填写。`,
    noReforms: () => '该案例没有改革。请在表 `reforms` 和 `changes` 中填写。',
    target: (p) => `${p.option}：没有目标 ${p.given.join('、')}。${choose(p)}`,
    candidate: (p) => `${p.option}：表 \`candidates\` 中没有 ${p.given.join('、')}。请按 PLACE/PROCESS 写出厂址。`,
    cannotBuild: (p) => `${p.option}：${p.given.join('、')} 无法建设任何工厂。`,
    place: (p) =>
      `${p.option}：没有地点 ${p.given.join('、')}。${p.known.length > 0 ? `是否指 ${p.known.join('、')}？` : ''}`,
    good: (p) => `${p.option}：没有货物 ${p.given.join('、')}。${choose(p)}`,
    mode: (p) => `${p.option}：没有使用 ${p.given.join('、')} 的运段。${choose(p)}`,
    country: (p) => `${p.option}：模型中没有位于 ${p.given.join('、')} 的地点。${choose(p)}`,
    economy: (p) =>
      `内置指标中没有 ${p.given.join('、')}。${choose(p)}其他国家的贸易数据用 \`chorsu atlas load\` 载入，并用 --store 指定其文件夹。`,
    sameEconomy: (p) => `${p.given.join('、')} 出现了两次。请给出两个经济体。`,
    claim: (p) => `${p.option}：没有说法 ${p.given.join('、')}。${choose(p)}`,
    ofRegister: (p) => `${p.option}：名册中没有 ${p.given.join('、')}。${choose(p)}`,
  },
  faultOf: (p) => `${p.option} ${p.given.join('、')}：${p.cause}`,
  solver: (p) => `--solver 可取 highs-wasm 或 highs，不能取 ${p.value}。`,
  explain: (p) => `--explain 可取 usual 或 all，不能取 ${p.value}。`,
  without: (p) => `--without 可取 ${p.known.join('、')}，不能取 ${p.values.join('、')}。`,
  noDemand: (p) => `${p.name}：没有可规划的内容。表 \`demands\` 为空。请填写需要什么、在哪里、价格多少。`,
  nothingActive: (p) => `${p.name}：没有可规划的内容。在案例年份内没有需求、生产、采购或销售。`,
  seeCheck: (p) => `\`chorsu check ${p.source}\` 列出缺少的内容。`,
  difference: (p) => `${p.where}：方案为 ${p.plan}，重算为 ${p.recomputed}`,
  refuted: (p) => `独立复核否定了本方案，发现 ${p.count} 处差异：${p.first.join('；')}。请勿使用该方案，并报告此错误。`,
  refutedKept: (p) => `plan.json 和 differences.json 在 ${p.dir}。未生成报告。`,

  stopping: '正在停止。已求得的结果予以保留。',
  stoppingPlan: '正在停止。目前最好的方案予以保留。',
  timeUp: '时间已到。已求得的结果予以保留。',

  otherCase: (p) => `${p.path} 是另一案例的方案，或案例此后已有改动。请重新规划。`,
  reportOfOther: (p) =>
    `案例 ${p.plan.case} 的该方案依据哈希为 ${p.plan.caseHash.slice(0, 12)} 的数据表制定；案例 ${p.name} 现在的哈希为 ${p.hash.slice(0, 12)}。请提供规划时的案例（不含该方案的改革），或重新规划。`,
  holdsNone: (p) => `${p.path} 不含方案（状态 ${p.status}）。`,
  isRefuted: (p) => `独立复核否定了 ${p.path}。${hint(`\`chorsu verify\` 指出何处不符。`, '')}请重新规划。`,
  noPlan: (p) =>
    `该案例没有方案（状态 ${p.status}）。${hint(`\`chorsu plan\` 说明原因。`, '请规划该案例以了解原因。')}`,
  noPlanCut: (p) =>
    `遵守约定条款时该案例没有方案（状态 ${p.status}）。贷款已削减：${p.cuts.join('；')}。${hint(`\`chorsu plan\` 说明原因。`, '请规划该案例以了解原因。')}`,
  cutTo: (p) => `${p.project} 的借款至多为其成本的 ${p.share}（DSCR ${p.least}，${p.tranche} 要求 ${p.required}）`,
  cutAll: (p) => `${p.project} 不能借款（DSCR ${p.least}，${p.tranche} 要求 ${p.required}）`,
  otherReforms: (p) => `${p.path} 的改革与案例不符：${p.cause}`,
  strangeRow: (p) => `${p.path} 不是本案例的方案：${p.cell} 为 ${p.value}，不在表 \`${p.table}\` 中。`,

  stages: { relaxation: '为线路定价', heuristics: '寻找方案', proof: '证明最优方案' },
  progress: (p) => `${p.seconds} 秒。${p.stage}：尚无方案。`,
  progressPlan: (p) => `${p.seconds} 秒。${p.stage}：目前最好的方案价值 ${p.best}。`,
  progressMost: (p) => `${p.seconds} 秒。${p.stage}：目前最好的方案价值 ${p.best}；更好的方案最多再增加 ${p.most}。`,

  noScenario: (p) =>
    `没有情景 ${p.name}。${p.known.length === 0 ? '该案例没有任何情景。' : `案例中有 ${p.known.join('、')}。`}`,
  scenario: '情景',
  npvIn: (p) => `净现值，${p.unit}`,
  bound: '界值',
  builds: '建设内容',
  nothing: '无',
  buildsAt: (p) => `${p.process}：${p.places.join('、')}`,
  notAll: '并非每个情景都有方案，因此各情景的共同之处未知。',
  noneEverywhere: '没有任何工厂在所有情景中都建设。',
  everywhere: (p) => `所有情景都建设：${p.sites.join('；')}。`,
  samePlaces: (p) => `${p.process}（${p.places.join('、')}）`,
  noSamePlace: (p) => `${p.process}（地点各不相同）`,
  someOnly: (p) => `仅在部分情景中建设：${p.processes.join('、')}。`,
};
