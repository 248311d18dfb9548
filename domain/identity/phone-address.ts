/** Names and numbers of a machine that only the machine itself can reach. */
const ownMachine = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The address citizens' phones reach the hub at, as an origin (`https://numre.example.dk`); null when a phone could not use
 * it: no https (a number's link is its key, and must not travel in the open), more than name and port, or a name that
 * means the machine itself.
 */
export function phoneAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isBare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return url.protocol === 'https:' && isBare && !ownMachine.test(url.hostname) ? url.origin : null;
}

/** Where the page of a number is for phones; `anywhere` false: on this machine only, as in the demo. */
export interface PhonePlace {
  readonly address: string;
  readonly anywhere: boolean;
}

/**
 * Where phones reach the hub. A centre that has said nothing has no such place: a code that leads nowhere is worse than
 * none. In the demo everything runs on one machine, and the page can be tried there.
 */
export function phonePlace(publicAddress: string | null, here: string, isDemo: boolean): PhonePlace | null {
  if (publicAddress !== null) return { address: publicAddress, anywhere: true };
  return isDemo ? { address: here, anywhere: false } : null;
}
