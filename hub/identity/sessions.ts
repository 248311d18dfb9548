import { timingSafeEqual } from 'node:crypto';
import type { DeviceKind, StaffRole } from '../../domain/identity/callers.ts';
import type { CallingDevice, CallingStaff } from '../api/context.ts';
import { newToken, tokenHash } from '../privacy/secrets.ts';
import type { Database, Tx } from '../storage/database.ts';

/** How long a staff sign-in lasts (ms): a working day, so nobody is thrown out with a citizen in front of them. */
export const staffSessionMs = 12 * 60 * 60_000;

/** How long a proved token is believed without asking the database again (ms); what ends one here forgets it at once. */
const believedMs = 60_000;

/**
 * Hands out and proves the tokens of screens and of staff. Only hashes are stored. Proofs are remembered for a minute,
 * so that a busy kiosk does not read the same two rows for every call.
 */
export class Sessions {
  readonly #db: Database;
  readonly #clock: () => number;
  readonly #today: () => string;
  readonly #devices = new Map<string, { until: number; device: CallingDevice }>();
  readonly #staff = new Map<string, { until: number; deviceId: string; staff: CallingStaff }>();

  constructor(db: Database, clock: () => number, today: () => string) {
    this.#db = db;
    this.#clock = clock;
    this.#today = today;
  }

  async enrol(deviceId: string): Promise<string> {
    const token = newToken();
    await this.#db
      .insertInto('device_token')
      .values({ token_hash: tokenHash(token), device_id: deviceId, created_at: this.#clock(), revoked_at: null })
      .execute();
    return token;
  }

  /**
   * The screen behind a token, or null. A phone's token is its ticket's and dies with the day. `reader` is no secret: it says
   * that somebody wants no more than everybody may have.
   */
  async device(token: string): Promise<CallingDevice | null> {
    if (token === 'reader') return { id: 'reader', kind: 'reader', visit: null };
    if (token.startsWith('phone.')) return this.#phone(token.slice('phone.'.length));
    const hash = tokenHash(token);
    const known = this.#devices.get(hash);
    if (known && known.until > this.#clock()) return known.device;
    const row = await this.#db
      .selectFrom('device_token')
      .innerJoin('device', 'device.id', 'device_token.device_id')
      .select(['device.id', 'device.kind'])
      .where('token_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const device: CallingDevice = { id: row.id, kind: row.kind as DeviceKind, visit: null };
    this.#devices.set(hash, { until: this.#clock() + believedMs, device });
    return device;
  }

  /** `<visit>.<secret>`: found by the visit's id, so the secret needs no index of its own; then told apart in constant time. */
  async #phone(token: string): Promise<CallingDevice | null> {
    const [id = '', secret = ''] = token.split('.');
    const visit = await this.#db
      .selectFrom('visit')
      .select(['id', 'phone_secret'])
      .where('id', '=', id)
      .where('day', '=', this.#today())
      .executeTakeFirst();
    if (!visit) return null;
    const [right, given] = [Buffer.from(visit.phone_secret), Buffer.from(secret)];
    if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
    return { id: 'phone', kind: 'phone', visit: visit.id };
  }

  async signIn(staffId: string, deviceId: string, db: Database | Tx = this.#db): Promise<string> {
    const token = newToken();
    const now = this.#clock();
    await db
      .insertInto('staff_session')
      .values({
        id_hash: tokenHash(token),
        staff_id: staffId,
        device_id: deviceId,
        started_at: now,
        last_seen_at: now,
        ended_at: null,
      })
      .execute();
    return token;
  }

  /**
   * Ends what a person has open on other screens: she sits in one place. Returns the screens that ask for a sign-in again.
   */
  async signOutElsewhere(tx: Tx, staffId: string, devices: readonly string[]): Promise<string[]> {
    if (devices.length === 0) return [];
    const ended = await tx
      .updateTable('staff_session')
      .set({ ended_at: this.#clock() })
      .where('staff_id', '=', staffId)
      .where('device_id', 'in', devices)
      .where('ended_at', 'is', null)
      .returning('device_id')
      .execute();
    return [...new Set(ended.map((row) => row.device_id))];
  }

  /** The person behind a session token on this screen, or null when it ended, is too old, or was made on another screen. */
  async staff(token: string, deviceId: string): Promise<CallingStaff | null> {
    const hash = tokenHash(token);
    const now = this.#clock();
    const known = this.#staff.get(hash);
    if (known && known.until > now) return known.deviceId === deviceId ? known.staff : null;
    const row = await this.#db
      .selectFrom('staff_session')
      .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
      .select(['staff.id', 'staff.name', 'staff.roles', 'staff_session.device_id'])
      .where('id_hash', '=', hash)
      .where('ended_at', 'is', null)
      .where('started_at', '>', now - staffSessionMs)
      .where('active', '=', 1)
      .executeTakeFirst();
    if (!row || row.device_id !== deviceId) return null;
    const staff: CallingStaff = { id: row.id, name: row.name, roles: JSON.parse(row.roles) as StaffRole[] };
    this.#staff.set(hash, { until: now + believedMs, deviceId, staff });
    await this.#db.updateTable('staff_session').set({ last_seen_at: now }).where('id_hash', '=', hash).execute();
    return staff;
  }

  /** Ends every staff session on a screen: sign-out, and whenever a citizen's terminal is done with. */
  async signOutOn(deviceId: string): Promise<void> {
    this.forget(deviceId);
    await this.#db
      .updateTable('staff_session')
      .set({ ended_at: this.#clock() })
      .where('device_id', '=', deviceId)
      .where('ended_at', 'is', null)
      .execute();
  }

  /** Stops believing the staff tokens of a screen, so that the next call asks the database. */
  forget(deviceId: string): void {
    for (const [hash, known] of this.#staff) if (known.deviceId === deviceId) this.#staff.delete(hash);
  }
}
