/** An address as people read it: without its protocol, and with letters where it has codes for them. */
export function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
