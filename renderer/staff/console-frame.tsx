import {
  ArrowLeft,
  ChartColumn,
  Database,
  Globe,
  Languages,
  Lock,
  type LucideIcon,
  MonitorCheck,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../app/assert-never.ts';
import type { StaffBridge, StaffPerson } from '../../app/ipc/staff-contract.ts';
import type { TerminalSummary } from '../../app/staff/terminal-summary.ts';
import styles from './console-frame.module.css';
import { DataPage } from './data-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { LanguagesPage } from './languages-page.tsx';
import { NowPage } from './now-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { RequestsPage } from './requests-page.tsx';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

interface ConsoleFrameProps {
  readonly me: StaffPerson;
  readonly people: readonly StaffPerson[];
  readonly terminal: TerminalSummary;
  readonly bridge: StaffBridge;
}

const pages = ['now', 'requests', 'figures', 'languages', 'people', 'data'] as const;
type PageName = (typeof pages)[number];

const icons: Readonly<Record<PageName, LucideIcon>> = {
  now: MonitorCheck,
  requests: Globe,
  figures: ChartColumn,
  languages: Languages,
  people: Users,
  data: Database,
};

/** Pages that only a manager has. */
const ofManagers: ReadonlySet<PageName> = new Set<PageName>(['languages', 'people', 'data']);

/** The rail at the left, and the page that is open. */
export function ConsoleFrame(props: ConsoleFrameProps) {
  const { me, terminal, bridge } = props;
  const words = useStaffWords();
  const [open, setOpen] = useState<PageName>('now');
  return (
    <div className={styles['console']}>
      <nav className={styles['rail']} aria-label={words('rail.name')}>
        <p className={styles['terminal']}>{terminal.name}</p>
        {pages
          .filter((page) => me.role === 'manager' || !ofManagers.has(page))
          .map((page) => {
            const Icon = icons[page];
            return (
              <StaffButton
                key={page}
                weight="quiet"
                isChosen={page === open}
                icon={<Icon aria-hidden />}
                onPress={() => setOpen(page)}
              >
                {words(`rail.${page}`)}
              </StaffButton>
            );
          })}
        <span className={styles['space']} />
        <p className={styles['me']}>
          <b>{me.name}</b>
          <span>{words(`role.${me.role}`)}</span>
        </p>
        <StaffButton icon={<Lock aria-hidden />} onPress={() => void bridge.lock(undefined)}>
          {words('rail.lock')}
        </StaffButton>
        <StaffButton icon={<ArrowLeft aria-hidden />} onPress={() => void bridge.leave(undefined)}>
          {words('rail.leave')}
        </StaffButton>
      </nav>
      {/* Keys scroll it, also where nothing on it can be pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls (axe: scrollable-region-focusable) */}
      <section key={open} className={styles['page']} tabIndex={0} aria-label={words(`rail.${open}`)}>
        <OpenPage page={open} {...props} />
      </section>
    </div>
  );
}

function OpenPage({ page, me, people, terminal, bridge }: ConsoleFrameProps & { readonly page: PageName }) {
  switch (page) {
    case 'now':
      return <NowPage terminal={terminal} bridge={bridge} />;
    case 'requests':
      return <RequestsPage bridge={bridge} />;
    case 'figures':
      return <FiguresPage bridge={bridge} />;
    case 'languages':
      return <LanguagesPage bridge={bridge} />;
    case 'people':
      return <PeoplePage me={me} people={people} bridge={bridge} />;
    case 'data':
      return <DataPage keepDays={terminal.keepDays} />;
    default:
      return assertNever(page);
  }
}
