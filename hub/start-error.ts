/** Why the hub could not start, and the exit code that tells a service manager or the desktop shell the same. */
export const startExitCodes = {
  'port-taken': 10,
  'data-unwritable': 11,
  'database-damaged': 12,
  'database-newer': 13,
  'centre-invalid': 14,
  'data-in-use': 15,
  'key-unusable': 16,
} as const;

export type StartReason = keyof typeof startExitCodes;

/** An expected failure at start: something a person can put right, so it is told in a sentence and not as a stack. */
export class StartError extends Error {
  readonly reason: StartReason;
  constructor(reason: StartReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
