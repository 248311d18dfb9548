/**
 * Tables of letters as printers number them (ESC t), written down by hand from the published tables and only as far as
 * Danish and its neighbours need: a character outside is drawn as a white square, and a test sees that.
 */
const dos: Readonly<Record<number, string>> = {
  129: 'ü',
  130: 'é',
  132: 'ä',
  134: 'å',
  142: 'Ä',
  143: 'Å',
  145: 'æ',
  146: 'Æ',
  148: 'ö',
  153: 'Ö',
  196: '─',
};
const nordic = { ...dos, 155: 'ø', 157: 'Ø' };
const windows = new TextDecoder('windows-1252');

const tables: Readonly<Record<number, (byte: number) => string | undefined>> = {
  // PC437 has cent and yen where the Nordic tables have ø and Ø.
  0: (byte) => ({ ...dos, 155: '¢', 157: '¥' })[byte],
  2: (byte) => nordic[byte as keyof typeof nordic],
  5: (byte) => nordic[byte as keyof typeof nordic],
  16: (byte) => windows.decode(Uint8Array.of(byte)),
  19: (byte) => nordic[byte as keyof typeof nordic],
};

/** Set 4 of ESC R, Denmark I: what it puts in place of ASCII. */
const danish: Readonly<Record<string, string>> = {
  '[': 'Æ',
  '\\': 'Ø',
  ']': 'Å',
  '{': 'æ',
  '|': 'ø',
  '}': 'å',
  $: '$',
};

/** The character a byte is printed as, under the table and the national set now chosen. */
export function letterOf(byte: number, table: number, national: number): string {
  if (byte < 0x80) {
    const plain = String.fromCharCode(byte);
    return national === 4 ? (danish[plain] ?? plain) : plain;
  }
  return tables[table]?.(byte) ?? '□';
}
