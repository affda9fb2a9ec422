import { z } from 'zod';
import { type LanguageId, languageIds } from '../language/language.ts';
import { Language } from '../profile/schema.ts';
import type { ReviewKind } from './review-kinds.ts';

/** Who ticked it, when, and of which texts (`fingerprintOf`). */
const Review = z.strictObject({
  by: z.string().min(1).max(40),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  texts: z.string().regex(/^[0-9a-f]{8}$/),
});
export type Review = z.infer<typeof Review>;

const LanguageReviews = z.strictObject({ reader: Review.optional(), listener: Review.optional() });

/** `reviews.json` in the data directory. */
export const ReviewFile = z.strictObject({
  formatVersion: z.literal(1),
  reviews: z.partialRecord(Language, LanguageReviews),
});
export type Reviews = z.infer<typeof ReviewFile>['reviews'];

/** A language as staff see it. */
export const LanguageSummary = z.strictObject({
  language: z.enum(languageIds),
  /** Phrases that the association recorded. */
  recorded: z.int().min(0),
  reader: Review.nullable(),
  listener: Review.nullable(),
});
export type LanguageSummary = z.infer<typeof LanguageSummary>;

export function withReview(
  reviews: Reviews,
  language: LanguageId,
  kind: ReviewKind,
  review: Review | null,
): Reviews {
  const { [kind]: _gone, ...others } = reviews[language] ?? {};
  return { ...reviews, [language]: review === null ? others : { ...others, [kind]: review } };
}
