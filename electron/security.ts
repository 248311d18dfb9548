import { app, type Session, shell, type WebContents } from 'electron';
import type { SurfaceKind } from './kinds.ts';
import type { Log } from './log.ts';
import { parseAddress } from './policy/address.ts';
import { decideDownload } from './policy/download.ts';
import { withSandbox } from './policy/headers.ts';
import { decideKey, type KeyCommand } from './policy/keys.ts';
import { decideNavigation, type NavigationPolicy, type RefusalReason, type ShellCommand } from './policy/navigation.ts';
import { decidePermission } from './policy/permission.ts';
import { decideRequest } from './policy/request.ts';
import { decideWindowOpen } from './policy/window-open.ts';

// -------------------------------------------------------------------------------------------------------------------
// The one place where the policies are tied to Electron. Every WebContents and every Session passes through here, also
// those created later and those nobody thought of: a surface that was not adopted may do nothing at all.
// Each line answers an escape route listed in docs/hardening-a-kiosk.md. Do not loosen one without changing that page.
// -------------------------------------------------------------------------------------------------------------------

/** What a page on this surface may do, and who hears about what it asks for. */
export interface Surface {
  readonly kind: SurfaceKind;
  readonly policy: NavigationPolicy;
  readonly onCommand?: (command: ShellCommand) => void;
  readonly onKey?: (command: KeyCommand) => void;
  /** The page leads to a host that needs a real browser. */
  readonly onHandOver?: () => void;
  /** The page tried to leave for an address that is not allowed. */
  readonly onRefused?: () => void;
}

export interface Security {
  /** Gives a session its policy. Must be called before anything is loaded in it. */
  readonly adoptSession: (session: Session, kind: SurfaceKind, policy: NavigationPolicy) => void;
  /** Gives a page its policy. Must be called before anything is loaded in it. */
  readonly adoptContents: (contents: WebContents, surface: Surface) => void;
}

interface SecuritySettings {
  readonly packaged: boolean;
  /** Hosts that links on staff screens may lead to, in the machine's ordinary browser. */
  readonly outside: NavigationPolicy;
  readonly log: Log;
}

const nowhere: NavigationPolicy = { to: 'none' };

/** Ties the policies to Electron. Call once, before the first session or window exists. */
export function installSecurity(settings: SecuritySettings): Security {
  const surfaces = new WeakMap<WebContents, Surface>();
  const sessions = new WeakMap<Session, { readonly kind: SurfaceKind; readonly policy: NavigationPolicy }>();

  app.on('session-created', (session) => hardenSession(session, sessions, settings));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, surfaces, settings));
  // Electron's default is to send the first certificate it finds, which may be a member of staff's.
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  // 'login' and 'certificate-error' stay without a listener on purpose: Electron's defaults are to cancel and to reject.

  return {
    adoptSession: (session, kind, policy) => {
      sessions.set(session, { kind, policy });
    },
    adoptContents: (contents, surface) => {
      surfaces.set(contents, surface);
    },
  };
}

function hardenSession(
  session: Session,
  sessions: WeakMap<Session, { readonly kind: SurfaceKind; readonly policy: NavigationPolicy }>,
  { packaged, log }: SecuritySettings,
): void {
  const kind = (): SurfaceKind | undefined => sessions.get(session)?.kind;
  const policy = (): NavigationPolicy => sessions.get(session)?.policy ?? nowhere;

  // Both are needed: without a check handler Electron answers "granted" to a page that only asks.
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(decidePermission(permission, kind()));
  });
  session.setPermissionCheckHandler((_contents, permission) => decidePermission(permission, kind()));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
  session.on('file-system-access-restricted', (_event, _details, callback) => callback('deny'));
  // The spell checker would fetch word lists from the internet and learn words a citizen typed.
  session.setSpellCheckerEnabled(false);

  session.on('will-download', (event, item) => {
    if (decideDownload(item.getURL(), kind(), policy()) === 'save') return;
    event.preventDefault();
    log({ event: 'download-refused', surface: kind() ?? 'unknown' });
  });

  session.webRequest.onBeforeRequest((details, callback) => {
    const tools = !packaged && parseAddress(details.url)?.protocol === 'devtools:';
    callback({ cancel: !tools && decideRequest(details, policy()) === 'cancel' });
  });
  session.webRequest.onHeadersReceived((details, callback) => {
    const isDocument = details.resourceType === 'mainFrame' || details.resourceType === 'subFrame';
    if (isDocument && policy().to === 'self-service') {
      callback({ responseHeaders: withSandbox(details.responseHeaders) });
    } else {
      callback({});
    }
  });
}

function hardenContents(
  contents: WebContents,
  surfaces: WeakMap<WebContents, Surface>,
  { packaged, outside, log }: SecuritySettings,
): void {
  const surface = (): Surface | undefined => surfaces.get(contents);
  const policy = (): NavigationPolicy => surface()?.policy ?? nowhere;

  const judge = (event: { preventDefault: () => void }, url: string, isMainFrame: boolean): void => {
    if (!packaged && parseAddress(url)?.protocol === 'devtools:') return;
    if (!isMainFrame && (url === 'about:blank' || url === 'about:srcdoc')) return;
    const decision = decideNavigation(url, policy());
    if (decision.action === 'allow') return;
    event.preventDefault();
    if (!isMainFrame) {
      logRefusal(url, decision.action === 'refuse' ? decision.reason : 'host');
      return;
    }
    if (decision.action === 'refuse') {
      logRefusal(url, decision.reason);
      surface()?.onRefused?.();
    }
    if (decision.action === 'command') surface()?.onCommand?.(decision.command);
    if (decision.action === 'hand-over') surface()?.onHandOver?.();
  };
  const logRefusal = (url: string, reason: RefusalReason): void => {
    // The host only: paths and queries can say who somebody is and what they came for.
    log({
      event: 'navigation-refused',
      surface: surface()?.kind ?? 'unknown',
      reason,
      host: parseAddress(url)?.hostname ?? '',
    });
  };

  // will-frame-navigate comes for every frame, the main one too; will-navigate would only judge the main one again.
  contents.on('will-frame-navigate', (event) => judge(event, event.url, event.isMainFrame));
  contents.on('will-redirect', (event) => judge(event, event.url, event.isMainFrame));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // window.moveTo and resizeTo.
  contents.on('content-bounds-updated', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });

  contents.setWindowOpenHandler(({ url }) => {
    const decision = decideWindowOpen(url, surface()?.kind, policy(), outside);
    // After the handler has answered: loading from inside it would re-enter the page.
    if (decision.action === 'same-view') queueMicrotask(() => openInSameView(contents, surface(), decision.url));
    if (decision.action === 'outside') void shell.openExternal(decision.url).catch(() => undefined);
    if (decision.action === 'deny') surface()?.onRefused?.();
    return { action: 'deny' };
  });

  contents.on('before-input-event', (event, input) => {
    const decision = decideKey(input, surface()?.kind);
    if (decision.action === 'pass') return;
    event.preventDefault();
    if (decision.action === 'command' && input.type === 'keyDown') surface()?.onKey?.(decision.command);
  });
  contents.setIgnoreMenuShortcuts(true);
  void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  if (packaged) contents.on('devtools-opened', () => contents.closeDevTools());
}

/** A link that wanted its own window, shown where the citizen is. Judged here, because loadURL sends no navigation event. */
function openInSameView(contents: WebContents, surface: Surface | undefined, url: string): void {
  if (surface === undefined || contents.isDestroyed()) return;
  const decision = decideNavigation(url, surface.policy);
  if (decision.action === 'allow') void contents.loadURL(url).catch(() => undefined);
  if (decision.action === 'hand-over') surface.onHandOver?.();
}
