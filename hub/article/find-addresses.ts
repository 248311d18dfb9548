import { addressKey, articleAddress, type CitedAddress } from '../../domain/article/address.ts';
import type { AddressStatus } from '../../domain/article/watch.ts';
import type { ArticleSource, ListedArticle } from '../integrations/borger-dk/source.ts';
import type { RememberedAddress } from './addresses.ts';
import { type ArticleError, mostSilent, wordOf } from './fetch-changed.ts';

/** An address the service did not know, or had closed, is asked for again after so long (ms). */
const askAgainMs = 7 * 24 * 60 * 60_000;

interface FindInput {
  readonly source: Pick<ArticleSource, 'idByUrl'>;
  readonly listed: readonly ListedArticle[];
  readonly cited: readonly CitedAddress[];
  readonly remembered: (address: CitedAddress) => RememberedAddress | null;
  /** whether an article is gone and whoever looks after its guides has said so */
  readonly isOver: (id: number) => boolean;
  readonly now: number;
  readonly remember: (address: CitedAddress, said: number | Exclude<AddressStatus, 'found'>) => Promise<void>;
}

/**
 * Finds the articles of one site that guides cite by address: in the list when it holds the address once, else by asking.
 * What was found stays found, since an article is followed by its id; only when it is gone and dealt with may another have
 * taken its place. What could not be asked for is told and left as it was.
 */
export async function findAddresses(input: FindInput): Promise<ArticleError[]> {
  const { source, listed, cited, remembered, isOver, now, remember } = input;
  const places = Map.groupBy(
    listed.flatMap(({ id, url }) => {
      const at = url === null ? null : articleAddress(url);
      return at === null ? [] : [{ id, key: addressKey(at) }];
    }),
    ({ key }) => key,
  );
  const errors: ArticleError[] = [];
  let silent = 0;
  for (const address of cited) {
    const known = remembered(address);
    if (known?.id != null && !isOver(known.id)) continue;
    const here = places.get(addressKey(address)) ?? [];
    const only = here.length === 1 ? here[0] : undefined;
    if (only !== undefined) {
      await remember(address, only.id);
      continue;
    }
    if (known !== null && (known.id !== null || Math.abs(now - known.lookedUpAt) < askAgainMs)) continue;
    const answer =
      silent < mostSilent
        ? await source.idByUrl(address.ask)
        : ({ ok: false, error: { kind: 'Unavailable', why: 'unreachable' } } as const);
    silent = !answer.ok && (answer.error.kind === 'Unavailable' || answer.error.kind === 'Throttled') ? silent + 1 : 0;
    if (answer.ok) await remember(address, answer.value.id);
    else if (answer.error.kind === 'NotFound') await remember(address, 'unknown');
    else if (answer.error.kind === 'NotExportable') await remember(address, 'not-exportable');
    else errors.push({ article: null, address: address.address, why: wordOf(answer.error) });
  }
  return errors;
}
