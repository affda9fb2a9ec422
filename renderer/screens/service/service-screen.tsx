import { assertNever } from '../../../app/assert-never.ts';
import type { TileView } from '../../../app/profile/profile-view.ts';
import { serviceOf } from '../../../app/profile/service-of.ts';
import type { PlaceView } from '../../../app/session/session-view.ts';
import { useWordHelp } from '../../glossary/word-help.ts';
import { useScene } from '../../scene/scene-context.tsx';
import { PageExplorer } from '../../voice/page-explorer.tsx';
import { PageReader } from '../../voice/page-reader.tsx';
import { useReading } from '../../voice/page-reading.ts';
import { useProfileText } from '../../words/use-profile-text.ts';
import { useWords } from '../../words/use-words.ts';
import { BlockedPage } from './blocked-page.tsx';
import { CoveredPage } from './covered-page.tsx';
import { FailedPage } from './failed-page.tsx';
import { GuestSlot } from './guest-slot.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import { OpeningPage } from './opening-page.tsx';
import { PageQuestionScreen } from './questions/page-question-screen.tsx';
import { ServiceLine } from './service-line.tsx';
import styles from './service-screen.module.css';
import { WordStrip } from './word-strip.tsx';

export type ServiceView = Extract<PlaceView, { kind: 'service' }>;

const globe: TileView['icon'] = { kind: 'named', name: 'globe' };
const paper: TileView['icon'] = { kind: 'named', name: 'document' };

/** A website between its line and the bottom bar, or what we say in its place. */
export function ServiceScreen({ place }: { readonly place: ServiceView }) {
  const scene = useScene();
  const words = useWords();
  const { service, page, question, notice } = place;
  const tile = serviceOf(scene.profile, service);
  const textOf = useProfileText();
  const help = useWordHelp();
  const title = tile === undefined ? service : textOf(tile.title);
  const icon = tile?.icon ?? globe;
  return (
    <div className={styles['service']}>
      <ServiceLine title={title} icon={icon} hasSheet={(tile?.sheet ?? null) !== null} place={place} />
      <div className={styles['page']}>
        {/* Whatever the page is doing: while it asks, it is not drawn, so that nothing of it lies over our words. */}
        {question === null ? (
          <ServicePage {...namedFor(place, title, icon, words('document.title'))} page={page} />
        ) : (
          <PageQuestionScreen key={question.id} question={question} />
        )}
      </div>
      {question === null && page.kind === 'shown' ? (
        <>
          <PageReader />
          <PageExplorer />
        </>
      ) : null}
      {help.isOn && notice === null && question === null && page.kind === 'shown' ? (
        <WordStrip />
      ) : (
        <NoticeStrip notice={notice} />
      )}
    </div>
  );
}

interface ServicePageProps {
  /** Of the service, or the host of the window it opened. */
  readonly title: string;
  readonly icon: TileView['icon'];
  readonly page: ServiceView['page'];
}

/** A page is named for its service, for the window it is in, or for being a document. */
function namedFor(
  { window: opened }: ServiceView,
  title: string,
  icon: TileView['icon'],
  document: string,
): Pick<ServicePageProps, 'title' | 'icon'> {
  if (opened === null) return { title, icon };
  return opened.host === null ? { title: document, icon: paper } : { title: opened.host, icon: globe };
}

function ServicePage({ title, icon, page }: ServicePageProps) {
  switch (page.kind) {
    case 'loading':
      return page.first ? <OpeningPage title={title} icon={icon} slow={page.slow} /> : <Website />;
    case 'shown':
      return <Website />;
    case 'blocked':
      return <BlockedPage key={page.host} host={page.host} asked={page.asked} />;
    case 'failed':
      return <FailedPage key={page.why} why={page.why} service={title} />;
    default:
      return assertNever(page);
  }
}

/** The site itself, unless it is only to be heard. */
function Website() {
  const reading = useReading();
  return reading.isCovered ? <CoveredPage /> : <GuestSlot />;
}
