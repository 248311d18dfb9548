import type { ReactNode } from 'react';
import { useSheet } from '../shared/device/index.ts';
import { useKit } from '../shared/ui/index.ts';

/** Prints a sheet of figures on A4, with the municipality above it. */
export function usePaper(title: string, sheet: ReactNode) {
  const { municipality } = useKit();
  return useSheet(
    title,
    <div className="i-paper">
      <p>{municipality}</p>
      {sheet}
    </div>,
  );
}
