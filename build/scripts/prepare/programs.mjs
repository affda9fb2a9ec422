import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether the PATH holds that program (Linux and macOS).
 *
 * @param {string} name
 */
export function programExists(name) {
  return (process.env['PATH'] || '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
