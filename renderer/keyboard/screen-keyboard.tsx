import { type ReactNode, useState } from 'react';
import { languages } from '../../app/language/language.ts';
import type { TypedKey } from '../../app/session/typed-key.ts';
import { Control } from '../controls/control.tsx';
import { drawnLanguage, useHands, useScene } from '../scene/scene-context.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { steersVoice } from '../voice/tour.ts';
import { useWords } from '../words/use-words.ts';
import { digits, latinLayout, layouts, signs, variantsOf } from './layouts.ts';
import styles from './screen-keyboard.module.css';
import { useTyping } from './use-typing.ts';

/** A keyboard on the screen, for who has no other or not one with their letters. Each key writes at its first press. */
export function ScreenKeyboard() {
  const words = useWords();
  const scene = useScene();
  const { act } = useHands();
  const type = useTyping();
  const language = drawnLanguage(scene);
  const own = layouts[language];
  const { script, tag } = languages[language];
  const [isLatin, setLatin] = useState(script === 'Latin');
  const [isCapital, setCapital] = useState(false);
  /** The letter that was written last, as long as it may still become another one. */
  const [last, setLast] = useState('');
  const { rows, hasCapitals } = isLatin && script !== 'Latin' ? latinLayout : own;
  const shown = (letter: string): string => (isCapital ? letter.toLocaleUpperCase(tag) : letter);
  const variants =
    last === ''
      ? []
      : variantsOf(last).filter(
          (one) => !rows.flat().some((letter) => shown(letter) === one || letter === one.toLowerCase()),
        );

  const press = (pressed: TypedKey): void => {
    type(pressed);
    setLast(pressed.kind === 'text' ? pressed.text : '');
    setCapital(false);
  };
  const exchange = (letter: string): void => {
    type({ kind: 'key', key: 'Backspace' });
    type({ kind: 'text', text: letter });
    setLast('');
  };
  const letterKey = (letter: string): ReactNode => (
    <Key key={letter} onPress={() => press({ kind: 'text', text: letter })}>
      {letter}
    </Key>
  );

  return (
    <section className={styles['keyboard']} aria-label={words('keyboard.name')} {...steersVoice}>
      <div className={styles['row']} data-kind="variants">
        {variants.length > 0
          ? variants.map((letter) => (
              <Key key={letter} onPress={() => exchange(letter)}>
                {letter}
              </Key>
            ))
          : digits.map(letterKey)}
        <Key isWide onPress={() => press({ kind: 'key', key: 'Backspace' })} name={words('keyboard.erase')}>
          <Control name="erase" />
        </Key>
      </div>
      {rows.map((row) => (
        <div key={row.join('')} className={styles['row']} lang={isLatin ? 'fr' : tag}>
          {row.map((letter) => letterKey(shown(letter)))}
        </div>
      ))}
      <div className={styles['row']} dir="ltr">
        {hasCapitals ? (
          <Key
            isWide
            isChosen={isCapital}
            onPress={() => setCapital(!isCapital)}
            name={words('keyboard.capitals')}
          >
            <Control name="capitals" />
          </Key>
        ) : null}
        {script === 'Latin' ? null : (
          <Key isWide onPress={() => setLatin(!isLatin)} name={words('keyboard.letters')}>
            {isLatin ? own.rows[0]?.slice(0, 2).join(' ') : 'ABC'}
          </Key>
        )}
        {signs.map(letterKey)}
        <Key isSpace onPress={() => press({ kind: 'text', text: ' ' })}>
          {words('keyboard.space')}
        </Key>
        <Key onPress={() => press({ kind: 'key', key: 'ArrowLeft' })} name={words('keyboard.left')}>
          <Control name="left" />
        </Key>
        <Key onPress={() => press({ kind: 'key', key: 'ArrowRight' })} name={words('keyboard.right')}>
          <Control name="right" />
        </Key>
        <Key isWide onPress={() => press({ kind: 'key', key: 'Enter' })} name={words('keyboard.enter')}>
          <Control name="enter" />
        </Key>
        <Key isWide onPress={() => act({ kind: 'setKeyboard', open: false })} name={words('keyboard.close')}>
          <Control name="closeKeyboard" />
        </Key>
      </div>
    </section>
  );
}

interface KeyProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** For screen readers, where only a drawing is on it. */
  readonly name?: string;
  readonly isWide?: boolean;
  readonly isSpace?: boolean;
  readonly isChosen?: boolean;
}

function Key({ onPress, children, name, isWide = false, isSpace = false, isChosen }: KeyProps) {
  return (
    <PressButton
      actsAtOnce
      keepsFocusElsewhere
      className={styles['key']}
      weight={isSpace ? 'space' : isWide ? 'wide' : 'plain'}
      isChosen={isChosen}
      spokenName={name}
      onPress={onPress}
    >
      {children}
    </PressButton>
  );
}
