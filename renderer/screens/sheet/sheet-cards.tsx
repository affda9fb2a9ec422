import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { ServiceTileView } from '../../../app/profile/profile-view.ts';
import { serviceOf } from '../../../app/profile/service-of.ts';
import type { Sheet, SheetSentence, SheetStep } from '../../../app/profile/sheet.ts';
import { Control } from '../../controls/control.tsx';
import { ProfilePicture } from '../../pictures/picture.tsx';
import { drawnLanguage, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { MessageScreen } from '../../ui/message-screen.tsx';
import { PictureLines } from '../../ui/picture-lines.tsx';
import { StepDots } from '../../ui/step-dots.tsx';
import { ListeningContext } from '../../voice/listening.tsx';
import { introductionOf, saidMark } from '../../voice/words-on-screen.ts';
import { both } from '../../words/both.ts';
import { BothWords } from '../../words/both-words.tsx';
import { useProfileText } from '../../words/use-profile-text.ts';
import { HelperContext, useWords } from '../../words/use-words.ts';
import { keepCard, lastCard } from './read-cards.ts';
import styles from './sheet-cards.module.css';

interface SheetCardsProps {
  readonly service: string;
  /** The main button: to the site, or back to it. */
  readonly leave: ReactNode;
}

type Card =
  | { readonly kind: 'atHand'; readonly sentences: readonly SheetSentence[] }
  | { readonly kind: 'step'; readonly step: SheetStep }
  | { readonly kind: 'success'; readonly sentence: SheetSentence };

/** A service's sheet, one card after the other: what one needs, each step with its reason, how one knows it is done. */
export function SheetCards({ service, leave }: SheetCardsProps) {
  const scene = useScene();
  const words = useWords();
  const tile = serviceOf(scene.profile, service);
  const language = drawnLanguage(scene);
  const helper = useContext(HelperContext);
  const textOf = useProfileText();
  const texts = scene.profile.sheets[tile?.sheet ?? ''];
  const own = texts?.[language];
  const sheet = own === undefined || helper === null ? own : sheetOfBoth(own, texts?.[helper]);
  const [at, setAt] = useState(() => lastCard(service));
  const turn = (to: number): void => {
    keepCard(service, to);
    setAt(to);
  };
  useSpokenCard(at);
  if (tile === undefined || sheet === undefined) return null;
  const cards = cardsOf(sheet);
  const card = cards[at];
  if (card === undefined) return null;
  const turning = (
    <>
      {leave}
      {at + 1 < cards.length ? (
        <ActionButton guide="nextStep" picture={<Control name="next" />} onPress={() => turn(at + 1)}>
          {words('sheet.next')}
        </ActionButton>
      ) : null}
      {at > 0 ? (
        <ActionButton picture={<Control name="previous" />} onPress={() => turn(at - 1)}>
          {words('sheet.previous')}
        </ActionButton>
      ) : null}
    </>
  );
  const above = (
    <p className={styles['where']}>
      <span>
        <BothWords>{textOf(tile.title)}</BothWords>
      </span>
      <StepDots count={cards.length} at={at} />
    </p>
  );
  return (
    <SheetCard key={at} card={card} tile={tile} above={above}>
      {turning}
    </SheetCard>
  );
}

interface SheetCardProps {
  readonly card: Card;
  readonly tile: ServiceTileView;
  readonly above: ReactNode;
  readonly children: ReactNode;
}

function SheetCard({ card, tile, above, children }: SheetCardProps) {
  const words = useWords();
  switch (card.kind) {
    case 'atHand':
      return (
        <MessageScreen
          picture={<ProfilePicture icon={tile.icon} className={styles['service']} />}
          above={above}
          title={words('sheet.atHand')}
          body={<PictureLines lines={card.sentences} />}
        >
          {children}
        </MessageScreen>
      );
    case 'step':
      return (
        <MessageScreen
          picture={card.step.icon}
          above={above}
          title={card.step.text}
          text={card.step.reason}
          body={card.step.onSite === null ? undefined : <WordOnSite word={card.step.onSite} />}
        >
          {children}
        </MessageScreen>
      );
    case 'success':
      return (
        <MessageScreen picture={card.sentence.icon} above={above} title={card.sentence.text}>
          {children}
        </MessageScreen>
      );
    default:
      return card satisfies never;
  }
}

/** What to look for by its letters: always as the site writes it, and said by a French voice. */
function WordOnSite({ word }: { readonly word: string }) {
  const words = useWords();
  return (
    <p className={styles['onSite']}>
      <span {...saidMark}>{words('sheet.onSite')}</span>
      <bdi lang="fr" dir="ltr" className={styles['word']} {...saidMark}>
        {word}
      </bdi>
    </p>
  );
}

/** Each sentence with that of the helper's sheet, which has the same places. */
function sheetOfBoth(own: Sheet, helpers: Sheet | undefined): Sheet {
  if (helpers === undefined) return own;
  const join = (one: SheetSentence, other: SheetSentence | undefined): SheetSentence => ({
    ...one,
    text: both(one.text, other?.text ?? one.text),
  });
  return {
    atHand: own.atHand.map((one, index) => join(one, helpers.atHand[index])),
    steps: own.steps.map((step, index) => {
      const other = helpers.steps[index];
      return { ...step, ...join(step, other), reason: both(step.reason, other?.reason ?? step.reason) };
    }),
    success: join(own.success, helpers.success),
  };
}

function cardsOf({ atHand, steps, success }: Sheet): readonly Card[] {
  return [
    { kind: 'atHand', sentences: atHand },
    ...steps.map((step): Card => ({ kind: 'step', step })),
    { kind: 'success', sentence: success },
  ];
}

/** The first card is said as the screen that it is; each further one when it is turned to, for who listens. */
function useSpokenCard(at: number): void {
  const listening = useContext(ListeningContext);
  const said = useRef(at);
  useEffect(() => {
    if (said.current === at) return;
    said.current = at;
    if (listening?.isOn === true) listening.voice.say({ parts: introductionOf(document), rank: 'guide' });
  }, [listening, at]);
}
