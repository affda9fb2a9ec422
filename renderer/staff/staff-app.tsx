import { useEffect, useSyncExternalStore } from 'react';
import { assertNever } from '../../app/assert-never.ts';
import type { StaffBridge, StaffView } from '../../app/ipc/staff-contract.ts';
import type { Mirror } from '../mirror.ts';
import { ChoosePinScreen } from './choose-pin-screen.tsx';
import { ConsoleFrame } from './console-frame.tsx';
import { LockScreen } from './lock-screen.tsx';
import { NobodyScreen } from './nobody-screen.tsx';
import { StaffLanguageContext } from './staff-words.ts';

interface StaffAppProps {
  readonly bridge: StaffBridge;
  readonly store: Mirror<StaffView>;
}

/** The association's own side of the terminal: a lock, and behind it what each role may see and do. */
export function StaffApp({ bridge, store }: StaffAppProps) {
  const view = useSyncExternalStore(store.subscribe, store.read);
  const language = view?.language ?? 'fr';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (view === null) return null;
  return (
    <StaffLanguageContext value={language}>
      <main>
        <Inside bridge={bridge} view={view} />
      </main>
    </StaffLanguageContext>
  );
}

function Inside({ bridge, view }: { readonly bridge: StaffBridge; readonly view: StaffView }) {
  const { access, terminal } = view;
  switch (access.kind) {
    case 'nobody':
      return <NobodyScreen folder={access.folder} file={access.file} bridge={bridge} />;
    case 'locked':
      return <LockScreen people={access.people} bridge={bridge} />;
    case 'choosingPin':
      return <ChoosePinScreen bridge={bridge} />;
    case 'open':
      return terminal === null ? null : (
        <ConsoleFrame me={access.me} people={access.people} terminal={terminal} bridge={bridge} />
      );
    default:
      return assertNever(access);
  }
}
