import { createHubClient, hubIsAway } from './client.ts';

/** Where this page stands: `/kiosk/kiosk-1` is the kiosk family's page for device kiosk-1. */
export function pageOf(pathname: string): { family: string; device: string | null } {
  const [family = 'start', device = null] = pathname.split('/').filter(Boolean);
  return { family, device };
}

const tokenKey = (device: string) => `sidemand.device.${device}`;
const staffKey = (device: string) => `sidemand.staff.${device}`;

export type Enrolled =
  | { readonly ok: true; readonly token: string; readonly device: string }
  | { readonly ok: false; readonly reason: 'no-code' | 'wrong-code' | 'hub-away' };

/**
 * Gives this page its device token: the one it got before, or a new one for the code in the address, which is then
 * removed from the address bar. A phone's token is its ticket's and stays in the fragment of its own address.
 */
export async function enrolPage(location: Location, storage: Storage, history: History): Promise<Enrolled> {
  const { family, device } = pageOf(location.pathname);
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (family === 'phone') {
    const ticket = fragment.get('t');
    return ticket ? { ok: true, token: `phone.${ticket}`, device: 'phone' } : { ok: false, reason: 'no-code' };
  }
  if (!device) return { ok: false, reason: 'no-code' };
  const code = fragment.get('code');
  if (code) history.replaceState(null, '', location.pathname + location.search);
  const stored = storage.getItem(tokenKey(device));
  if (stored && !code) return { ok: true, token: stored, device };
  if (!code) return { ok: false, reason: 'no-code' };
  const client = createHubClient({ device: () => null, staff: () => null });
  try {
    const answer = await client.identity.enrol.mutate({ device, code });
    if (!answer.ok) return { ok: false, reason: answer.reason };
    storage.setItem(tokenKey(device), answer.token);
    return { ok: true, token: answer.token, device };
  } catch (error) {
    if (!hubIsAway(error)) throw error;
    if (stored) return { ok: true, token: stored, device };
    history.replaceState(null, '', `${location.pathname}#code=${code}`);
    return { ok: false, reason: 'hub-away' };
  }
}

/** Forgets a device token the hub no longer knows (a new data folder, a revoked screen). */
export function forgetDevice(device: string, storage: Storage): void {
  storage.removeItem(tokenKey(device));
}

/** A staff sign-in lives in this tab only: it survives a reload and not a closed window. */
export const staffSession = {
  read: (device: string, storage: Storage) => storage.getItem(staffKey(device)),
  write: (device: string, token: string, storage: Storage) => storage.setItem(staffKey(device), token),
  forget: (device: string, storage: Storage) => storage.removeItem(staffKey(device)),
};
