import type { Session } from 'electron';
import type { DocumentRules } from '../../../app/containment/response-headers.ts';
import type { LanguageId } from '../../../app/language/language.ts';
import { askForLanguage, createGuestSession, type GuestSessionOptions } from './guest-session.ts';
import { closeNetwork } from './network-guard.ts';

/** What a service needs of its storage. */
export interface GuestService {
  readonly id: string;
  readonly rules: DocumentRules;
  readonly mayRequest: GuestSessionOptions['mayRequest'];
}

/**
 * The visitor's storages. All services of the level `pages` share one, so that who signed in at one is signed in at
 * the next. A `strict` service has one of its own: its network is closed for as long as the storage lives, also to
 * what its pages left running there.
 */
export interface GuestSessions {
  /** Ready to load pages of this service, which is the open one from now on. */
  openFor(service: GuestService): Promise<Session>;
  /** No service is open; what pages left running reaches nothing. */
  closeAll(): void;
  speak(language: LanguageId | null): void;
}

export function createGuestSessions(
  common: Pick<GuestSessionOptions, 'questions' | 'given' | 'askings' | 'tell' | 'downloads'>,
): GuestSessions {
  const sessions = new Map<string, { readonly session: Session; readonly ready: Promise<void> }>();
  let open: GuestService | null = null;
  let language: LanguageId | null = null;

  const create = (name: string, service: GuestService): { session: Session; ready: Promise<void> } => {
    const own = (): GuestService | null => (open !== null && nameOf(open) === name ? open : null);
    const session = createGuestSession({
      ...common,
      rules: () => own()?.rules ?? null,
      mayRequest: (request) => own()?.mayRequest(request) ?? false,
    });
    askForLanguage(session, language);
    const { containment, hosts } = service.rules;
    return { session, ready: containment === 'strict' ? closeNetwork(session, hosts) : Promise.resolve() };
  };

  return {
    async openFor(service) {
      open = service;
      const name = nameOf(service);
      const known = sessions.get(name) ?? create(name, service);
      sessions.set(name, known);
      await known.ready;
      return known.session;
    },
    closeAll() {
      open = null;
    },
    speak(next) {
      language = next;
      for (const { session } of sessions.values()) askForLanguage(session, language);
    },
  };
}

function nameOf({ id, rules }: GuestService): string {
  return rules.containment === 'strict' ? `strict ${id}` : 'pages';
}
