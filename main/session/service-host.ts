import type { Session } from 'electron';
import type { GuestRequest } from '../../app/containment/request-decision.ts';
import { mayRequest } from '../../app/containment/request-decision.ts';
import type { Profile } from '../../app/profile/profile.ts';
import type { Service } from '../../app/profile/schema.ts';
import { compilePolicies } from '../../app/profile/service-policy.ts';
import type { Comfort } from '../../app/session/comfort.ts';
import type { PageControl } from '../../app/session/effects.ts';
import type { SessionEvent } from '../../app/session/events.ts';
import type { SessionView } from '../../app/session/session-view.ts';
import { decideDocument } from '../../app/url-policy/gate.ts';
import { type GuestView, openGuestView } from './guest/guest-view.ts';
import type { KioskWindow } from './kiosk-window.ts';

/** Opens and closes the services of a profile, one at a time, each under its own policy. */
export interface ServiceHost {
  open(service: string): void;
  close(): void;
  control(control: PageControl): void;
  applyComfort(comfort: Comfort): void;
  readonly history: () => SessionView['history'];
  /** Whether a request of a guest page may leave now; nothing may while no service is open. */
  readonly mayRequest: (request: GuestRequest) => boolean;
}

interface ServiceHostOptions {
  readonly profile: Profile;
  readonly window: KioskWindow;
  readonly guests: () => Session;
  readonly comfort: () => Comfort;
  readonly dispatch: (event: SessionEvent) => void;
  readonly onHistoryChanged: () => void;
}

export function createServiceHost(options: ServiceHostOptions): ServiceHost {
  const { profile, window, dispatch } = options;
  const services = new Map<string, Service>(
    profile.categories.flatMap((category) =>
      category.services.map((service) => [service.id, service] as const),
    ),
  );
  const policies = compilePolicies(profile);
  let open: { readonly service: Service; readonly guest: GuestView } | null = null;

  const close = (): void => {
    if (open === null) return;
    const { guest } = open;
    open = null;
    window.setGuest(null);
    guest.close();
  };

  /**
   * A link in a message to a site that has a tile of its own: it opens there, under that tile's rules, instead of
   * telling the visitor that a site they can see on the first screen is not open here.
   */
  const leadElsewhere = (from: string, address: string): boolean => {
    const target = [...policies].find(
      ([id, policy]) => id !== from && decideDocument(policy, { address, frame: 'main' }).verdict === 'allow',
    )?.[0];
    if (target === undefined) return false;
    // After the event that refused the address is over: its page must not be closed from inside of it.
    setImmediate(() => {
      if (open?.service.id !== from) return;
      openService(target, address);
      dispatch({ kind: 'ledToService', service: target });
    });
    return true;
  };

  const openService = (id: string, firstPage?: string): void => {
    close();
    const service = services.get(id);
    const policy = policies.get(id);
    if (service === undefined || policy === undefined) return;
    const guest = openGuestView({
      session: options.guests(),
      start: service.start,
      firstPage: firstPage ?? service.start,
      leadElsewhere: (address) => leadElsewhere(id, address),
      mayOpen: (address, frame) => decideDocument(policy, { address, frame }).verdict === 'allow',
      onEvent: (event) => {
        if (isOpen(guest)) dispatch(event);
      },
      onHistoryChanged: options.onHistoryChanged,
      onTouched: () => dispatch({ kind: 'touched' }),
      onGone: () => {
        if (isOpen(guest)) openService(id);
      },
      onNothingToShow: () => dispatch({ kind: 'goHome' }),
    });
    open = { service, guest };
    window.setGuest(guest.view);
    applyComfort(options.comfort());
    guest.begin();
  };

  const isOpen = (guest: GuestView): boolean => open?.guest === guest;

  const applyComfort = (comfort: Comfort): void => {
    if (open === null) return;
    open.guest.setZoom((open.service.zoom * comfort.textSize) / 100);
    open.guest.setMuted(comfort.sound === 'off');
  };

  return {
    open: (service) => openService(service),
    close,
    control: (control) => open?.guest.control(control),
    applyComfort,
    history: () => open?.guest.history() ?? { canGoBack: false, canGoForward: false },
    mayRequest(request) {
      const policy = open === null ? undefined : policies.get(open.service.id);
      return open !== null && policy !== undefined && mayRequest(policy, open.service.containment, request);
    },
  };
}
