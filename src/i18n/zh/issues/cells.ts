import type { cells as english } from '../../en/issues/cells.ts';
import type { IssueParams, IssueText } from '../../issue.ts';

const near = (p: IssueParams) => p.nearest && `是否指 \`${p.nearest}\`？`;
const write = (p: IssueParams) => p.nearest && `请写成 ${p.nearest}。`;

export const cells: Record<keyof typeof english, IssueText> = {
  number: (p) => [`\`${p.value}\` 不是数字。`, write(p), '请用数字和小数点书写，例如 1250.5。'],
  'number-size': (p) => [`数字 ${p.value} 过大，或过于接近 0。`, '请检查单位。'],
  'decimal-comma': (p) => [`\`${p.value}\` 用了逗号作小数点。`, write(p)],
  thousands: (p) => [`\`${p.value}\` 的数字之间有分隔符。`, write(p)],
  percent: (p) => [`\`${p.value}\` 是百分数。`, p.nearest && `请写成小数 ${p.nearest}。`],
  integer: (p) => [`\`${p.value}\` 不是整数。`, write(p)],
  year: (p) => [`\`${p.value}\` 不是年份。`, '请写成 2027 这样的年份，或 2027-05-01 这样的日期（代表其年份）。'],
  date: (p) => [`\`${p.value}\` 不是日期。`, '请写成 2026-11-25 的形式。'],
  yesno: (p) => [`\`${p.value}\` 既不是 yes 也不是 no。`, '请写 yes 或 no。'],
  required: (p) => [`列 \`${p.column}\` 为空。`, `请填写：${p.meaning}。`],
  choice: (p) => [`列 \`${p.column}\` 不接受 \`${p.value}\`。`, near(p), `可取的值：${p.expected}。`],
  negative: (p) => [`\`${p.column}\` 为 ${p.value}，不能为负。`],
  below: (p) => [`\`${p.column}\` 为 ${p.value}，须大于 ${p.expected}。`],
  under: (p) => [`\`${p.column}\` 为 ${p.value}，最小为 ${p.expected}。`],
  above: (p) => [`\`${p.column}\` 为 ${p.value}，最大为 ${p.expected}。`],
  'size-large': (p) => [
    `\`${p.column}\` 为 ${p.value}。此处数值的绝对值不得大于 ${p.expected}。`,
    '请核对；如确为此值，请改用更大的单位。',
  ],
  'size-small': (p) => [
    `\`${p.column}\` 为 ${p.value}。此处数值的绝对值须为 0 或不小于 ${p.expected}。`,
    '请核对；如确为此值，请改用更小的单位。',
  ],
  fraction: (p) => [
    `\`${p.column}\` 为 ${p.value}。该值是比例，不超过 ${p.expected}。`,
    p.nearest && `${p.value} % 请写成 ${p.nearest}。`,
  ],
  share: (p) => [
    `\`${p.column}\` 中的 \`${p.value}\` 不是产能比例。`,
    '请写 0 到 1 之间的数字，以 ; 分隔，例如 0.5;0.8。',
  ],
  country: (p) => [`\`${p.value}\` 不是 ISO 3166-1 国家代码。`, write(p), '请写两个大写字母，例如 UZ。'],
  currency: (p) => [`\`${p.value}\` 不是 ISO 4217 货币代码。`, near(p), '请写三个大写字母，例如 USD。'],
  'hs-form': (p) => [`\`${p.value}\` 不是 HS 编码。`, write(p), '只写数字，位数须为偶数。'],
  'hs-odd': (p) => [`HS 编码 \`${p.value}\` 的位数为奇数，可能是表格软件丢掉了开头的 0。`, write(p)],
  slash: (p) => [`键 \`${p.value}\` 含有不允许的 /。`, '请改用 -。'],
  'key-shared': (p) => [`\`${p.value}\` 也是 \`${p.other}\` 的键。`, '请为其中一个换一个键。'],
  'key-twice': (p) => [
    `\`${p.table}\` 中键 \`${p.key}\` 出现两次，另一行是 ${p.file} 的第 ${p.other} 行。`,
    '请保留一行。',
  ],
  'leg-key-taken': (p) => [
    `由两端和运输方式命名的运段 \`${p.key}\` 已在第 ${p.other} 行。`,
    '请在 leg 列为其中一个给出键。',
  ],
  reference: (p) => [`\`${p.value}\` 不在 \`${p.expected}\` 中。`, near(p), `请加入 \`${p.expected}\`。`],
  zone: (p) => [`\`${p.value}\` 不是本案例的国家或区域。`, near(p)],
  'years-reversed': (p) => [`\`${p.column}\`（${p.value}）早于 \`${p.other}\`（${p.expected}）。`],
  'year-far': (p) => [`年份 ${p.value} 过于遥远。`, '请核对是否确为该年。'],
  'year-outside': (p) => [`年份 ${p.value} 在案例的年限 ${p.expected} 之外，该行不起作用。`],
  'year-between': (p) => [
    `每个时段使用其首年的行。step 为 ${p.expected} 时，${p.value} 年的行不起作用。`,
    p.nearest && `请把该行归入 ${p.nearest} 年。`,
  ],
  'year-late': (p) => [`\`${p.column}\`（${p.value}）晚于案例的最后一年 ${p.expected}。`],
  'reform-empty': (p) => [`改革 \`${p.value}\` 没有任何变更。`, '请在表 changes 中加入其行。'],
  'includes-circle': (p) => [`改革 \`${p.value}\` 包含了自身。`, '请从 includes 中删去。'],
  'change-table': (p) => [`没有表 \`${p.value}\`。`, near(p)],
  'change-column': (p) => [`表 \`${p.other}\` 没有列 \`${p.value}\`。`, near(p)],
  'change-row': (p) => [
    `表 \`${p.other}\` 没有行 \`${p.value}\`。`,
    p.nearest && `最接近的键是 ${p.nearest}。如要先添加该行，请用列 +。`,
    '如要先添加该行，请用列 +。',
  ],
  'change-nothing': (p) => [
    `表 \`${p.other}\` 中没有与 \`${p.value}\` 匹配的行。`,
    p.nearest && `最接近的键是 ${p.nearest}。`,
    `表 \`${p.other}\` 没有行。`,
  ],
  'change-key-cell': (p) => [`\`${p.value}\` 是 \`${p.other}\` 的键的一部分，不能更改。`, '请删除该行并另加一行。'],
  'change-empties': (p) => [`\`${p.value}\` 不能清空。`],
  'change-value': (p) => [`\`${p.value}\` 不是允许的值。`, write(p), p.expected && `允许：${p.expected}。`],
  'change-number': (p) => [`\`${p.other}\` 需要数字，\`${p.value}\` 不是数字。`, write(p)],
  'change-result': (p) => [
    `变更后，\`${p.key}\` 的 \`${p.other}\` 为 ${p.found}，允许范围：${p.expected}。`,
    '请核对 `value` 和 `op`。',
  ],
  'change-of-nothing': (p) => [`\`${p.other}\` 用于更改已有数字，但该行的 \`${p.value}\` 为空。`, '请用 set。'],
  'change-incomplete': (p) => [`\`${p.other}\` 的新增行缺少 ${p.expected}。`, '请用同一键的变更补充。'],
  'change-there': (p) => [`表 \`${p.other}\` 已有行 \`${p.value}\`。`],
  lognormal: () => ['对数正态分布的范围须大于 0。'],
  'uncertain-word': (p) => [`\`${p.other}\` 的 \`${p.value}\` 不是数字，不能设为不确定。`],
  'uncertain-outside': (p) => [`数值本身 ${p.value} 在其范围 ${p.expected} 之外。`],
  more: (p) => [`\`${p.other}\` 类问题还有 ${p.found} 个。`],
};
