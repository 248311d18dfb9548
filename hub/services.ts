import type { Logger } from 'pino';
import type { PhonePlace } from '../domain/identity/phone-address.ts';
import type { Mirror } from './assist/mirror.ts';
import type { CentreSetup } from './centre/store.ts';
import type { Content } from './content/content.ts';
import type { Sessions } from './identity/sessions.ts';
import type { ArticleSync } from './jobs/articles.ts';
import type { EventLog } from './live/event-log.ts';
import type { PlanHouse } from './plan/house.ts';
import type { Printing } from './print/printing.ts';
import type { Secrets } from './privacy/secrets.ts';
import type { Estimates } from './queue/estimates.ts';
import type { Database } from './storage/database.ts';
import type { Trails } from './stumble/trails.ts';

/** What the routers work with: the hub's one database and the things around it. Time and chance come in here. */
export interface Services {
  readonly db: Database;
  readonly events: EventLog;
  readonly secrets: Secrets;
  readonly sessions: Sessions;
  readonly centre: CentreSetup;
  readonly content: Content;
  readonly estimates: Estimates;
  readonly mirror: Mirror;
  readonly trails: Trails;
  readonly printing: Printing;
  readonly plans: PlanHouse;
  readonly articles: ArticleSync;
  readonly log: Logger;
  /** ms since epoch */
  readonly clock: () => number;
  /** fresh ids (UUID v7: they sort by time) */
  readonly newId: () => string;
  /** where this machine's screens reach the hub, e.g. `http://127.0.0.1:4700` */
  readonly address: () => string;
  /** where a citizen's phone reaches it; null: nowhere */
  readonly phonePlace: () => PhonePlace | null;
  readonly startedAt: number;
}
