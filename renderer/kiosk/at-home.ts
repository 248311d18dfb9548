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

/** Sites whose word counts for the whole country, the best known first. */
const wellKnown = ['borger.dk', 'mitid.dk', 'cpr.dk', 'digst.dk', 'politi.dk', 'sundhed.dk'];

/** The source a citizen knows best among those an errand's facts were found in; the first one when she knows none. */
export function bestSource(errand: Errand): Errand['sources'][number] | null {
  const rank = ({ url }: { url: string }) => {
    const at = wellKnown.findIndex((site) => siteOf(url) === site || siteOf(url).endsWith(`.${site}`));
    return at < 0 ? wellKnown.length : at;
  };
  return [...errand.sources].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
