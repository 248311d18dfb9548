/** A message from staff to the waiting room. Plain text. */
export interface WallMessage {
  readonly id: string;
  readonly da: string;
  readonly en: string | null;
}

/** When the centre is open today, local time `HH:mm`. */
export type OpenToday =
  | { readonly kind: 'open'; readonly from: string; readonly to: string }
  | { readonly kind: 'closed' };
