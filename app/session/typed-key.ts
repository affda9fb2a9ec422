import { z } from 'zod';

/** Keys of the keyboard on the screen that write nothing: closed, so that no page of ours can press any other. */
export const namedKeys = ['Backspace', 'Enter', 'Tab', 'ArrowLeft', 'ArrowRight'] as const;
export type NamedKey = (typeof namedKeys)[number];

/** One press on the keyboard on the screen. */
export const TypedKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(4) }),
  z.strictObject({ kind: z.literal('key'), key: z.enum(namedKeys) }),
]);
export type TypedKey = z.infer<typeof TypedKey>;
