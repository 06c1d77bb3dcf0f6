/** The words of the tables of results of a case, in one language. */
export interface PageWords {
  /** The column of the case's tables that holds names in this language. */
  readonly name: string;
  readonly unknown: string;
  readonly money: string;
  /** By question. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly plan: string;
  readonly best: string;
  readonly bound: string;
  readonly gain: string;
  /** The loss from forbidding a kind of plant, by question. */
  readonly without: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  readonly buildHeads: readonly string[];
  readonly reformHeads: readonly string[];
  readonly today: string;
  readonly changed: (ids: string) => string;
}

/** By the page of the wagons case that they stand on. */
export const wordsByPage: Readonly<Record<string, PageWords>> = {
  'README.md': {
    name: 'name',
    unknown: 'not known',
    money: 'USD million, present value',
    scenarios: {
      low: 'low cycle',
      'as-it-stands': 'as it stands',
      'dear-wheels': 'wheels of 2020',
      high: 'high cycle',
    },
    nothing: 'building nothing',
    plan: 'the plan',
    best: 'best plan found',
    bound: 'no plan is better than',
    gain: 'gain over building nothing',
    without: { 'no-wheels': 'lost without a new wheel works' },
    headings: {
      revenue: 'revenue',
      inputs: 'bought inputs',
      making: 'making',
      capital: 'capital less residual',
      carriage: 'carriage',
      borders: 'borders and gauge',
      time: 'time',
      duties: 'duties',
      certification: 'certification',
      rights: 'rights',
      finance: 'finance above 8 %',
    },
    buildHeads: ['scenario', 'place', 'plant', 'from', 'capacity a year'],
    reformHeads: ['USD million, present value', 'alone', 'public cost (assumed)', 'less public cost'],
    today: 'All figures of these tables were solved on the tables of today.',
    changed: (ids) => `**Tables of the case or of the network have changed since these answers were found: ${ids}.**`,
  },
  'README.ru.md': {
    name: 'name_ru',
    unknown: 'неизвестно',
    money: 'млн долл. США, приведённая стоимость',
    scenarios: {
      low: 'нижняя точка цикла',
      'as-it-stands': 'как есть',
      'dear-wheels': 'колёса по цене 2020 года',
      high: 'верхняя точка цикла',
    },
    nothing: 'ничего не строить',
    plan: 'план',
    best: 'лучший найденный план',
    bound: 'ни один план не лучше',
    gain: 'выигрыш против «ничего не строить»',
    without: { 'no-wheels': 'теряется без новых колёсных производств' },
    headings: {
      revenue: 'выручка',
      inputs: 'покупное сырьё и детали',
      making: 'производство',
      capital: 'капитал за вычетом остаточной стоимости',
      carriage: 'перевозка',
      borders: 'границы и колея',
      time: 'время',
      duties: 'пошлины',
      certification: 'сертификация',
      rights: 'права',
      finance: 'деньги дороже 8 %',
    },
    buildHeads: ['сценарий', 'место', 'производство', 'с года', 'мощность в год'],
    reformHeads: [
      'млн долл. США, приведённая стоимость',
      'сама по себе',
      'затраты государства (допущение)',
      'за вычетом затрат',
    ],
    today: 'Все числа этих таблиц получены на сегодняшних данных.',
    changed: (ids) => `**С тех пор как найдены эти ответы, таблицы случая или сети изменились: ${ids}.**`,
  },
  'README.zh.md': {
    name: 'name_zh',
    unknown: '不详',
    money: '百万美元，现值',
    scenarios: { low: '低谷', 'as-it-stands': '现状', 'dear-wheels': '2020 年轮价', high: '高峰' },
    nothing: '什么都不建',
    plan: '方案',
    best: '找到的最佳方案',
    bound: '任何方案都不优于',
    gain: '比什么都不建多得',
    without: { 'no-wheels': '不建新车轮厂的损失' },
    headings: {
      revenue: '收入',
      inputs: '外购原料和零件',
      making: '制造',
      capital: '资本减残值',
      carriage: '运输',
      borders: '口岸和换轨',
      time: '时间',
      duties: '关税',
      certification: '认证',
      rights: '知识产权',
      finance: '高于 8% 的资金成本',
    },
    buildHeads: ['情景', '地点', '工厂', '投产年', '年产能'],
    reformHeads: ['百万美元，现值', '单独', '公共成本（假设）', '减去公共成本'],
    today: '这些表中的所有数字均按今天的数据求得。',
    changed: (ids) => `**自求得这些答案以来，案例或路网的数据表已有改动：${ids}。**`,
  },
};
