import { type ReactNode, useRef } from 'react';
import type { TileView } from '../../../app/profile/profile-view.ts';
import { Control } from '../../controls/control.tsx';
import { ProfilePicture } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { useFit, wordsMark } from '../../ui/fit.ts';
import { PressButton } from '../../ui/press-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './service-line.module.css';
import type { PageView } from './service-screen.tsx';

const fitLevels = 6;

interface ServiceLineProps {
  readonly title: string;
  readonly icon: TileView['icon'];
  readonly page: PageView;
}

/** The thin line above a website: its name, and what a browser has that a visitor needs. */
export function ServiceLine({ title, icon, page }: ServiceLineProps) {
  const line = useRef<HTMLElement>(null);
  useFit(line, fitLevels);
  const words = useWords();
  const { history, panel } = useScene().view;
  const { act } = useHands();
  const isWebsite = page.kind === 'shown' || (page.kind === 'loading' && !page.first);
  const Name = isWebsite ? 'h1' : 'p';
  const isLoading = page.kind === 'loading' && !page.first;
  return (
    <header ref={line} className={styles['line']}>
      <ProfilePicture icon={icon} className={styles['picture']} />
      <div className={styles['where']}>
        {/* The website has no heading of ours; every other page here brings its own. */}
        <Name className={styles['title']} {...wordsMark}>
          {title}
        </Name>
        <p className={styles['state']} role="status">
          {isLoading ? words(page.slow ? 'service.slow' : 'service.loading') : ''}
        </p>
      </div>
      <nav className={styles['controls']} aria-label={words('service.controls')}>
        <LineButton
          control={<Control name="back" />}
          isDisabled={!history.canGoBack}
          onPress={() => act({ kind: 'pageBack' })}
        >
          {words('service.back')}
        </LineButton>
        <LineButton
          control={<Control name="forward" />}
          isDisabled={!history.canGoForward}
          onPress={() => act({ kind: 'pageForward' })}
        >
          {words('service.forward')}
        </LineButton>
        <LineButton control={<Control name="start" />} onPress={() => act({ kind: 'pageStart' })}>
          {words('service.start')}
        </LineButton>
        <LineButton control={<Control name="reload" />} onPress={() => act({ kind: 'pageReload' })}>
          {words('service.reload')}
        </LineButton>
        <LineButton
          control={<Control name="textSize" />}
          isOpen={panel === 'textSize'}
          onPress={() => act({ kind: 'openPanel', panel: 'textSize' })}
        >
          {words('bar.textSize')}
        </LineButton>
      </nav>
    </header>
  );
}

interface LineButtonProps {
  readonly control: ReactNode;
  readonly isDisabled?: boolean;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function LineButton({ control, isDisabled = false, isOpen, onPress, children }: LineButtonProps) {
  return (
    <PressButton className={styles['button']} isDisabled={isDisabled} isChosen={isOpen} onPress={onPress}>
      {control}
      <span>{children}</span>
    </PressButton>
  );
}
