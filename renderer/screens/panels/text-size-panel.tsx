import { type Contrast, contrasts, type TextSize, textSizes } from '../../../app/session/comfort.ts';
import { Control, type ControlName } from '../../controls/control.tsx';
import { drawnLanguage, useHands, useScene } from '../../scene/scene-context.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Tile } from '../../ui/tile.tsx';
import { useWords, wordsOf } from '../../words/use-words.ts';
import styles from './text-size-panel.module.css';

const contrastChoices = {
  normal: { control: 'light', words: 'textSize.light' },
  high: { control: 'dark', words: 'textSize.dark' },
} as const satisfies Record<Contrast, { readonly control: ControlName; readonly words: string }>;

/** Text size and colours. The screen itself changes with the touch: it is the preview. */
export function TextSizePanel() {
  const words = useWords();
  const scene = useScene();
  const { view } = scene;
  // A number needs no second language.
  const own = wordsOf(drawnLanguage(scene));
  const { act } = useHands();
  return (
    <Panel title={words('textSize.title')}>
      <Choices
        label={words('textSize.title')}
        after={
          <>
            {contrasts.map((contrast) => (
              <div key={contrast} className={styles['colours']} data-sample={contrast}>
                <Tile
                  picture={<Control name={contrastChoices[contrast].control} />}
                  title={words(contrastChoices[contrast].words)}
                  isChosen={contrast === view.comfort.contrast}
                  onPress={() => act({ kind: 'setContrast', contrast })}
                />
              </div>
            ))}
            <div className={styles['colours']}>
              <Tile
                picture={<Control name="steady" />}
                title={words('textSize.steady')}
                isChosen={view.comfort.steady}
                onPress={() => act({ kind: 'setSteady', steady: !view.comfort.steady })}
              />
            </div>
          </>
        }
      >
        {textSizes.map((size) => (
          <Tile
            key={size}
            picture={<Sample size={size} />}
            title={own('textSize.size', { percent: size })}
            isChosen={size === view.comfort.textSize}
            onPress={() => act({ kind: 'setTextSize', textSize: size })}
          />
        ))}
      </Choices>
    </Panel>
  );
}

function Sample({ size }: { readonly size: TextSize }) {
  const words = wordsOf(drawnLanguage(useScene()));
  return (
    <span aria-hidden className={styles['sample']} data-size={size}>
      {words('textSize.sample')}
    </span>
  );
}
