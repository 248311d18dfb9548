import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui/index.ts';

/** Where a text that is longer than its place stands. */
type At = 'fits' | 'more' | 'end';

/**
 * A text above the buttons. When large letters make it longer than its place, a button within reach turns it, so that
 * nobody has to know that a screen can be dragged.
 */
export function useReading(label: string) {
  const { t } = useTranslation('kiosk');
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState<At>('fits');

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const left = element.scrollHeight - element.clientHeight;
      setAt(left <= 2 ? 'fits' : element.scrollTop >= left - 2 ? 'end' : 'more');
    };
    look();
    const seen = new ResizeObserver(look);
    seen.observe(element);
    for (const child of element.children) seen.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      seen.disconnect();
      element.removeEventListener('scroll', look);
    };
  });

  const turn = () => {
    const element = box.current;
    if (!element) return;
    element.scrollTo({ top: at === 'end' ? 0 : element.scrollTop + 0.85 * element.clientHeight });
  };

  const place = (children: ReactNode) => (
    <section
      className="kiosk-reading"
      ref={box}
      aria-label={label}
      // A place that scrolls must be reachable for those who have only keys.
      tabIndex={at === 'fits' ? undefined : 0}
    >
      <div className="kiosk-reading-text">{children}</div>
    </section>
  );
  const button =
    at === 'fits' ? null : (
      <Button fill icon={at === 'end' ? 'arrow-upward' : 'arrow-downward'} onPress={turn}>
        {at === 'end' ? t(($) => $.way.readUp) : t(($) => $.way.readOn)}
      </Button>
    );
  return { place, button };
}
