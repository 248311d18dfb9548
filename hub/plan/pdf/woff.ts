import { inflateSync } from 'node:zlib';

/** Bytes of the two formats' headers and of a table's entry in them. */
const size = { woffHead: 44, woffEntry: 20, head: 12, entry: 16 } as const;

/**
 * Unpacks a WOFF 1.0 font (W3C Recommendation of 2012) into the TrueType font it holds, once when the hub starts: the type
 * setter's own unpacking is done anew for each file and takes longer than all the rest. Throws when it is no WOFF.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = size.woffHead + at * size.woffEntry;
    const [offset, packed, whole] = [4, 8, 12].map((by) => woff.readUInt32BE(entry + by)) as [number, number, number];
    const data = woff.subarray(offset, offset + packed);
    return {
      name: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < whole ? inflateSync(data) : data,
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(size.head + count * size.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(count * 16 - power * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [at, { name, checksum, data }] of tables.entries()) {
    const entry = size.head + at * size.entry;
    name.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    // Each table begins at a multiple of four.
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
