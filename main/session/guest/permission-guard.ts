import type { Session } from 'electron';
import type { Permission } from '../../../app/profile/schema.ts';
import type { GuestEvent } from '../../../app/session/events.ts';
import type { PageNotice } from '../../../app/session/page-notice.ts';
import type { GivenPages } from './given-pages.ts';
import type { PageQuestions } from './page-questions.ts';

interface PermissionGuardOptions {
  /** What the profile grants the open service. */
  readonly granted: () => readonly Permission[];
  readonly questions: PageQuestions;
  readonly given: GivenPages;
  readonly tell: (event: GuestEvent) => void;
}

/**
 * Everything is refused but what the profile grants the open service and the visitor then allows. Both handlers are
 * needed: without them Chromium's answer is "granted", silently (V74). Names that Chromium invents later are refused
 * like any other.
 */
export function guardPermissions(
  guests: Session,
  { granted, questions, given, tell }: PermissionGuardOptions,
): void {
  /** Allowed by the visitor, for the rest of the session. */
  const allowed = new Set<string>();
  const keyOf = (origin: string, permission: Permission): string =>
    `${permission} ${URL.parse(origin)?.origin ?? ''}`;

  guests.setPermissionRequestHandler((contents, name, answer, details) => {
    const wanted = permissionsOf(name, 'mediaTypes' in details ? details.mediaTypes : undefined);
    const refused = wanted.find((permission) => !granted().includes(permission));
    if (wanted.length === 0 || refused !== undefined) {
      if (refused !== undefined) tell({ kind: 'pageNoticed', notice: refusalOf[refused] });
      return answer(false);
    }
    const origin = details.requestingUrl;
    const ask = async (): Promise<boolean> => {
      for (const permission of wanted) {
        if (allowed.has(keyOf(origin, permission))) continue;
        const host = URL.parse(origin)?.host ?? '';
        const answered = await questions.ask({ page: contents }, { kind: 'permission', host, permission });
        if (answered.kind !== 'yes') return false;
        allowed.add(keyOf(origin, permission));
      }
      return true;
    };
    return void ask().then((isAllowed) => {
      // Who speaks to a camera touches nothing.
      if (isAllowed && name === 'media') given.note(contents);
      answer(isAllowed);
    });
  });
  guests.setPermissionCheckHandler((_contents, name, origin, details) => {
    const type = details.mediaType;
    const wanted = permissionsOf(name, type === undefined || type === 'unknown' ? undefined : [type]);
    return (
      wanted.length > 0 &&
      wanted.every((permission) => granted().includes(permission) && allowed.has(keyOf(origin, permission)))
    );
  });
}

function permissionsOf(
  name: string,
  mediaTypes: readonly ('video' | 'audio')[] | undefined,
): readonly Permission[] {
  if (name === 'geolocation') return ['location'];
  if (name !== 'media') return [];
  return (mediaTypes ?? []).map((type) => (type === 'video' ? 'camera' : 'microphone'));
}

const refusalOf = {
  camera: 'cameraRefused',
  microphone: 'microphoneRefused',
  location: 'locationRefused',
} as const satisfies Record<Permission, PageNotice>;
