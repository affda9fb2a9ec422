import { z } from 'zod';
import { Permission } from '../profile/schema.ts';

/** As long as a file name may be (ext4, NTFS). */
export const longestDocumentName = 255;
/** So many are offered; more than a visitor brings together in a session. */
export const mostDocuments = 200;

/** A document of this session, as our own picker shows it. The id means something to the session process only. */
export const SessionDocument = z.strictObject({
  id: z.string().max(64),
  name: z.string().max(longestDocumentName),
});
export type SessionDocument = z.infer<typeof SessionDocument>;

/** Longest text of a page that our screens show; a page that says more is cut, not refused. */
export const longestQuestion = 2_000;

const common = {
  /** Counted by the session process; an answer to a question that is over is passed over. */
  id: z.int().min(1),
  /** The site that asks, shown beside its words so that they are not taken for ours. Never leaves the session. */
  host: z.string().max(300),
};
const text = z.string().max(longestQuestion);
/** The page asked again and again: "no more questions" is offered too. */
const mayStop = z.boolean();

/**
 * What a web page asks of the visitor. A browser would show a native window for each; here our own screens ask,
 * in the place of the page, while the bar stays usable (escape-vectors V49–V97).
 */
export const PageQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alert'), ...common, text, mayStop }),
  z.strictObject({ kind: z.literal('confirm'), ...common, text, mayStop }),
  z.strictObject({ kind: z.literal('prompt'), ...common, text, preset: text, mayStop }),
  /** The page holds something unsaved and would like to keep its visitor (beforeunload). */
  z.strictObject({ kind: z.literal('leave'), ...common }),
  /** Name and password by HTTP; `again` after a wrong one. */
  z.strictObject({ kind: z.literal('signIn'), ...common, again: z.boolean() }),
  z.strictObject({
    kind: z.literal('documents'),
    ...common,
    several: z.boolean(),
    documents: z.array(SessionDocument).max(mostDocuments),
  }),
  z.strictObject({ kind: z.literal('print'), ...common }),
  z.strictObject({ kind: z.literal('permission'), ...common, permission: Permission }),
]);
export type PageQuestion = z.infer<typeof PageQuestion>;
export type PageQuestionKind = PageQuestion['kind'];

/** What the visitor answers. `stop` is a "no" to this question and to all that follow on the page. */
export const PageAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes') }),
  z.strictObject({ kind: z.literal('no') }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('text'), text }),
  z.strictObject({
    kind: z.literal('signIn'),
    user: z.string().max(256),
    password: z.string().max(1_024),
  }),
  z.strictObject({
    kind: z.literal('documents'),
    documents: z.array(z.string().max(64)).min(1).max(mostDocuments),
  }),
]);
export type PageAnswer = z.infer<typeof PageAnswer>;
