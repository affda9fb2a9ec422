import { z } from 'zod';

/** Which of our own pages speaks. A guest page has no preload, no bridge and therefore no role. */
export type Surface = 'visitor' | 'curtain' | 'staff';

/** A question a page asks and our main process answers. */
export interface Call<Request extends z.ZodType, Reply extends z.ZodType> {
  readonly type: 'call';
  readonly from: readonly Surface[];
  readonly request: Request;
  readonly reply: Reply;
}

/** An announcement of our main process to its pages. */
export interface Notice<Payload extends z.ZodType> {
  readonly type: 'notice';
  readonly to: readonly Surface[];
  readonly payload: Payload;
}

export function call<Request extends z.ZodType, Reply extends z.ZodType>(
  definition: Omit<Call<Request, Reply>, 'type'>,
): Call<Request, Reply> {
  return { type: 'call', ...definition };
}

export function notice<Payload extends z.ZodType>(
  definition: Omit<Notice<Payload>, 'type'>,
): Notice<Payload> {
  return { type: 'notice', ...definition };
}

/** No payload, no reply. */
export const Nothing = z.void();

type AnyCall = Call<z.ZodType, z.ZodType>;
type AnyNotice = Notice<z.ZodType>;
export type Contract = Readonly<Record<string, AnyCall | AnyNotice>>;

export type CallNames<C extends Contract> = {
  [Name in keyof C]: C[Name] extends AnyCall ? Name : never;
}[keyof C] &
  string;

export type NoticeNames<C extends Contract> = {
  [Name in keyof C]: C[Name] extends AnyNotice ? Name : never;
}[keyof C] &
  string;

export type RequestOf<C extends Contract, Name extends keyof C> =
  C[Name] extends Call<infer Request, z.ZodType> ? z.infer<Request> : never;

export type ReplyOf<C extends Contract, Name extends keyof C> =
  C[Name] extends Call<z.ZodType, infer Reply> ? z.infer<Reply> : never;

export type PayloadOf<C extends Contract, Name extends keyof C> =
  C[Name] extends Notice<infer Payload> ? z.infer<Payload> : never;

/** What crosses back for a call: never an exception, whose text could carry anything. */
export type Answer<Reply> =
  | { readonly kind: 'answer'; readonly value: Reply }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

/** What a page gets: one function a call, one subscription a notice. */
export type BridgeOf<C extends Contract> = {
  readonly [Name in CallNames<C>]: (request: RequestOf<C, Name>) => Promise<Answer<ReplyOf<C, Name>>>;
} & {
  readonly [Name in NoticeNames<C> as `on${Capitalize<Name>}`]: (
    listener: (payload: PayloadOf<C, Name>) => void,
  ) => () => void;
};

/** What the main process must supply: one handler a call, or it does not compile. */
export type ServerOf<C extends Contract> = {
  readonly [Name in CallNames<C>]: (
    request: RequestOf<C, Name>,
  ) => ReplyOf<C, Name> | Promise<ReplyOf<C, Name>>;
};
