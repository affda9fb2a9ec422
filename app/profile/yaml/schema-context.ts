import type { z } from 'zod';

/** Which file a schema is for, and the keys of the other file, for what was written into the wrong one. */
export interface SchemaContext<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly otherFile: { readonly name: 'terminal.yaml' | 'profile.yaml'; readonly keys: readonly string[] };
}
