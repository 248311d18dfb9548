/** The key that does the same as the button it stands on. */
export function Shortcut({ of }: { of: string }) {
  return <kbd className="d-key">{of}</kbd>;
}
