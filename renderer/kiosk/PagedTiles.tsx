import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Button } from '../shared/ui/index.ts';
import { fitTiles, pageOf } from './paging.ts';

type Props<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  tile: (item: T) => ReactNode;
  label: string;
  /** Place of the first item to show. */
  first: number;
  onTurn: (first: number) => void;
  /** `tile` or `row`: how high one is. */
  size?: 'tile' | 'row';
  /** Shows only the first ones here, and leads to a place with room for all. Left out: the pages are turned here. */
  onAll?: () => void;
};

const numberOf = (text: string) => Number.parseFloat(text) || 0;

/**
 * As many tiles as the reach band holds, the rest on further pages: nothing to touch is ever scrolled out of reach.
 * All are laid out unseen once and measured, so that it fits whatever the words, the text size and the glass.
 */
export function PagedTiles<T>({ items, keyOf, tile, label, first, onTurn, size = 'tile', onAll }: Props<T>) {
  const { t, i18n } = useTranslation('kiosk');
  const textSize = useVisitorSettings((settings) => settings.textSize);
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const pager = useRef<HTMLDivElement>(null);
  const [perPage, setPerPage] = useState<number | null>(null);
  const [glass, setGlass] = useState(0);
  const measured = useRef(0);

  const look = `${i18n.language} ${textSize} ${glass} ${items.map(keyOf).join(' ')}`;
  const [looked, setLooked] = useState(look);
  if (looked !== look) {
    setLooked(look);
    setPerPage(null);
  }

  useLayoutEffect(() => {
    if (perPage !== null || !box.current || !grid.current || !pager.current) return;
    const style = getComputedStyle(grid.current);
    const around = getComputedStyle(box.current);
    const apart = numberOf(getComputedStyle(box.current.parentElement ?? box.current).rowGap);
    const height = box.current.clientHeight;
    const pagerHeight = pager.current.offsetHeight + apart;
    const fits = fitTiles({
      tileHeights: [...grid.current.children].map((child) => child.getBoundingClientRect().height),
      columns: style.gridTemplateColumns.split(' ').length,
      gap: numberOf(style.rowGap),
      height: height - numberOf(around.paddingBlockStart) - numberOf(around.paddingBlockEnd),
      pagerHeight,
    });
    // Without a pager the tiles get its place.
    measured.current = fits >= items.length ? height + pagerHeight : height;
    setPerPage(fits);
  }, [perPage, items.length]);

  useEffect(() => {
    let shown = true;
    const again = () => shown && setGlass((before) => before + 1);
    // Until its own font is there a page measures another one.
    void document.fonts.ready.then(again);
    const seen = new ResizeObserver(() => {
      if (box.current && pager.current === null && Math.abs(box.current.clientHeight - measured.current) > 1) {
        again();
      }
    });
    if (box.current) seen.observe(box.current);
    window.addEventListener('resize', again);
    return () => {
      shown = false;
      seen.disconnect();
      window.removeEventListener('resize', again);
    };
  }, []);

  const isMeasuring = perPage === null;
  const { page, of, from, to } = pageOf(items.length, perPage ?? items.length, onAll ? 0 : first);
  const turned = useRef(false);
  // Who turns a page goes on from its first tile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page turns
  useEffect(() => {
    if (turned.current) grid.current?.querySelector('button')?.focus({ preventScroll: true });
    turned.current = false;
  }, [page]);
  const turn = (by: number) => {
    turned.current = true;
    onTurn((page + by) * (perPage ?? 1));
  };

  return (
    <>
      <div className="kiosk-fit" ref={box} data-measuring={isMeasuring || undefined}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons */}
        <div className="k-tiles kiosk-tiles" data-size={size} ref={grid} role="group" aria-label={label}>
          {(isMeasuring ? items : items.slice(from, to)).map((item) => (
            <div className="kiosk-tile" key={keyOf(item)}>
              {tile(item)}
            </div>
          ))}
        </div>
      </div>
      {onAll && !isMeasuring && of > 1 && (
        <Button fill icon="list-bulleted" onPress={onAll}>
          {t(($) => $.list.all, { count: items.length })}
        </Button>
      )}
      {(isMeasuring || (of > 1 && !onAll)) && (
        <div className="kiosk-pager" ref={isMeasuring ? pager : undefined} data-measuring={isMeasuring || undefined}>
          <Button icon="arrow-upward" isDisabled={page === 0} onPress={() => turn(-1)}>
            {t(($) => $.list.previous)}
          </Button>
          <p role="status">
            {textSize === 'XL'
              ? t(($) => $.list.pageShort, { page: page + 1, of })
              : t(($) => $.list.page, { page: page + 1, of })}
          </p>
          <Button icon="arrow-downward" isDisabled={page === of - 1} onPress={() => turn(1)}>
            {t(($) => $.list.next)}
          </Button>
        </div>
      )}
    </>
  );
}
