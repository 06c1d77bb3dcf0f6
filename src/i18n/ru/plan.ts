import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralRu as plural } from '../plural.ts';
import { planWhy } from './plan-why.ts';

const plants = (n: number) => `${n} ${plural(n, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`;

/** Years as in "2027–2036 гг.", and one as in "2027 г.". */
const years = (span: string) => `${span} ${span.includes('–') ? 'гг.' : 'г.'}`;

const legs = (n: number) => `${n} ${plural(n, { one: 'плечо', few: 'плеча', many: 'плеч' })} перевозки`;

const places = (n: number) => `${n} ${plural(n, { one: 'место', few: 'места', many: 'мест' })}`;

/** In which: "в 3 местах". */
const inPlaces = (n: number) => `${n} ${plural(n, { one: 'месте', few: 'местах', many: 'местах' })}`;

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
    duties: { name: 'Пошлины', meaning: 'пошлины от стоимости товара и пути, разрешения' },
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

  supplyingIsWorth: (p) => `Приведённая стоимость поставок в ${years(p.span)} (${p.goods}) составляет ${p.value}.`,
  supplyingLoses: (p) => `Поставки в ${years(p.span)} (${p.goods}) убыточны: приведённый убыток — ${p.value}.`,
  demandCosts: (p) =>
    `Приведённые затраты на удовлетворение спроса в ${years(p.span)} (${p.goods}) составляют ${p.value}.`,
  goodsCount: (p) => `${p.count} ${plural(p.count, { one: 'товар', few: 'товара', many: 'товаров' })}`,
  buildsNothing: 'По плану ничего не строится.',
  buildsLegs: (p) => `По плану не строится ни одного предприятия, но строится ${legs(p.legs)}.`,
  legsToo: (p) => `Кроме того, строится ${legs(p.legs)}.`,
  builds: (p) => `По плану строится ${plants(p.plants)} в ${inPlaces(p.places)}.`,
  someNotMet: 'Часть спроса не удовлетворяется.',
  noPlanMeets: (p) => `Нет плана, который выполняет всё требуемое в ${years(p.span)}`,
  leastToRelax: (p) => `Наименьшее необходимое ослабление: ${listed(p.limits)}.`,
  provenBest: 'Лучшего плана нет.',
  mayBeBetter: (p) => `Возможен лучший план, но не более чем на ${p.by}.`,
  atMostWithinLimits: (p) => `При тех же пределах займов — не более чем на ${p.by}.`,
  noneWithinLimits: 'При тех же пределах займов лучшего нет.',
  comparedWithinLimits: 'Потери без завода и цена целей указаны при тех же пределах займов, что и у плана.',
  gapIs: (p) => `${p.by} (${p.share} валовых затрат)`,
  gapAsked: (p) => `Запрошено было не более ${p.asked} валовых затрат.`,
  noBound: 'Насколько план далёк от наилучшего возможного, неизвестно: время вышло раньше, чем найдена граница.',
  infeasible: 'Ни один план не может выполнить всё требуемое.',
  stopped: 'План неизвестен.',
  refuted: 'Независимая проверка опровергла этот план: не используйте его.',
  interrupted: 'Поиск остановлен раньше, чем найден план.',
  notFound: (p) =>
    `За ${p.seconds} с план не найден. ${hint(`Попробуйте \`--seconds ${5 * p.seconds}\`, больший \`--gap\` или \`chorsu check\`, чтобы найти невыполнимый спрос.`, 'Составьте план заново с большим временем или разрывом и поищите среди ошибок модели невыполнимый спрос.')}`,
  noCovenantPlan:
    'План, при котором соблюдаются ковенанты кредиторов, неизвестен. В таблице выше показано наименьшее необходимое ослабление.',
  npvIs: (p) => `Чистая приведённая стоимость — ${p.value}.`,

  withReforms: (p) => `Действующие реформы: ${listed(p.reforms)}.`,
  noReforms: 'Ни одна реформа не действует.',
  withoutTargets: (p) => `Не учтены целевые показатели: ${listed(p.targets)}.`,
  required: (p) => `Построено по требованию: ${listed(p.sites)}.`,
  forbidden: (p) => `Не строится по требованию: ${listed(p.sites)}.`,
  pinned: 'Строительство взято из другого плана.',
  pinnedUntil: (p) => `Строительство до ${p.year} года взято из другого плана.`,

  nothingBuilt: 'Ничего не строится.',
  noPlantBuilt: 'Предприятия не строятся.',
  legsBuilt: (p) =>
    `Строятся плечи: ${p.legs.map((leg) => `${leg.leg} (${leg.year})`).join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  plantsClosed: (p) =>
    `Закрываются предприятия: ${p.plants.map((plant) => `${plant.plant} (${plant.year})`).join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  from: 'С года',
  delivered: 'Поставлено',
  notMet: 'Не удовлетворено за все годы',
  obstacle: (p) => `Препятствие, ${p.unit}`,
  paid: 'Затраты',
  gainedIfGone: 'Выигрыш при снятии',
  gainedIfHalved: 'При снижении вдвое',
  gainNotKnown: (p) =>
    `Выигрыш при снятии неизвестен (затраты, ${p.unit}): ${p.others.map((other) => `${other.name} ${other.pays}`).join('; ')}.`,
  barriersAbsent: (p) => `В модели нет препятствий этих видов: ${listed(p.names)}.`,
  largestBuilds: (p) =>
    `Самые дорогие объекты (без дисконтирования): ${p.builds.map((build) => `${build.site}, ${build.year} г., ${build.cost}`).join('; ')}.`,
  nearTies: (p) => `Другое место может быть не хуже (${p.sites.join('; ')}): выбор именно этого места не доказан.`,
  restsWeak: (p) => `${p.share} затрат основано на данных по памяти или допущениях.`,
  opinionAgrees: 'Независимая проверка подтверждает план.',
  opinionDiffers: (p) =>
    `Независимая проверка нашла ${p.count} ${plural(p.count, { one: 'расхождение', few: 'расхождения', many: 'расхождений' })}.`,
  reportAt: (p) => `Отчёт: ${p.path}`,
  dutyNotKnown: (p) =>
    `Пошлина неизвестна и принята за 0: ${p.lanes.join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  requirementNotKnown: (p) =>
    `Требования рынка неизвестны, сертификаты не учтены: ${p.lanes.join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  goodTo: (p) => `${p.good} → ${p.place}`,

  priceIn: (p) => `${p.price} (${p.year})`,
  binds: {
    demands: (p) => `Спрос удовлетворён полностью: ${p.what}. Ещё одна единица спроса обошлась бы в ${p.price}.`,
    supplies: (p) => `Предложение исчерпано: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price}.`,
    candidates: (p) => `Мощность загружена полностью: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price}.`,
    targets: (p) => `Целевой показатель сдерживает план: ${p.what}. Снижение на единицу сэкономило бы ${p.price}.`,
    facilities: (p) =>
      `Финансирование выбрано полностью: ${p.what}. Ещё одна денежная единица сэкономила бы ${p.price}.`,
    places: (p) => `Пропускная способность исчерпана: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price}.`,
    legs: (p) => `Плечо загружено полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price}.`,
    borders: (p) => `Пункт пропуска загружен полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price}.`,
    transfers: (p) => `Перевалка загружена полностью: ${p.what}. Ещё одна тонна в год сэкономила бы ${p.price}.`,
    restrictions: (p) => `Квота исчерпана: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price}.`,
    schemes: (p) =>
      `Недели, которых требует сертификат, ограничивают отправку: ${p.what}. Ещё одна единица в год сэкономила бы ${p.price}.`,
    assets: (p) => `Права ограничивают выпуск: ${p.what}. Ещё одна единица по лицензии сэкономила бы ${p.price}.`,
    case: (p) => `Параметр ограничивает план: ${p.what}. Ещё одна единица сэкономила бы ${p.price}.`,
  },
  bindsOther: (p) => `Достигнут предел из таблицы ${p.table}: ${p.what}. Ещё одна единица сэкономила бы ${p.price}.`,
  nothingBinds: 'Кроме спроса, ни один предел не достигнут.',
  bindsNotKnown: 'Какие пределы достигнуты, неизвестно: теневых цен нет.',
  nextPlant: (p) =>
    `Из проверенных дополнительных предприятий ближе всего к окупаемости: ${p.process}, ${p.place}. Строительство сейчас обошлось бы не более чем в ${p.loss} при неизменном остальном строительстве.`,
  ...planWhy,
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
    `Времени не хватило, чтобы вычислить все пояснения. Не вычислено: ${p.parts.join('; ')}. ${hint(`Больше \`--seconds\` или \`--explain all\` дают и это.`, 'Составьте план заново с большим временем, чтобы получить и это.')}`,
  searchFault: (p) => `Решатель прервался из-за сбоя до конца поиска: ${p.cause}.`,
  omittedFault: (p) => `Ответ действителен, но часть пояснений вычислить не удалось (${p.part}): ${p.cause}.`,
  omitted: {
    notBuilt: 'причины отказа от стадий',
    heldFigures: 'ЧПС плана на концах диапазонов показателей, кроме цен',
    targetPrices: 'цена каждой цели',
    heldScenarios: 'ЧПС плана в сценариях модели',
    whyNot: 'наименьшее необходимое ослабление',
    prices: 'теневые цены',
    landed: 'полная стоимость поставок',
    lanes: 'этапы маршрутов',
    forced: 'потери от строительства других вариантов',
    nothing: 'ЧПС без строительства',
    stages: 'потери без каждой стадии',
    entries: 'показатели, при которых окупилось бы первое предприятие',
    here: 'причины выбора мест',
    why: 'причины неудовлетворённого спроса',
    findOut: 'данные, которые стоит уточнить',
    obstacles: 'выигрыш без каждого препятствия',
    barriers: 'цена каждого барьера',
  },

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
};
