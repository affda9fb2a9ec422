import { z } from 'zod';
import { ProfileFile } from '../../../app/profile/schema.ts';
import { TerminalFile } from '../../../app/terminal/terminal-file.ts';

/** A schema file that editors complete and check from, and where it stands. */
export interface SchemaFile {
  /** From the project’s root. */
  readonly path: string;
  readonly text: string;
}

/** Every generated schema, as it must stand on the disk. */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    {
      path: 'kiosk-profiles/profile.schema.json',
      text: textOf(ProfileFile, 'A profile of Borne: what an association offers on its terminals'),
    },
    {
      path: 'kiosk-profiles/terminal.schema.json',
      text: textOf(TerminalFile, 'terminal.yaml of Borne: what belongs to one PC'),
    },
  ];
}

/** Draft 7: the newest that the YAML plug-ins of common editors read whole. */
function textOf(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    // What a person writes, not what the reader makes of it: keys with a default may be left out.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodRecord) nameKeys(zodSchema, jsonSchema);
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** A text per language: with its keys by name editors complete them; "any key of this pattern" they do not. */
function nameKeys(record: z.ZodRecord, json: z.core.JSONSchema.BaseSchema): void {
  const { keyType } = record;
  const values = json.additionalProperties;
  if (!(keyType instanceof z.ZodEnum) || typeof values !== 'object') return;
  json.properties = Object.fromEntries(keyType.options.map((key) => [String(key), values]));
  json.additionalProperties = false;
  delete json.propertyNames;
}
