import type { Catalogue } from '../en/index.ts';
import type { Turn } from '../en/plan.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';

const plants = (n: number) => `${n} ${plural(n, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`;
const places = (n: number) => `${n} ${plural(n, { one: 'место', few: 'места', many: 'мест' })}`;
/** In which: "в 3 местах". */
const inPlaces = (n: number) => `${n} ${plural(n, { one: 'месте', few: 'местах', many: 'местах' })}`;

const turns = (list: readonly Turn[]) =>
  list
    .map((one) => `${one.figure} (принято ${one.used}): стадия «${one.stage}» выходит из плана примерно при ${one.at}`)
    .join('; ');

export const plan: Catalogue['plan'] = {
  headings: {
    revenue: { name: 'Выручка', meaning: 'поступления за поставки' },
    inputs: { name: 'Закупки', meaning: 'сырьё и материалы от поставщиков' },
    making: { name: 'Производство', meaning: 'переменные и постоянные затраты процессов, закрытие, утилизация' },
    capital: { name: 'Капитальные затраты', meaning: 'предприятия и плечи, в годы оплаты' },
    residual: {
      name: 'Остаточная стоимость',
      meaning: 'стоимость предприятий на конец срока (линейный способ), вычитается из затрат',
    },
    carriage: { name: 'Перевозка', meaning: 'плечи, перевалка, обработка в местах' },
    borders: { name: 'Границы и колея', meaning: 'сборы на границе, смена колеи' },
    time: { name: 'Время', meaning: 'стоимость запасов в пути и страхового запаса' },
    duties: { name: 'Пошлины', meaning: 'пошлины от стоимости CIF, разрешения' },
    adaptation: { name: 'Адаптация', meaning: 'производство по стандарту другого рынка' },
    certification: {
      name: 'Сертификация',
      meaning: 'сборы, проверки, доказательственные материалы, ежегодные затраты',
    },
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
  demandCosts: (p) =>
    `Приведённые затраты на удовлетворение спроса в ${p.span} гг. (${p.goods}) составляют ${p.value}.`,
  goodsCount: (p) => `${p.count} ${plural(p.count, { one: 'товар', few: 'товара', many: 'товаров' })}`,
  buildsNothing: 'По плану ничего не строится.',
  builds: (p) => `По плану строится ${plants(p.plants)} в ${inPlaces(p.places)}.`,
  someNotMet: 'Часть спроса не удовлетворяется.',
  noPlanMeets: (p) => `Нет плана, который выполняет всё требуемое в ${p.span} гг.`,
  leastToRelax: (p) => `Наименьшее необходимое ослабление: ${listed(p.limits)}.`,
  provenBest: 'Лучшего плана нет.',
  within: (p) => `План отличается от наилучшего возможного не более чем на ${p.gap}.`,
  farFromBest: (p) => `Другой план может быть лучше на величину до ${p.by}. Дайте поиску больше времени.`,
  gapAsked: (p) => `Запрошено было отличие не более ${p.asked}.`,
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
  noReforms: 'Ни одна реформа не действует.',
  withoutTargets: (p) => `Не учтены целевые показатели: ${listed(p.targets)}.`,
  required: (p) => `Построено по требованию: ${listed(p.sites)}.`,
  forbidden: (p) => `Не строится по требованию: ${listed(p.sites)}.`,
  pinned: 'Строительство взято из другого плана.',

  presentValue: 'Приведённая стоимость',
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
  gainNotKnown: (p) =>
    `Выигрыш при снятии неизвестен (затраты, ${p.unit}): ${p.others.map((one) => `${one.name} ${one.pays}`).join('; ')}.`,
  largestBuilds: (p) =>
    `Самые дорогие объекты (без дисконтирования): ${p.builds.map((one) => `${one.site}, ${one.year} г., ${one.cost}`).join('; ')}.`,
  nearTies: (p) => `Другое место может быть не хуже (${p.sites.join('; ')}): выбор именно этого места не доказан.`,
  restsWeak: (p) => `${p.share} затрат основано на данных по памяти или допущениях.`,
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
    `По сравнению с отказом от строительства план выигрывает ${p.gain}${p.targets ? ' (без учёта целевых показателей)' : ''}.`,
  nothingIsBetter: (p) =>
    `Отказ от строительства был бы выгоднее на ${p.loss}, но строительства требуют целевые показатели.`,
  overNothingNotKnown: (p) =>
    `Выигрывает ли план по сравнению с отказом от строительства${p.targets ? ' (без учёта целевых показателей)' : ''}, неизвестно: ${p.gain}.`,
  notBuiltNoPlan: (p) => `«${p.stage}» не строится: ни один план, который отвечает запросу, не может её построить.`,
  notBuiltSame: (p) => `«${p.stage}» не строится: план, который строит её (${p.place}), даёт столько же.`,
  notBuiltLoses: (p) => `«${p.stage}» не строится: лучший найденный план с ней (${p.place}) теряет ${p.loss}.`,
  notBuiltLosesUnder: (p) =>
    `«${p.stage}» не строится: лучший найденный план с ней (${p.place}) теряет ${p.loss}, в основном по статье «${p.heading}».`,
  lossNotProven: 'Теряет ли он что-нибудь, не доказано.',
  lostWithout: (p) =>
    `Без стадии${p.targets ? ' при действующих целевых показателях' : ''} план потерял бы: ${p.stages.map((one) => `${one.name} — ${one.loss}`).join('; ')}.`,
  turnsWithin: (p) =>
    `Показателей, меняющих план в пределах указанных диапазонов: ${p.count}. Начиная с ближайшего: ${turns(p.figures)}.`,
  turnsOutside: (p) =>
    `Ни один из проверенных показателей не меняет план в указанном диапазоне.${p.figures.length === 0 ? '' : ` Ближайшие за его пределами: ${turns(p.figures)}.`}`,
  noTurn: 'Ни один из проверенных показателей не выводит стадию из плана.',
  movesMost: (p) =>
    `Сильнее всего чистую приведённую стоимость меняет показатель «${p.figure}» (принято ${p.used}): на ${p.swing}${p.ranged ? ' в указанном диапазоне' : ' при изменении на пятую часть вверх и вниз'}.`,
  hereNowhere: (p) =>
    `${p.site}: если не строить здесь, объект не строится нигде, и план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  hereNext: (p) =>
    `${p.site}: следующее по выгодности место — ${p.place}; там план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  notDelivered: (p) => `В ${p.year} г. недопоставлено ${p.amount} ${p.unit}: ${p.good}, ${p.place}.`,
  othersNotHeld:
    'Другие планы в этих сравнениях занимают в тех же пределах, что и этот. Покрытие, которого требуют кредиторы, для них не проверяется, поэтому потеря может быть больше.',
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
  signedOffs: (p) =>
    `${plural(p.count, { one: 'Подтверждена', few: 'Подтверждены', many: 'Подтверждено' })} ${p.count} ${plural(p.count, { one: 'строка', few: 'строки', many: 'строк' })} показателей`,
  moreSignedOff: (p) => `Подтверждённых строк показателей ещё: ${p.count}`,
  signedOff: (p) =>
    `${p.row}: ${p.by} подтверждает показатели, ${p.day}; качество: ${p.quality}; основание: ${p.grounds}.`,
  signedOffBefore: (p) =>
    `${p.row}: показатели изменились после подтверждения (${p.by}, ${p.day}); подтверждение больше не действует.`,
  cautionsIn: (p) =>
    `В отчёте ${p.count} ${plural(p.count, { one: 'предостережение', few: 'предостережения', many: 'предостережений' })}.`,
  caution: (p) => `Предостережение${p.kind && ` (${p.kind})`}, ${p.row}: ${p.text}`,
  cautionKinds: {
    sanctions: 'санкции',
    closure: 'закрытие',
    'origin rules': 'правила происхождения',
    dispute: 'спор',
    licence: 'лицензия',
  },
  omittedLate: (p) =>
    `Времени не хватило, чтобы вычислить все пояснения. Не вычислено: ${p.parts.join('; ')}. Больше \`--seconds\` или \`--explain all\` дают и это.`,
  omittedFault: (p) => `Ответ действителен, но часть пояснений вычислить не удалось (${p.part}): ${p.cause}.`,
  omitted: {
    notBuilt: 'причины отказа от стадий',
    heldFigures: 'ЧПС плана на концах диапазонов показателей, кроме цен',
    heldScenarios: 'ЧПС плана в сценариях модели',
    whyNot: 'наименьшее необходимое ослабление',
    prices: 'теневые цены',
    landed: 'полная стоимость поставок',
    lanes: 'этапы маршрутов',
    forced: 'потери от строительства других вариантов',
    nothing: 'ЧПС без строительства',
    stages: 'потери без каждой стадии',
    here: 'причины выбора мест',
    why: 'причины неудовлетворённого спроса',
    findOut: 'данные, которые стоит уточнить',
    obstacles: 'выигрыш без каждого препятствия',
    barriers: 'цена каждого барьера',
  },
  limitOf: (p) => `${p.column} (таблица ${p.table})`,

  goodAt: (p) => `${p.good}, ${p.place}`,
  goodIn: (p) => `${p.good} в процессе «${p.process}»`,
  rowParts: (p) => p.parts.join(', '),
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
    'modes.rate': (p) => `тариф на перевозку (${p.rows})`,
    'licences.royalty': (p) => `роялти (${p.rows})`,
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
