import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import { keyFile } from '../storage/data-folder.ts';

/** What the hub keeps secret: one random key, from which the keys for fields and for device codes are drawn. */
export interface Secrets {
  /** Encrypts a personal field with AES-256-GCM; `place` (table.column.id) is bound to it, so a field cannot be moved. */
  readonly encrypt: (plain: string, place: string) => string;
  /** Throws when the text was changed, moved, or encrypted with another key. */
  readonly decrypt: (sealed: string, place: string) => string;
  /** A keyed hash: tells two inputs apart without letting a guess of their content be tried out on a stolen database. */
  readonly fingerprint: (text: string) => string;
  /** The code a device enrols with, the same at every start: 16 letters and digits, about 80 bits. */
  readonly deviceCode: (deviceId: string) => string;
}

/** Letters and digits that are not mistaken for each other when read aloud (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 in hex: what is stored of a token, so that a stolen database opens no door. */
export const tokenHash = (token: string): string => hash('sha256', token);

/** A fresh token of 256 bits for the `Authorization` header. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * Reads the key of the data folder, or makes it at the first start. It stands beside the database, readable by the
 * hub's user only; a centre that backs up the one and not the other keeps a stolen backup unreadable. Throws StartError
 * `key-unusable`.
 */
export function openSecrets(folder: string): Secrets {
  const file = keyFile(folder);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  const root = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (root.length !== 32) throw new StartError('key-unusable', `The key file ${file} is damaged. Nothing was changed.`);
  const draw = (purpose: string) => createHmac('sha256', root).update(purpose).digest();
  const fieldKey = draw('field');
  const codeKey = draw('device-code');
  const fingerprintKey = draw('fingerprint').toString('hex');
  return {
    encrypt: (plain, place) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', fieldKey, iv);
      cipher.setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    decrypt: (sealed, place) => {
      if (!sealed.startsWith('v1.')) throw new Error('unknown seal');
      const bytes = Buffer.from(sealed.slice(3), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', fieldKey, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    // Keyed inside and outside, as an HMAC is, by one-shot hashes: a tenth of the time, and every number drawn needs one.
    fingerprint: (text) => hash('sha256', fingerprintKey + hash('sha256', fingerprintKey + text)),
    deviceCode: (deviceId) => {
      const bytes = createHmac('sha256', codeKey).update(deviceId).digest().subarray(0, 16);
      return [...bytes].map((byte) => alphabet[byte % 32]).join('');
    },
  };
}
