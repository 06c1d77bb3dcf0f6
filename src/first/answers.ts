import { z } from 'zod';

const word = z.string().trim().min(1).max(200);
const amount = z.number().positive().max(1e12);

/** A place by any of its names in any script; or one that the network does not know, by its coordinates in degrees. */
export const PlaceAnswer = z.union([
  word,
  z.strictObject({
    name: word,
    /** ISO 3166-1 alpha-2; left out, that of the nearest place. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
  }),
]);
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

/** A paper that a market requires according to the user; with `none`, it requires nothing. Fees are money, once per site. */
const Paper = z.strictObject({
  market: word,
  none: z.boolean().optional(),
  name: word.optional(),
  weeks: z.number().min(0).max(520).optional(),
  fee: z.number().min(0).max(1e9).optional(),
});

/** The answers to the six questions; whatever is left out takes its default. */
export const Answers = z.strictObject({
  /** A product by its key (`textiles/yarn`), by a name, or by the beginning of its HS code. */
  good: word.optional(),
  /** The name of the product, if it is not the usual one. */
  name: word.optional(),
  hs: z
    .string()
    .regex(/^(\d\d){1,6}$/)
    .optional(),
  /** Inputs: where they are bought, and their prices per unit. */
  inputs: z
    .array(z.strictObject({ good: word, place: PlaceAnswer.optional(), price: amount.optional() }))
    .max(20)
    .optional(),
  /** Candidate places of production. */
  places: z.array(PlaceAnswer).max(20).optional(),
  /** Markets: places with the demand in units a year, and the local price if it differs. */
  markets: z
    .array(z.strictObject({ place: PlaceAnswer, quantity: amount.optional(), price: amount.optional() }))
    .max(20)
    .optional(),
  /** Money per unit delivered. */
  price: amount.optional(),
  papers: z.array(Paper).max(20).optional(),
  /** `own`: the owners' share of the investment (0 to 1). The rest is a loan: real rate a year, years from draw to last payment, and the first of them with interest only. */
  money: z
    .strictObject({
      own: z.number().min(0).max(1).optional(),
      rate: z.number().min(-0.2).max(1).optional(),
      years: z.number().int().min(1).max(50).optional(),
      grace: z.number().int().min(0).max(20).optional(),
    })
    .optional(),
});
export type Answers = z.infer<typeof Answers>;
export type PaperAnswer = z.infer<typeof Paper>;
