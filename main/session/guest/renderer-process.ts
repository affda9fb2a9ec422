import type { WebContents } from 'electron';

/** The process that draws a page, where our guards end it on purpose. */
export interface RendererProcess {
  /** Asks for its end; does nothing where there is none to end. */
  end(): void;
  /** Resolves when an end that was asked for has come; at once where none was. */
  ended(): Promise<void>;
}

/**
 * `forcefullyCrashRenderer()` returns before the process is gone: a page that is loaded meanwhile goes with it, and
 * the visitor who touched "try again" would stand before the same failure once more.
 */
export function rendererProcessOf(contents: WebContents): RendererProcess {
  let gone = Promise.resolve();
  return {
    end() {
      if (contents.isDestroyed() || contents.isCrashed()) return;
      gone = new Promise((resolve) => {
        contents.once('render-process-gone', () => resolve());
        contents.once('destroyed', resolve);
      });
      contents.forcefullyCrashRenderer();
    },
    ended: () => gone,
  };
}
