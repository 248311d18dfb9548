import type { Channel, Errand } from '../../domain/triage/triage.ts';

/** The page where an errand is done at home: its self-service, else the first site that deals with it, else none. */
export function homePage(errand: Errand, channels: readonly Channel[]): string | null {
  if (errand.selfService) return errand.selfService.url;
  const sites = errand.channels.flatMap(
    (id) => channels.find((channel) => channel.id === id && channel.kind === 'site') ?? [],
  );
  return sites.find(({ url }) => url !== undefined)?.url ?? null;
}

/** The name of the site an address leads to, as people say it: `borger.dk`. */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
