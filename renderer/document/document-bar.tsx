import { useRef } from 'react';
import { Control, type ControlName } from '../controls/control.tsx';
import { useFit, wordsMark } from '../ui/fit.ts';
import { PressButton } from '../ui/press-button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './document-bar.module.css';

interface DocumentBarProps {
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly canShrink: boolean;
  readonly canGrow: boolean;
  readonly onTurn: (page: number) => void;
  readonly onEnlarge: (step: -1 | 1) => void;
}

const fitLevels = 5;

/** Leads through a document: which page, the next one, larger. */
export function DocumentBar({ page, pages, canShrink, canGrow, onTurn, onEnlarge }: DocumentBarProps) {
  const bar = useRef<HTMLElement>(null);
  useFit(bar, fitLevels);
  const words = useWords();
  return (
    <header ref={bar} className={styles['bar']}>
      <h1 className={styles['where']} {...wordsMark}>
        {words('document.page', { page, pages })}
      </h1>
      {pages === 1 ? null : (
        <>
          <BarKey control="up" isDisabled={page <= 1} onPress={() => onTurn(page - 1)}>
            {words('document.previous')}
          </BarKey>
          <BarKey control="down" isDisabled={page >= pages} onPress={() => onTurn(page + 1)}>
            {words('document.next')}
          </BarKey>
        </>
      )}
      <BarKey control="smaller" isDisabled={!canShrink} onPress={() => onEnlarge(-1)}>
        {words('document.smaller')}
      </BarKey>
      <BarKey control="bigger" isDisabled={!canGrow} onPress={() => onEnlarge(1)}>
        {words('document.bigger')}
      </BarKey>
    </header>
  );
}

interface BarKeyProps {
  readonly control: ControlName;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function BarKey({ control, isDisabled, onPress, children }: BarKeyProps) {
  return (
    <PressButton className={styles['key']} isDisabled={isDisabled} onPress={onPress}>
      <Control name={control} />
      <span>{children}</span>
    </PressButton>
  );
}
