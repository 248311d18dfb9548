/** The largest file that is sent (bytes): what the hub takes in, less what base64 adds. */
export const largestFile = 1_000_000;

/** Bytes as base64, in pieces: a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8_192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(text);
}

/** The lines of a file that could not be read, gathered under their reasons in the order the reasons first come. */
export function byReason<Why extends string>(
  problems: readonly { readonly line: number; readonly why: Why }[],
): { why: Why; lines: number[] }[] {
  return [...Map.groupBy(problems, ({ why }) => why)].map(([why, some]) => ({
    why,
    lines: some.map(({ line }) => line),
  }));
}
