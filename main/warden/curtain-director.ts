import type { LanguageId } from '../../app/language/language.ts';
import { erasingGroups } from '../../app/terminal/curtain-progress.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { readAt, touchGoesOn } from '../../app/terminal/reading-pause.ts';
import type { WipeStep } from '../../app/wipe/plan.ts';
import type { StepOutcome } from '../../app/wipe/report.ts';
import type { CurtainWindow } from './curtain-window.ts';

/** Keeps what the curtain shows in step with the terminal, and slow enough for a person. */
export interface CurtainDirector {
  raise(content: CurtainView['content']): void;
  beginErasing(language: LanguageId | null): void;
  readonly noteStep: (step: WipeStep, state: 'running' | StepOutcome) => void;
  dress(look: Pick<CurtainView, 'languages' | 'brandColour'>): void;
  /** As soon as whoever left could read what was erased. */
  lower(): void;
  /** Somebody does not want to wait. */
  touched(): void;
}

/** Milliseconds; most sessions have nothing in the printer, and then the step is over long before. */
const printsLongerThan = 1_000;

/** A wipe that is shown. */
interface Shown {
  /** performance.now() of the first look at it. */
  readonly since: number;
  /** What is really done. */
  readonly steps: Map<WipeStep, 'running' | StepOutcome>;
  /** Everything is shown as it is, without waiting for anybody's eyes. */
  atOnce: boolean;
  lowerAfterwards: boolean;
  timer: NodeJS.Timeout | undefined;
  printing: boolean;
  printTimer: NodeJS.Timeout | undefined;
}

/** @param pause whether somebody reads */
export function directCurtain(window: CurtainWindow, first: CurtainView, pause: boolean): CurtainDirector {
  let view = first;
  let shown: Shown | null = null;

  const draw = (change: Partial<CurtainView>): void => {
    view = { ...view, ...change };
    window.draw(view);
  };
  const lowerNow = (): void => {
    stopReading();
    window.lower();
    // Who left must not be greeted by their language on the next curtain.
    view = { ...view, language: null };
  };
  const stopReading = (): void => {
    clearTimeout(shown?.timer);
    clearTimeout(shown?.printTimer);
    shown = null;
  };
  const read = (reader: Shown): void => {
    clearTimeout(reader.timer);
    const done = erasingGroups(reader.steps);
    const { groups, next } = reader.atOnce
      ? { groups: done, next: null }
      : readAt(done, performance.now() - reader.since);
    draw({ content: { kind: 'erasing', groups, printing: reader.printing } });
    if (next !== null) reader.timer = setTimeout(() => read(reader), next);
    else if (reader.lowerAfterwards) lowerNow();
  };
  const notePrinting = (reader: Shown, isRunning: boolean): void => {
    clearTimeout(reader.printTimer);
    reader.printing = false;
    if (!isRunning) return;
    reader.printTimer = setTimeout(() => {
      reader.printing = true;
      read(reader);
    }, printsLongerThan);
  };
  return {
    raise(content) {
      stopReading();
      draw({ content });
      window.raise();
    },
    beginErasing(language) {
      stopReading();
      view = { ...view, language };
      shown = {
        since: performance.now(),
        steps: new Map(),
        atOnce: !pause,
        lowerAfterwards: false,
        timer: undefined,
        printing: false,
        printTimer: undefined,
      };
      read(shown);
      window.raise();
    },
    noteStep(step, state) {
      if (shown === null) return;
      shown.steps.set(step, state);
      if (step === 'printJobs') notePrinting(shown, state === 'running');
      read(shown);
    },
    dress: draw,
    lower() {
      if (shown === null) return lowerNow();
      shown.lowerAfterwards = true;
      read(shown);
    },
    touched() {
      if (shown === null || !touchGoesOn(performance.now() - shown.since)) return;
      shown.atOnce = true;
      read(shown);
    },
  };
}
