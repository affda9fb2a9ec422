import type { WebContents } from 'electron';
import type { Surface } from '../../app/ipc/define.ts';

/** Our own pages, known by the id of their WebContents from birth to death. A guest page is never among them. */
export interface TrustedSurfaces {
  trust(contents: WebContents, surface: Surface): void;
  surfaceOf(contentsId: number): Surface | null;
}

export function createTrustedSurfaces(): TrustedSurfaces {
  const surfaces = new Map<number, Surface>();
  return {
    trust(contents, surface) {
      const { id } = contents;
      surfaces.set(id, surface);
      contents.once('destroyed', () => surfaces.delete(id));
    },
    surfaceOf: (contentsId) => surfaces.get(contentsId) ?? null,
  };
}
