import type { LanguageId } from '../../app/language/language.ts';
import { erasingGroups } from '../../app/terminal/curtain-progress.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import type { WipeStep } from '../../app/wipe/plan.ts';
import type { StepOutcome } from '../../app/wipe/report.ts';
import type { CurtainWindow } from './curtain-window.ts';

/** Keeps what the curtain shows in step with the terminal. */
export interface CurtainDirector {
  raise(content: CurtainView['content']): void;
  beginErasing(language: LanguageId | null): void;
  readonly noteStep: (step: WipeStep, state: 'running' | StepOutcome) => void;
  dress(look: Pick<CurtainView, 'languages' | 'brandColour'>): void;
  lower(): void;
}

export function directCurtain(window: CurtainWindow, first: CurtainView): CurtainDirector {
  let view = first;
  let steps = new Map<WipeStep, 'running' | StepOutcome>();

  const draw = (change: Partial<CurtainView>): void => {
    view = { ...view, ...change };
    window.draw(view);
  };
  return {
    raise(content) {
      draw({ content });
      window.raise();
    },
    beginErasing(language) {
      steps = new Map();
      draw({ content: { kind: 'erasing', groups: erasingGroups(steps) }, language });
      window.raise();
    },
    noteStep(step, state) {
      steps.set(step, state);
      if (view.content.kind === 'erasing')
        draw({ content: { kind: 'erasing', groups: erasingGroups(steps) } });
    },
    dress: draw,
    lower() {
      window.lower();
      // Who left must not be greeted by their language on the next curtain.
      view = { ...view, language: null };
    },
  };
}
