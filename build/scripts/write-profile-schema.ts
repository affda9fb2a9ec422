/** Writes the JSON Schemas that editors complete profiles from: `npm run write-schema`. A test fails when they are stale. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from './profile-schema/json-schema.ts';

const root = join(import.meta.dirname, '../..');

for (const { path, text } of schemaFiles()) {
  await writeFile(join(root, path), text);
  console.log(`${path} is written.`);
}
