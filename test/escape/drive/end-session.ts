import type { Screen } from '../../e2e/support/screen.ts';
import { isAlive } from '../../e2e/support/sessions-on-disk.ts';
import type { Input } from './input.ts';
import { settledLook, until } from './looks.ts';
import type { Places } from './places.ts';

/**
 * Ends a session the way a visitor does, on the screen alone.
 * @param session the number of its main process
 * @throws where it does not end
 */
export async function endSession(
  { input, screen, places }: { readonly input: Input; readonly screen: Screen; readonly places: Places },
  session: number,
): Promise<void> {
  await input.click(places.end);
  await settledLook(screen);
  const isOver = (): boolean => !isAlive(session);
  for (const yes of places.confirmEnd) {
    await input.click(yes);
    // Not longer, since one of the two meets nothing; a session that ends takes no second click.
    if (await until(isOver, 1_000)) return;
  }
  if (!(await until(isOver, 15_000))) throw new Error('the session did not end');
}
