import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReviewFile, type Reviews } from '../../../app/staff/language-review.ts';
import { writeWhole } from '../../write-whole.ts';

/** Which languages were read and heard by somebody whose language it is, in `reviews.json`. */
export interface ReviewStore {
  readonly reviews: () => Reviews;
  /** @returns whether it is on the disk */
  save(reviews: Reviews): boolean;
}

/** A file that cannot be read ticks nothing: each language is unreviewed again. */
export function openReviewStore(dataDirectory: string): ReviewStore {
  const file = join(dataDirectory, 'reviews.json');
  let reviews = readReviews(file);
  return {
    reviews: () => reviews,
    save(next) {
      if (!writeWhole(file, JSON.stringify({ formatVersion: 1, reviews: next }))) return false;
      reviews = next;
      return true;
    },
  };
}

function readReviews(file: string): Reviews {
  try {
    const read = ReviewFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data.reviews : {};
  } catch {
    return {};
  }
}
