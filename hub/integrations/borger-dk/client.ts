import type { ArticleSite } from '../../../domain/article/model.ts';
import { htmlNodes, wordsOf } from './blocks.ts';
import { CallRate, type Pace, realPace, retryDelay } from './pace.ts';
import { readArticle, readId, readListed, writeTime } from './read-article.ts';
import { envelope, type Parameters, readAnswer, type SoapAnswer, soapAction } from './soap.ts';
import { type ArticleSource, type BatchItem, failed, type Outcome, type SourceError } from './source.ts';
import { type Limits, post, usualLimits } from './transport.ts';
import { textOf, type XmlElement, XmlRefused } from './xml.ts';

/** The most articles asked for in one call. */
export const batchSize = 20;

export interface ClientOptions {
  readonly site: ArticleSite;
  readonly endpoint: string;
  readonly rate: CallRate;
  readonly pace?: Pace;
  readonly limits?: Limits;
  readonly stop?: AbortSignal;
  /** told of every call that is over, tried again or not: whether the service was there to answer it */
  readonly onCall?: (wasAnswered: boolean) => void;
}

/** The article service of one site of borger.dk, over SOAP 1.1. Nothing it answers makes this throw. */
export class BorgerDkSource implements ArticleSource {
  readonly #site: ArticleSite;
  readonly #endpoint: string;
  readonly #rate: CallRate;
  readonly #pace: Pace;
  readonly #limits: Limits;
  readonly #stop: AbortSignal;
  readonly #onCall: (wasAnswered: boolean) => void;

  constructor(options: ClientOptions) {
    this.#site = options.site;
    this.#endpoint = options.endpoint;
    this.#rate = options.rate;
    this.#pace = options.pace ?? realPace;
    this.#limits = options.limits ?? usualLimits;
    this.#stop = options.stop ?? new AbortController().signal;
    this.#onCall = options.onCall ?? (() => undefined);
  }

  async list() {
    const answer = await this.#call('GetAllArticles');
    if (!answer.ok) return answer;
    return { ok: true, value: answer.value.children.flatMap((item) => readListed(item) ?? []) } as const;
  }

  async idByUrl(url: string) {
    const answer = await this.#call('GetArticleIDByUrl', [['url', url]]);
    if (!answer.ok) return answer;
    const id = readId(answer.value);
    // Some versions answer an unknown address with nothing instead of a fault.
    if (id === null) return failed(answer.value.isNil ? { kind: 'NotFound' } : notTheContract);
    return { ok: true, value: { id, title: wordsOf(htmlNodes(textOf(answer.value, 'ArticleTitle') ?? '')) } } as const;
  }

  async get(id: number, municipality: number | null = null) {
    const answer = await this.#call('GetArticleByID', [
      ['articleID', id],
      ['municipalityCode', municipality || null],
    ]);
    if (!answer.ok) return answer;
    if (answer.value.isNil) return failed({ kind: 'NotFound' });
    const read = readArticle(answer.value, this.#site);
    return read.ok && read.value.article.id !== id ? failed(notTheContract) : read;
  }

  async getMany(ids: readonly number[], municipality: number | null = null, since: number | null = null) {
    const items: BatchItem[] = [];
    for (let at = 0; at < ids.length; at += batchSize) {
      const asked = ids.slice(at, at + batchSize);
      const answer = await this.#call('GetArticlesByIDs', [
        ['articleIDs', asked],
        ['municipalityCode', municipality || null],
        ['updatedAfter', since === null ? null : writeTime(since)],
      ]);
      if (!answer.ok) return answer;
      for (const element of answer.value.children) {
        const id = readId(element);
        if (id !== null && asked.includes(id)) items.push({ id, ...readArticle(element, this.#site) });
      }
    }
    return { ok: true, value: items } as const;
  }

  async #call(operation: string, parameters: Parameters = []): Promise<Outcome<XmlElement>> {
    for (let tries = 1; ; tries++) {
      const answer = await this.#once(operation, parameters);
      this.#onCall(answer.ok || (answer.error.kind !== 'Unavailable' && answer.error.kind !== 'Throttled'));
      const delay = answer.ok ? null : retryDelay(answer.error, tries);
      if (delay === null || this.#stop.aborted) return answer;
      await this.#pace.sleep(delay, this.#stop);
    }
  }

  async #once(operation: string, parameters: Parameters): Promise<Outcome<XmlElement>> {
    await this.#rate.turn(this.#stop);
    if (this.#stop.aborted) return failed({ kind: 'Unavailable', why: 'stopped' });
    const body = envelope(operation, parameters);
    const sent = await post(this.#endpoint, soapAction(operation), body, this.#stop, this.#limits);
    if (!sent.ok) return sent;
    const { status, isHtml, text } = sent.value;
    if (isHtml) return failed({ kind: 'Unavailable', why: 'not-the-service' });
    let answer: SoapAnswer;
    try {
      answer = readAnswer(operation, text);
    } catch (error) {
      if (!(error instanceof XmlRefused)) throw error;
      // What stands in front of a service says its errors in its own way.
      return failed(
        status === 200 ? { kind: 'Malformed', why: 'not-xml' } : { kind: 'Unavailable', why: 'not-the-service' },
      );
    }
    if (answer.kind === 'result') return { ok: true, value: answer.result };
    if (answer.kind === 'fault') return failed(errorOfFault(answer.code, answer.text));
    return failed(status === 200 ? notTheContract : { kind: 'Unavailable', why: 'not-the-service' });
  }
}

const notTheContract: SourceError = { kind: 'Malformed', why: 'not-the-contract' };

/** What a fault means, by the service's own fixed words. */
export function errorOfFault(code: string, text: string): SourceError {
  if (text.startsWith('No article found with url ')) return { kind: 'NotFound' };
  if (text.startsWith('No articles found with ids ')) return { kind: 'NotFound' };
  if (text.endsWith('has been marked as not exportable.')) return { kind: 'NotExportable' };
  // Our call is not what it expects: trying again would not help.
  if (/^(?:Client|ActionNotSupported|ActionMismatch|DeserializationFailed)$/.test(code))
    return { kind: 'Malformed', why: 'refused' };
  return { kind: 'Unavailable', why: 'server-fault' };
}

/** Both sites, sharing one rate of calls: they are one service. */
export function borgerDkSources(
  endpoints: Readonly<Record<ArticleSite, string>>,
  options: Pick<ClientOptions, 'pace' | 'limits' | 'stop' | 'onCall'> & { readonly rate?: CallRate } = {},
): Readonly<Record<ArticleSite, ArticleSource>> {
  const rate = options.rate ?? new CallRate(options.pace ?? realPace);
  const source = (site: ArticleSite) => new BorgerDkSource({ ...options, site, endpoint: endpoints[site], rate });
  return { da: source('da'), en: source('en') };
}
