import { type ReactNode, useRef } from 'react';
import { useScrolls } from '../shared/ui/index.ts';

/** A place that scrolls in itself when it must, and then takes the keys for it. */
export function ScrollPlace({ className, children }: { className: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(place);
  return (
    <div className={className} ref={place} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
