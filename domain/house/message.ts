import { z } from 'zod';

/** How long a message on the wall may be (characters): two lines that can be read from eight metres. */
export const longestMessage = 120;

const cprLike = /\b\d{6}[-\s]?\d{4}\b/;
const emailLike = /\S+@\S+\.\S/;

export type MessageRefusal = 'message-empty' | 'message-too-long' | 'message-personal';

/**
 * Whether staff may put this text on a wall that everybody reads. It is shown as plain text, so markup does no harm; what
 * looks like a CPR number or an address for e-mail is refused: the one is somebody's, the other is not how the house is
 * written to. A telephone number may stand, for it is usually the house's own.
 */
export function refuseMessage(text: string): MessageRefusal | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'message-empty';
  if (trimmed.length > longestMessage) return 'message-too-long';
  if (cprLike.test(trimmed) || emailLike.test(trimmed)) return 'message-personal';
  return null;
}

/** Why a colleague is called for. Codes: the call is read on every desk. */
export const callReason = z.enum(['help', 'language', 'id-check', 'unrest', 'relief']);
export type CallReason = z.infer<typeof callReason>;
