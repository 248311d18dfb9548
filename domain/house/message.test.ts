import { expect, test } from 'vitest';
import { longestMessage, refuseMessage } from './message.ts';

test.each([
  'Vi holder lukket kl. 12-13',
  'Pas: ventetid i dag',
  '<b>Hej</b>',
  'Skranke 2 er nu nr. 5',
  'Ring 54 73 10 00, hvis det haster',
])('%j may stand', (text) => expect(refuseMessage(text)).toBeNull());
test.each([
  ['   ', 'message-empty'],
  ['x'.repeat(longestMessage + 1), 'message-too-long'],
  ['Skriv til a@b.dk', 'message-personal'],
  ['010170-1234 bedes komme', 'message-personal'],
])('%j may not (%s)', (text, reason) => expect(refuseMessage(text)).toBe(reason));
