import { type ReactNode, useRef } from 'react';
import type { TileView } from '../../../app/profile/profile-view.ts';
import { Control } from '../../controls/control.tsx';
import { useWordHelp } from '../../glossary/word-help.ts';
import { Picture, ProfilePicture } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { BreakableName } from '../../ui/breakable-name.tsx';
import { useFit, wordsMark } from '../../ui/fit.ts';
import { PressButton } from '../../ui/press-button.tsx';
import { useReading } from '../../voice/page-reading.ts';
import type { GuideKey } from '../../voice/tour.ts';
import { BothWords } from '../../words/both-words.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './service-line.module.css';
import type { ServiceView } from './service-screen.tsx';

const fitLevels = 6;

interface ServiceLineProps {
  /** Of the service. */
  readonly title: string;
  readonly icon: TileView['icon'];
  readonly hasSheet: boolean;
  readonly place: ServiceView;
}

/**
 * The thin line above a website: its name, and what a browser has that a visitor needs. Over a window that the
 * website opened: whose it is, and the way back.
 */
export function ServiceLine({ title, icon, hasSheet, place }: ServiceLineProps) {
  const line = useRef<HTMLElement>(null);
  useFit(line, fitLevels);
  const words = useWords();
  const { history, comfort } = useScene().view;
  const reading = useReading();
  const help = useWordHelp();
  const { act } = useHands();
  const { page, question, window: opened } = place;
  const isLoading = page.kind === 'loading' && !page.first;
  const isWebsite = question === null && (page.kind === 'shown' || isLoading);
  const Name = isWebsite ? 'h1' : 'p';
  return (
    <header ref={line} className={styles['line']}>
      {opened === null ? (
        <ProfilePicture icon={icon} className={styles['picture']} />
      ) : (
        <Picture name={opened.host === null ? 'document' : 'globe'} className={styles['picture']} />
      )}
      <div className={styles['where']}>
        {/* The website has no heading of ours; every other page here brings its own. */}
        <Name className={styles['title']} {...wordsMark}>
          {opened === null ? title : <OpenedName host={opened.host} />}
        </Name>
        <p className={styles['state']} role="status">
          {isLoading ? words(page.slow ? 'service.slow' : 'service.loading') : ''}
        </p>
      </div>
      <nav className={styles['controls']} aria-label={words('service.controls')}>
        <LineButton
          guide="back"
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
        {opened === null ? (
          <>
            <LineButton
              guide="begin"
              control={<Control name="start" />}
              onPress={() => act({ kind: 'pageStart' })}
            >
              {words('service.start')}
            </LineButton>
            <LineButton
              guide="reload"
              control={<Control name="reload" />}
              onPress={() => act({ kind: 'pageReload' })}
            >
              {words('service.reload')}
            </LineButton>
          </>
        ) : (
          <LineButton isMain control={<Control name="return" />} onPress={() => act({ kind: 'closeWindow' })}>
            {words('service.backTo', { service: title })}
          </LineButton>
        )}
        {hasSheet ? (
          <LineButton
            guide="sheet"
            control={<Control name="sheet" />}
            onPress={() => act({ kind: 'openPanel', panel: 'sheet' })}
          >
            {words('sheet.name')}
          </LineButton>
        ) : null}
        <LineButton
          guide="keyboard"
          control={<Control name="keyboard" />}
          isOpen={comfort.keyboard}
          onPress={() => act({ kind: 'setKeyboard', open: !comfort.keyboard })}
        >
          {words('keyboard.name')}
        </LineButton>
        <LineButton
          guide="glossary"
          control={<Control name="glossary" />}
          isDisabled={!isWebsite}
          isOpen={help.isOn}
          onPress={help.toggle}
        >
          {words('glossary.name')}
        </LineButton>
        <LineButton
          guide="read"
          control={<Control name="readPage" />}
          isDisabled={!isWebsite}
          onPress={
            reading.hasAgreed
              ? () => reading.want(false)
              : () => act({ kind: 'openPanel', panel: 'readPage' })
          }
        >
          {words('read.start')}
        </LineButton>
      </nav>
    </header>
  );
}

/** Whose window it is; a document has no host. */
function OpenedName({ host }: { readonly host: string | null }) {
  const words = useWords();
  return host === null ? (
    words('document.title')
  ) : (
    <bdi dir="ltr">
      <BreakableName name={host} />
    </bdi>
  );
}

interface LineButtonProps {
  readonly control: ReactNode;
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
  readonly guide?: GuideKey;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function LineButton({
  control,
  isMain = false,
  isDisabled = false,
  guide,
  isOpen,
  onPress,
  children,
}: LineButtonProps) {
  return (
    <PressButton
      className={styles['button']}
      weight={isMain ? 'main' : undefined}
      isDisabled={isDisabled}
      guide={guide}
      isChosen={isOpen}
      onPress={onPress}
    >
      {control}
      <span>
        <BothWords>{children}</BothWords>
      </span>
    </PressButton>
  );
}
