import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether what stands in a place is larger than it, so that the place scrolls: then it must take the keys, or what is out
 * of sight is out of reach for whoever has no mouse.
 */
export function useScrolls(place: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    );
    // The place may be as large as before when what stands in it has grown, or when more has come.
    const watch = () => {
      sizes.disconnect();
      sizes.observe(element);
      for (const child of element.children) sizes.observe(child);
    };
    const more = new MutationObserver(watch);
    more.observe(element, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      more.disconnect();
    };
  }, [place]);
  return scrolls;
}
