import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';

const plants = (n: number) => `${n} ${plural(n, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`;
const places = (n: number) => `${n} ${plural(n, { one: 'место', few: 'места', many: 'мест' })}`;
/** In which: "в 3 местах". */
const inPlaces = (n: number) => `${n} ${plural(n, { one: 'месте', few: 'местах', many: 'местах' })}`;

export const plan: Catalogue['plan'] = {
  headings: {
    revenue: { name: 'Выручка', meaning: 'поступления за поставки' },
    inputs: { name: 'Закупки', meaning: 'сырьё и материалы от поставщиков' },
    making: { name: 'Производство', meaning: 'переменные и постоянные затраты процессов, закрытие, утилизация' },
    capital: { name: 'Капитальные затраты', meaning: 'предприятия и плечи, в годы оплаты' },
    residual: { name: 'Остаточная стоимость', meaning: 'линейная стоимость предприятий на конец, со знаком плюс' },
    carriage: { name: 'Перевозка', meaning: 'плечи, перевалка, обработка в местах' },
    borders: { name: 'Границы и колея', meaning: 'сборы на границе, смена колеи' },
    time: { name: 'Время', meaning: 'стоимость запасов в пути и страхового запаса' },
    duties: { name: 'Пошлины', meaning: 'пошлины от стоимости CIF, разрешения' },
    adaptation: { name: 'Адаптация', meaning: 'производство по стандарту другого рынка' },
    certification: { name: 'Сертификация', meaning: 'сборы, проверки, доказательства, ежегодные затраты' },
    rights: { name: 'Права', meaning: 'лицензионные платежи, роялти, утечка ноу-хау' },
    finance: { name: 'Финансирование', meaning: 'стоимость денег сверх (или ниже) ставки дисконтирования' },
    readiness: { name: 'Готовность', meaning: 'обучение, инфраструктура, надбавка к зарплате' },
    shortfall: { name: 'Недопоставка', meaning: 'неудовлетворённый спрос' },
  },
  barriers: {
    making: 'Производство и закупки',
    logistics: 'Логистика',
    trade: 'Торговля (пошлины)',
    standards: 'Стандарты',
    rights: 'Права',
    finance: 'Финансирование',
    readiness: 'Готовность',
    shortfall: 'Недопоставка',
  },
  measures: {
    jobs: 'рабочие места в год',
    co2: 'CO2, т',
    hours: 'среднее время, ч',
    external_share: 'доля внешних закупок',
    value_added: 'добавленная стоимость',
    capex: 'капитальные затраты',
    builds: 'предприятия',
  },

  supplyingIsWorth: (p) => `Приведённая стоимость поставок в ${p.span} гг. (${p.goods}) составляет ${p.value}.`,
  supplyingLoses: (p) => `Поставки в ${p.span} гг. (${p.goods}) убыточны: приведённый убыток — ${p.value}.`,
  demandCosts: (p) => `Удовлетворение спроса в ${p.span} гг. (${p.goods}) обходится в ${p.value} приведённых затрат.`,
  goodsCount: (p) => `${p.count} ${plural(p.count, { one: 'товар', few: 'товара', many: 'товаров' })}`,
  buildsNothing: 'По плану ничего не строится.',
  builds: (p) => `По плану строится ${plants(p.plants)} в ${inPlaces(p.places)}.`,
  someNotMet: 'Часть спроса не удовлетворяется.',
  noPlanMeets: (p) => `Нет плана, который выполняет всё требуемое в ${p.span} гг.`,
  leastToRelax: (p) => `Меньше всего придётся ослабить: ${listed(p.limits)}.`,
  provenBest: 'Лучшего плана нет.',
  within: (p) => `План отличается от наилучшего возможного не более чем на ${p.gap}.`,
  withinNotAsked: (p) => `План отличается от наилучшего возможного не более чем на ${p.gap}; запрошено ${p.asked}.`,
  noBound: 'Насколько план далёк от наилучшего возможного, неизвестно: время вышло раньше, чем найдена граница.',
  infeasible: 'Ни один план не может выполнить всё требуемое.',
  stopped: 'План неизвестен.',
  refuted: 'Независимая проверка опровергла этот план: не используйте его.',
  interrupted: 'Поиск остановлен раньше, чем найден план.',
  notFound: (p) =>
    `За ${p.seconds} с план не найден. Попробуйте \`--seconds ${5 * p.seconds}\`, больший \`--gap\` или \`chorsu check\`, чтобы найти невыполнимый спрос.`,
  noCovenantPlan:
    'План, при котором соблюдаются ковенанты кредиторов, неизвестен. В таблице выше показано наименьшее необходимое ослабление.',
  npvIs: (p) => `Чистая приведённая стоимость — ${p.value}.`,

  withReforms: (p) => `Действующие реформы: ${listed(p.reforms)}.`,
  withoutTargets: (p) => `Не учтены целевые показатели: ${listed(p.targets)}.`,
  required: (p) => `Построено по требованию: ${listed(p.sites)}.`,
  forbidden: (p) => `Не строится по требованию: ${listed(p.sites)}.`,
  pinned: 'Строительство взято из другого плана.',

  presentValue: 'Приведённая стоимость',
  covers: 'Что входит',
  nothingBuilt: 'Ничего не строится.',
  from: 'С года',
  place: 'Место',
  built: 'Строится',
  size: 'Размер',
  moreBuilds: (p) => `Ещё ${p.count} ${plural(p.count, { one: 'объект', few: 'объекта', many: 'объектов' })} в отчёте.`,
  delivered: 'Поставлено',
  notMet: 'Не удовлетворено за все годы',
  relax: 'Ослабить',
  which: 'Что именно',
  year: 'Год',
  by: 'На',
  obstacle: (p) => `Препятствие, ${p.unit}`,
  paid: 'Затраты',
  gainedIfGone: 'Выигрыш при снятии',
  gainedIfHalved: 'При снижении вдвое',
  seconds: (p) => `Секунды: ${p.stages.join(', ')}.`,
  stageOf: (p) => `${p.stage} ${p.seconds}`,
  stageNames: { read: 'чтение', route: 'маршруты', build: 'модель', solve: 'решение', explain: 'объяснение' },
  opinionAgrees: 'Независимая проверка подтверждает план.',
  opinionDiffers: (p) =>
    `Независимая проверка нашла ${p.count} ${plural(p.count, { one: 'расхождение', few: 'расхождения', many: 'расхождений' })}.`,
  reportAt: (p) => `Отчёт: ${p.path}`,
  dutyNotKnown: (p) =>
    `Пошлина неизвестна и принята за 0: ${p.lanes.join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  goodTo: (p) => `${p.good} → ${p.place}`,

  binds: {
    demands: (p) =>
      `Спрос удовлетворён полностью: ${p.what}. Ещё одна единица спроса обошлась бы в ${p.price} (${p.year}).`,
    supplies: (p) => `Предложение исчерпано: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price} (${p.year}).`,
    candidates: (p) =>
      `Мощность загружена полностью: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price} (${p.year}).`,
    targets: (p) =>
      `Целевой показатель сдерживает план: ${p.what}. Снижение на единицу сэкономило бы ${p.price} (${p.year}).`,
    facilities: (p) =>
      `Финансирование выбрано полностью: ${p.what}. Ещё одна денежная единица сэкономила бы ${p.price} (${p.year}).`,
    places: (p) =>
      `Пропускная способность исчерпана: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price} (${p.year}).`,
    legs: (p) => `Плечо загружено полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price} (${p.year}).`,
    borders: (p) =>
      `Пункт пропуска загружен полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price} (${p.year}).`,
    transfers: (p) =>
      `Перевалка загружена полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price} (${p.year}).`,
    restrictions: (p) => `Квота исчерпана: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price} (${p.year}).`,
    assets: (p) =>
      `Права ограничивают выпуск: ${p.what}. Ещё одна единица по лицензии сэкономила бы ${p.price} (${p.year}).`,
    case: (p) => `Параметр ограничивает план: ${p.what}. Ещё одна единица сэкономила бы ${p.price} (${p.year}).`,
  },
  bindsOther: (p) =>
    `Достигнут предел из таблицы ${p.table}: ${p.what}. Ещё одна единица сэкономила бы ${p.price} (${p.year}).`,
  nothingBinds: 'Кроме спроса, ни один предел не достигнут.',
  bindsNotKnown: 'Какие пределы достигнуты, неизвестно: теневых цен нет.',
  nextPlant: (p) =>
    `Следующий объект, который стоит построить: ${p.process}, ${p.place}. Строительство сейчас обошлось бы не более чем в ${p.loss} при неизменном остальном строительстве.`,

  noPlanWithoutBuilds: 'Без строительства плана нет: обязательный спрос не удовлетворить.',
  gainsOverNothing: (p) =>
    `По сравнению с отказом от строительства план выигрывает ${p.gain} (без учёта целевых показателей).`,
  nothingIsBetter: (p) =>
    `Отказ от строительства был бы выгоднее на ${p.loss}, но строительства требуют целевые показатели.`,
  overNothingNotKnown: (p) =>
    `Выигрывает ли план по сравнению с отказом от строительства (без учёта целевых показателей), неизвестно: ${p.gain}.`,
  lostWithout: (p) =>
    `Без стадии при действующих целевых показателях план потерял бы: ${p.stages.map((one) => `${one.name} — ${one.loss}`).join('; ')}.`,
  leavesWhere: (p) =>
    `Стадия «${p.stage}» выходит из плана, когда этот показатель около ${p.at} (принято ${p.used}): ${p.figure}.`,
  hereNowhere: (p) =>
    `${p.site}: если не строить здесь, объект не строится нигде, и план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  hereNext: (p) =>
    `${p.site}: следующее по выгодности место — ${p.place}; там план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  notDelivered: (p) => `В ${p.year} г. недопоставлено ${p.amount} ${p.unit}: ${p.good}, ${p.place}.`,
  becauseNoWay: 'Туда не ведёт ни один маршрут со свободной пропускной способностью.',
  becausePrice: 'Построенное могло бы поставить больше, но цена спроса этого не окупает.',
  because: (p) => `Причина: ${listed(p.causes)}.`,
  reasons: {
    candidates: (p) => `мощность (${p.what})`,
    supplies: (p) => `объём предложения (${p.what})`,
    schemes: (p) => `сертификат, который требует времени или отсутствует (${p.what})`,
    legs: (p) => `пропускная способность плеча (${p.what})`,
    borders: (p) => `пропускная способность границы (${p.what})`,
    places: (p) => `пропускная способность места (${p.what})`,
    transfers: (p) => `мощность перевалки (${p.what})`,
    restrictions: (p) => `запрет или квота (${p.what})`,
    targets: (p) => `целевой показатель (${p.what})`,
    facilities: (p) => `объём финансирования (${p.what})`,
    assets: (p) => `право (${p.what})`,
    case: (p) => `предел (${p.what})`,
  },
  reasonOther: (p) => `${p.what} (таблица ${p.table})`,
  caution: (p) => `Предостережение${p.kind && ` (${p.kind})`}, ${p.table} ${p.key}: ${p.text}`,
  omitted: {
    prices: (p) => `План действителен, но теневые цены вычислить не удалось: ${p.cause}.`,
    landed: (p) => `План действителен, но полную стоимость поставок вычислить не удалось: ${p.cause}.`,
    lanes: (p) => `План действителен, но этапы маршрутов вычислить не удалось: ${p.cause}.`,
    forced: (p) => `План действителен, но потери от строительства других вариантов вычислить не удалось: ${p.cause}.`,
    nothing: (p) => `План действителен, но стоимость отказа от строительства вычислить не удалось: ${p.cause}.`,
    stages: (p) => `План действителен, но потери без каждой стадии вычислить не удалось: ${p.cause}.`,
    here: (p) => `План действителен, но причины выбора мест вычислить не удалось: ${p.cause}.`,
    why: (p) => `План действителен, но причины неудовлетворённого спроса вычислить не удалось: ${p.cause}.`,
    findOut: (p) => `План действителен, но определить, какие данные стоит уточнить, не удалось: ${p.cause}.`,
    barriers: (p) => `План действителен, но цену каждого барьера вычислить не удалось: ${p.cause}.`,
  },
  limitOf: (p) => `${p.column} (таблица ${p.table})`,

  goodAt: (p) => `${p.good}, ${p.place}`,
  goodIn: (p) => `${p.good} в процессе «${p.process}»`,
  andMore: (p) => `${p.first} и ещё ${p.more}`,
  andMoreLegs: (p) => `${p.first} и ещё ${p.more} ${plural(p.more, { one: 'плечо', few: 'плеча', many: 'плеч' })}`,
  placesIn: (p) => `${places(p.count)} (${p.country})`,
  placesCount: (p) => places(p.count),
  ownFunds: 'Собственные средства',
  allGoods: 'все товары',
  goodsFrom: (p) => `${p.goods}, происхождение: ${p.from}`,
  goodsInto: (p) => `${p.goods}, ввоз: ${p.into}`,
  goodsFromInto: (p) => `${p.goods}, ${p.from} → ${p.into}`,

  figures: {
    'demands.quantity': (p) => `спрос (${p.rows})`,
    'demands.growth': (p) => `рост спроса (${p.rows})`,
    'demands.price': (p) => `цена продажи (${p.rows})`,
    'supplies.quantity': (p) => `объём предложения (${p.rows})`,
    'supplies.growth': (p) => `рост предложения (${p.rows})`,
    'supplies.price': (p) => `цена закупки (${p.rows})`,
    'tariffs.rate': (p) => `ставка пошлины (${p.rows})`,
    'tariffs.specific': (p) => `специфическая пошлина (${p.rows})`,
    'facilities.rate': (p) => `процентная ставка (${p.rows})`,
    'borders.hours': (p) => `часы на границе (${p.rows})`,
    'borders.cost': (p) => `затраты на границе (${p.rows})`,
    'legs.km': (p) => `длина (${p.rows})`,
    'legs.cost': (p) => `стоимость перевозки (${p.rows})`,
    'legs.opens': (p) => `первый год (${p.rows})`,
    'legs.closes': (p) => `последний год (${p.rows})`,
    'modes.cost': (p) => `стоимость перевозки (${p.rows})`,
    'tiers.capex': (p) => `капитальные затраты (${p.rows})`,
    'tiers.capex_per_unit': (p) => `удельные капитальные затраты (${p.rows})`,
    'tiers.fixed_cost': (p) => `постоянные затраты (${p.rows})`,
    'processes.variable_cost': (p) => `переменные затраты (${p.rows})`,
    'recipes.quantity': (p) => `расход или выход (${p.rows})`,
    'candidates.capex_factor': (p) => `коэффициент капитальных затрат (${p.rows})`,
    'goods.value': (p) => `стоимость товара (${p.rows})`,
  },
  figureOther: (p) => `\`${p.column}\` (${p.rows})`,
  settings: { discountRate: 'ставка дисконтирования', wage: 'заработная плата' },
  figuresMore: (p) =>
    `${p.first} и ещё ${p.more} ${plural(p.more, { one: 'вид', few: 'вида', many: 'видов' })} показателей`,
};
