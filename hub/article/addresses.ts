import { type ArticleAddress, addressKey, type IdOfAddress } from '../../domain/article/address.ts';
import type { AddressStatus } from '../../domain/article/watch.ts';
import type { Database, Tx } from '../storage/database.ts';

/** What is remembered of an address. `lookedUpAt` in ms. */
export interface RememberedAddress {
  readonly status: AddressStatus;
  /** not null when it was found */
  readonly id: number | null;
  readonly lookedUpAt: number;
}

/** What the service said of addresses, for looking up. */
export async function rememberedAddresses(
  db: Database | Tx,
): Promise<(address: ArticleAddress) => RememberedAddress | null> {
  const rows = await db.selectFrom('article_address').selectAll().execute();
  const known = new Map(
    rows.map((row): [string, RememberedAddress] => [
      addressKey(row),
      { status: row.status, id: row.article_id, lookedUpAt: row.looked_up_at },
    ]),
  );
  return (address) => known.get(addressKey(address)) ?? null;
}

/** Which article an address is known to be. */
export async function idsOfAddresses(db: Database | Tx): Promise<IdOfAddress> {
  const remembered = await rememberedAddresses(db);
  return (address) => remembered(address)?.id ?? null;
}

/** Keeps what the service said of an address: the article's id, or why there is none. */
export async function rememberAddress(
  db: Database | Tx,
  { site, address }: ArticleAddress,
  said: number | Exclude<AddressStatus, 'found'>,
  now: number,
): Promise<void> {
  const id = typeof said === 'number' ? said : null;
  const columns = { status: typeof said === 'number' ? ('found' as const) : said, article_id: id, looked_up_at: now };
  await db
    .insertInto('article_address')
    .values({ site, address, ...columns })
    .onConflict((conflict) => conflict.columns(['site', 'address']).doUpdateSet(columns))
    .execute();
}
