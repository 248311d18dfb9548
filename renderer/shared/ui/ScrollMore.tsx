import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { useKit } from './kit-context.ts';

/** Less than this many pixels hidden is nothing worth a button. */
const SLACK_PX = 24;

/**
 * A button that scrolls one view down, while there is more below: many visitors do not know that a screen can be
 * drawn with a finger. It has room of its own beside what scrolls, so that it covers nothing of it. It is not a stop for
 * keys, because walking with keys scrolls by itself.
 */
export function ScrollMore({ place }: { place: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('common');
  const { family } = useKit();
  const stands = family === 'kiosk' || family === 'terminal' || family === 'gallery';
  const [hasMore, setHasMore] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (!stands || element === null) return undefined;
    const look = () => {
      const hidden = element.scrollHeight - element.clientHeight;
      setHasMore(hidden - element.scrollTop > SLACK_PX);
      // A foot that stands over the end of the place must not hide what keys have walked to.
      const foot = element.querySelector<HTMLElement>('.k-bottombar');
      element.style.scrollPaddingBlockEnd = foot === null ? '' : `${foot.offsetHeight}px`;
      // A place that scrolls must be reachable by keys even when there is nothing in it to press.
      if (hidden > 0 && element.querySelector('button, a[href], input') === null) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    look();
    const sizes = new ResizeObserver(look);
    const content = new MutationObserver(look);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    content.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      content.disconnect();
      element.removeEventListener('scroll', look);
      setHasMore(false);
    };
  }, [place, stands]);

  if (!hasMore) return null;
  return (
    <div className="k-more-place" data-say="no" aria-hidden="true">
      <button
        type="button"
        className="k-more"
        tabIndex={-1}
        onClick={() => place.current?.scrollBy({ top: place.current.clientHeight * 0.8, behavior: 'smooth' })}
      >
        <span>{t(($) => $.status.more)}</span>
        <Icon name="arrow-downward" />
      </button>
    </div>
  );
}
