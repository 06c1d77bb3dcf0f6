import type { rows as english } from '../../en/issues/rows.ts';
import type { IssueParams, IssueText } from '../../issue.ts';

const near = (p: IssueParams) => p.nearest && `是否指 \`${p.nearest}\`？`;
const checkUnits = '请检查两者的单位。';
const checkKm = '请检查 km 以及两端的 lat 和 lon。';

export const rows: Record<keyof typeof english, IssueText> = {
  'tier-unknown': (p) => [`工艺 \`${p.other}\` 没有规模档 \`${p.value}\`。`, near(p), '请将其加入表 tiers。'],
  'existing-above': (p) => [`\`existing\`（${p.value}）大于 \`max\`（${p.expected}）。`],
  'retires-nothing': () => ['没有现有产能时，`retires` 没有意义。'],
  'candidate-idle': () => ['此处没有产能，也不允许新建。'],
  'process-no-tiers': (p) => [
    `工艺 \`${p.value}\` 没有规模档，也没有现有产能，无法运行。`,
    '请在表 tiers 中加入其规模，或在此处给出现有产能。',
  ],
  'process-no-recipe': (p) => [`工艺 \`${p.value}\` 有候选项但没有配方。`, '请在表 recipes 中说明其产出和投入。'],
  'process-unused': (p) => [`工艺 \`${p.value}\` 没有候选项，不会在任何地点运行。`],
  'recipe-zero': () => ['数量 0 既不产出也不投入。', '请删除该行。'],
  'least-above': (p) => [`最小规模（${p.value}）大于最大规模（${p.expected}）。`],
  'no-demand': () => ['案例没有需求，无可规划。', '请在表 demands 中说明何地需要何物。'],
  'demand-idle': () => [
    '该需求没有价格和短缺成本，也不是刚性需求，因此不会交付。',
    '请给出价格或短缺成本，或设为刚性需求。',
  ],
  'growth-of-nothing': () => ['数量没有上限，因此谈不上增长。', '请给出数量，或将 growth 留空。'],
  'growth-far': (p) => [
    `按增长率 ${p.value}，${p.other} 年的数量为 ${p.found}，允许范围：${p.expected}。`,
    '请核对增长率：每年 3 % 写作 0.03。',
  ],
  'stock-differs': (p) => [`此处库存为 ${p.value}，同一供应的前面一行为 ${p.expected}。`],
  'choice-differs': (p) => [`此处 \`${p.column}\` 为 ${p.value}，同一选择的前面一行为 ${p.expected}。`],
  'choice-member': (p) => [`\`${p.value}\` 既不是候选项（地点/工艺），也不是运段。`, near(p)],
  'bounds-reversed': (p) => [`\`${p.column}\`（${p.value}）大于其上限（${p.expected}）。`],
  'mass-needed': (p) => [
    `\`${p.value}\` 以 ${p.expected} 计量，需要质量，因为运输按吨计价。`,
    '请给出每单位的吨数；0 表示没有质量。',
  ],
  'value-needed': (p) => [`\`${p.value}\` 需要货值，因为可能对其征收关税。`],
  'good-unmade': (p) => [`没有工艺生产 \`${p.value}\`，也没有供应。`, '请加入供应，或加入生产它的工艺的候选项。'],
  'good-unused': (p) => [`\`${p.value}\` 不在任何配方或需求中。`],
  'unmovable-lacking': (p) => [`\`${p.other}\` 不能运输，而此地既不生产也没有供应。`, '请在此地加入供应。'],
  'cycle-gains': (p) => [`${p.found} 合在一起凭空产出 \`${p.value}\`。`, '请检查其配方的正负号和数量。'],
  'firm-above': (p) => [
    `${p.other} 年对 \`${p.value}\` 的刚性需求合计 ${p.found}，而最多只能采购和生产 ${p.expected}。`,
  ],
  'leg-loop': (p) => [`运段的起点和终点都是 \`${p.value}\`。`],
  'km-needed': (p) => [
    `运段 \`${p.value}\` 没有长度，而 \`${p.other}\` 没有 lat 和 lon，无法计算。`,
    '请给出 km，或该地点的 lat 和 lon。',
  ],
  'rate-large': (p) => [
    `\`${p.column}\` 为 ${p.value}，超过 200 %。`,
    `比率（利率、税率等）用小数表示：8 % 写作 0.08。如指 ${p.value} %，请写 ${p.expected}。`,
  ],
  'price-far': (p) => [
    `价格 ${p.value} 与 \`${p.other}\` 的货值 ${p.expected} 相差十倍。`,
    '请检查小数点和两者的单位。',
  ],
  'mass-unit': (p) => [
    `质量 ${p.value} 与单位 ${p.other}（${p.expected} 吨）不符。`,
    `请写 ${p.expected}，或换用其他单位。`,
  ],
  'mass-made': (p) => [
    `按货物质量计，\`${p.value}\` 用 ${p.expected} 吨投入产出 ${p.found} 吨。`,
    '请检查数量。来自空气或水的部分可以不改。',
  ],
  'km-long': (p) => [`${p.value} 公里超过大圆距离（${p.expected} 公里）的 ${p.found} 倍。`, checkKm],
  'leg-fast': (p) => [
    `运段速度 ${p.found} 公里/小时，远高于 \`${p.other}\` 的通常速度 ${p.expected} 公里/小时。`,
    '请检查 hours 和 km。',
  ],
  'capacity-large': (p) => [`\`${p.column}\`（${p.value}）是其货物需要量的 ${p.found} 倍。`, checkUnits],
  'capacity-small': (p) => [`\`${p.column}\`（${p.value}）只有其货物需要量的 1/${p.found}。`, checkUnits],
  'km-short': (p) => [`${p.value} 公里小于大圆距离 ${p.expected} 公里。`, checkKm],
  'cost-needed': (p) => [
    `\`${p.other}\` 运段没有货类 ${p.expected} 的费用，表 modes 中也没有（涉及 ${p.found} 个运段）。`,
    '请在 modes 中加入该行，为运段给出费用，或在 cargo 中说明其承运的货类。',
  ],
  'hours-needed': (p) => [
    `\`${p.other}\` 运段没有货类 ${p.expected} 的时间，表 modes 中也没有速度（涉及 ${p.found} 个运段）。`,
    '请在 modes 中加入速度，为运段给出 hours，或在 cargo 中说明其承运的货类。',
  ],
  'cargo-no-transfer': (p) => [
    `表 transfers 中没有货类 \`${p.value}\` 的行，因此它不能像其他货类那样在运输方式之间换装（${p.found}）。`,
    '请在 transfers 中为它加入行，或为该货物指定已有行的货类。',
  ],
  'p95-below': (p) => [`\`hours_p95\`（${p.value}）小于 \`hours\`（${p.expected}）。`],
  'transfer-empty': () => ['该行既未给出换装前的运输方式，也未给出换装后的。', '请至少给出一个。'],
  'border-same': (p) => [`边境两侧都是 \`${p.value}\`。`],
  'border-place': (p) => [`\`${p.value}\` 位于 ${p.found}，不在该边境的任何一侧。`],
  'border-missing': (p) => [
    `表 borders 中没有从 ${p.from} 到 ${p.to}、方式为 ${p.value} 的行（${p.other}）。通过口岸按免费且不耗时计算。`,
    '请加入该行。',
  ],
  'place-alone': (p) => [`没有运段到达 \`${p.value}\`。`, '请加入运段，或删除该地点。'],
  'gauge-no-transfer': (p) => [
    `轨距 ${p.value}（${p.expected}）与 ${p.found} 在 \`${p.other}\` 相接但没有换装，货物无法通过。`,
    '请在表 transfers 中加入换轨作业。',
  ],
  'agreement-member': (p) => [`\`${p.value}\` 不是 \`${p.other}\` 的成员。`, near(p), '请将其列入成员，或删除该行。'],
  'agreement-alone': (p) => [`只有一个成员（${p.value}）的协定不起作用。`],
  'regional-alone': () => ['要求区域价值成分，但未指明协定。', '请指明协定。'],
  'tariff-unused': (p) => [`案例中没有任何一批货物会适用该行：\`${p.column}\` 为 ${p.value}。`],
  'rule-alone': () => ['给出了原产地规则，但未指明协定。', '请指明协定。'],
  'additional-agreement': (p) => [
    `附加关税在任何协定下都应缴纳；该行却指明了 \`${p.value}\`。`,
    '请将 agreement 留空。对豁免的原产国，请为该原产国加一行，税率为 0。',
  ],
  'duty-unknown': (p) => [
    `表 tariffs 中没有 ${p.value} 从 ${p.from} 进口到 ${p.other} 的行。关税未知，按 0 计算。`,
    p.expected && `请加入该行，或加入其所属章（${p.expected}）的行并标为 assumed。`,
    '请加入该行，或加入适用于所有货物的行并标为 assumed。',
  ],
  'duty-unit': (p) => [
    `${p.value} 每单位（${p.other}）价值 ${p.expected}，而按 tariffs 的行 ${p.from}，每单位关税为 ${p.found}。`,
    '该行采用其他单位，例如吨。请按该单位计量此货物，或为其编码加入自己的行。',
  ],
  'quota-open': () => ['配额需要数量。'],
  'permit-free': () => ['没有费用的进口许可不起作用。'],
  'alignment-paid': (p) => [`采用等同标准（IDT）无需适配成本，此处却为 ${p.value}。`],
  'requirement-unknown': (p) => [
    `${p.market}对以下货物有何要求尚不清楚：${p.other}${Number(p.found) > 5 ? `等，共 ${p.found} 种` : ''}。规划按没有要求处理。`,
    '请加入其要求。不含 scheme 的行表示没有要求。',
  ],
  'alignment-missing': (p) => [`\`${p.value}\` 与 \`${p.other}\` 在 alignments 中没有行，两者之间的适配按免费计算。`],
  self: (p) => [`\`${p.value}\` 与自身比较。`],
  'scheme-market': (p) => [`认证制度 \`${p.value}\` 属于市场 \`${p.other}\`，不属于本市场。`],
  technology: (p) => [`没有工艺使用技术 \`${p.value}\`。`, near(p)],
  'asset-undated': (p) => [
    `该权利客体（\`${p.found}\`）没有终止日期，因此每年都有效。`,
    `请以日期填写 \`${p.column}\`，例如 2019-03-16。`,
  ],
  'minimum-nobody': () => ['最低使用费无人承担：许可已持有，但未写明被许可人。', '请写明被许可人。'],
  'owner-missing': (p) => [`\`${p.value}\` 使用受权利保护的技术，但该候选项没有所有者。`, '请写明所有者。'],
  'holding-gains': (p) => [
    `\`${p.other}\` 的 \`${p.value}\` 即使产品无人需要也能赚钱：先收款后付款，剩余产品又不花成本。`,
    '请提高 payment_days 或 variable_cost，或为剩余产品设定成本（货物的 surplus）。',
  ],
  'min-draw-above': (p) => [`无人能提取 ${p.value}：该额度总共只有 ${p.expected}。`, '请降低 min_draw 或提高 amount。'],
  'reserve-without-loan': () => ['只有贷款才有需要留存的偿债额，此处不是贷款。', '请留空。'],
  'tenor-needed': () => ['贷款需要期限。'],
  grace: (p) => [`宽限期 ${p.value} 年，没有剩余年份用于还款。`, `最多 ${p.expected} 年。`],
  'sector-unmatched': (p) => [
    `没有行业代码以 \`${p.value}\` 开头的工艺，该融资额度不会为任何工艺提供资金。`,
    near(p),
    '行业为 ISIC 代码，与 processes 的 sector 列一致：24 包含 2420。',
  ],
  'range-share': (p) => [
    `\`${p.value}\` 不是某一质量等级的范围。`,
    '请写质量等级和 0 到 1 之间的比例，如 `recalled 0.3`。在 datapackage.json 中写作 "ranges": {"recalled": 0.3}。',
  ],
  'equity-beside-own-funds': (p) => [
    `股权的要求回报率为 ${p.value}，同时还有按折现率计成本的自有资金。只有更便宜时才会动用股权。`,
    '如所有资金都须来自融资额度，请将 ownFunds 设为 0。',
  ],
  'plant-unpaid': (p) => [
    `任何一年的资金都不足以在 \`${p.other}\` 建最小的 \`${p.value}\`：贷款、自有资金和股权合计低于其造价。`,
    '请提高 max_share、maxGearing、amount 或 ownFunds，或增加股权。',
  ],
  'rate-missing': (p) => [`没有从 ${p.value} 到 ${p.other} 的汇率。`, '请将其加入表 rates。'],
  'subsidy-without-loan': () => ['只有贷款才有可由国家支付的利息。', '请只在贷款上填写 subsidy，或将其留空。'],
  'subsidy-missing': () => ['补贴有上限但没有大小，因此未限制任何东西。', '请填写 subsidy：每年支付的余额比例。'],
  'target-empty': () => ['目标需要 min 或 max。'],
  'window-summed': () => [
    'builds 和 capex 是合计值，没有多年平均。',
    '请将 window 留空，或填写不带年份的一行来限制整个规划期的合计。',
  ],
  'project-candidate': (p) => [`\`${p.value}\` 不是候选项。`, near(p)],
  'table-not-planned': (p) => [`规划暂不考虑表 \`${p.table}\`。`],
  'demand-unreached': (p) => [
    `没有路线能把 \`${p.value}\` 从生产地或采购地运到 \`${p.other}\`。`,
    '请补充缺少的运段。',
  ],
  'input-unreached': (p) => [`没有路线能把 \`${p.value}\` 运到需要它的 \`${p.other}\`。`, '请补充缺少的运段。'],
};
