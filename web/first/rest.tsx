import { said } from '../language.ts';
import { shownNumber } from '../parts/meant.ts';
import { NumberField, qualityWord } from './field.tsx';
import { usualPaper, withAt } from './fields.ts';
import type { AskProps } from './made.tsx';

/** The fourth question: the price, and other prices of single markets. */
export function PriceQuestion({ fields, told, set }: AskProps) {
  const w = said().first;
  return (
    <div class="line">
      <NumberField
        label={w.price({ unit: told.unit })}
        value={fields.price}
        otherwise={told.price}
        set={(price) => set({ price })}
      />
      {fields.markets.map(
        (market, n) =>
          market.place.text.trim() !== '' &&
          fields.markets.length > 1 && (
            <NumberField
              key={n}
              label={`${market.place.text}: ${w.priceHere({ unit: told.unit })}`}
              value={market.price}
              otherwise={told.price}
              set={(price) => set({ markets: withAt(fields.markets, n, { ...market, price }) })}
            />
          ),
      )}
    </div>
  );
}

/** The fifth question: the requirements of each market, from the library or from the user. */
export function PapersQuestion({ fields, told, set }: AskProps) {
  const w = said().first;
  return (
    <>
      {told.papers.map(({ market, name, state, asked }) => {
        const own = fields.papers[market] ?? usualPaper;
        const put = (part: Partial<typeof own>) => set({ papers: { ...fields.papers, [market]: { ...own, ...part } } });
        return (
          <div key={market}>
            <div class="line">
              <label class="field">
                <span>{w.paperChoice({ market: name })}</span>
                <select value={own.as} onChange={({ currentTarget: { value } }) => put({ as: value as typeof own.as })}>
                  {(['usual', 'none', 'own'] as const).map((as) => (
                    <option key={as} value={as}>
                      {w.paperAs[as]}
                    </option>
                  ))}
                </select>
              </label>
              {own.as === 'own' &&
                (['name', 'weeks', 'fee'] as const).map((part) => (
                  <label class="field" key={part}>
                    <span>{{ name: w.paperName, weeks: w.paperWeeks, fee: w.paperFee }[part]({ market: name })}</span>
                    <input value={own[part]} onInput={({ currentTarget: { value } }) => put({ [part]: value })} />
                  </label>
                ))}
            </div>
            {state === 'unknown' && <p class="quiet">{w.noPapers}</p>}
            {state !== 'unknown' && asked.length === 0 && <p class="quiet">{w.asksNothing}</p>}
            {asked.length > 0 && (
              <ul class="plain">
                {asked.map((one) => (
                  <li key={one.scheme}>
                    {w.paperOf({
                      name: one.name,
                      weeks: shownNumber(String(one.weeks)),
                      cost: shownNumber(String(one.cost)),
                      quality: qualityWord(one.quality),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </>
  );
}

/** The sixth question: the owners' share, and the terms of the loan for the rest. */
export function MoneyQuestion({ fields, told: { money }, set }: AskProps) {
  const w = said().first;
  const isLent = money.own.value < 1;
  return (
    <div class="line">
      <NumberField label={w.own} value={fields.own} otherwise={money.own} times={100} set={(own) => set({ own })} />
      {isLent && (
        <>
          <NumberField
            label={w.rate}
            value={fields.rate}
            otherwise={money.rate}
            times={100}
            set={(rate) => set({ rate })}
          />
          <NumberField label={w.years} value={fields.years} otherwise={money.years} set={(years) => set({ years })} />
          <NumberField label={w.grace} value={fields.grace} otherwise={money.grace} set={(grace) => set({ grace })} />
        </>
      )}
    </div>
  );
}
