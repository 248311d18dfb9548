import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchEntry } from '../../domain/triage/search.ts';
import type { Errand } from '../../domain/triage/triage.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { Keyboard, Loading, TileButton, useKit } from '../shared/ui/index.ts';
import { Readout } from '../shared/ui/Readout.tsx';
import { Frame } from './Frame.tsx';
import { open, pick, talk, turnTo, type as typeWords } from './journey.ts';
import { PagedTiles } from './PagedTiles.tsx';
import { useParts } from './parts.ts';
import { useKiosk } from './store.ts';
import { iconOf, useErrandWords } from './words.ts';

/** One letter finds half the catalogue. */
const fromLetters = 2;

type Words = { readonly errands?: Record<string, Omit<SearchEntry, 'id'>> };

/** A search over the words of every language the kiosk speaks: a Pole may know the Danish word. */
function useErrandSearch(): ((query: string) => string[]) | null {
  const { i18n } = useTranslation();
  const { languages } = useKit();
  const { errands } = useParts();
  const [create, setCreate] = useState<typeof import('./search-index.ts') | null>(null);
  useEffect(() => {
    let shown = true;
    void import('./search-index.ts').then((module) => shown && setCreate(module));
    return () => {
      shown = false;
    };
  }, []);
  const bundles = languages.map(({ code }) => i18n.getResourceBundle(code, 'errands') as Words | undefined);
  const known = bundles.map((bundle) => bundle !== undefined).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only by arriving
  return useMemo(() => {
    if (!create) return null;
    const entries = bundles.flatMap((bundle) =>
      errands.flatMap(({ id }) => {
        const words = bundle?.errands?.[id];
        return words ? [{ ...words, id }] : [];
      }),
    );
    return create.indexOf(entries);
  }, [create, known, errands]);
}

/** A real keyboard's space bar, which the keys on the screen leave to the button that has focus. */
function useSpaceBar(onSpace: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement?.closest('button, a, input, [role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      onSpace();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onSpace]);
}

/** The errands that the words typed so far mean, best first. */
function useFound(search: ((query: string) => string[]) | null): Errand[] {
  const { errands } = useParts();
  const typed = useKiosk((kiosk) => kiosk.journey.typed);
  return useMemo(
    () =>
      search && typed.trim().length >= fromLetters
        ? search(typed).flatMap((id) => errands.find((errand) => errand.id === id) ?? [])
        : [],
    [search, typed, errands],
  );
}

/** All that was found, in pages. */
export function Found({ first }: { first: number }) {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const { triage, offer } = useParts();
  const step = useKiosk((kiosk) => kiosk.step);
  const found = useFound(useErrandSearch());
  const isLarge = useVisitorSettings(({ textSize }) => textSize === 'XL');
  return (
    <Frame view="list" title={t(($) => $.search.results)} lead={t(($) => $.list.lead)}>
      <PagedTiles
        items={found}
        keyOf={(errand) => errand.id}
        label={t(($) => $.search.results)}
        first={first}
        onTurn={(to) => step((journey) => turnTo(journey, to))}
        size={isLarge ? 'row' : 'tile'}
        tile={(errand) => (
          <TileButton
            icon={iconOf(errand)}
            title={words.title(errand.id)}
            hint={isLarge ? undefined : words.hint(errand.id)}
            onPress={() => step((journey) => pick(journey, errand, triage, offer))}
          />
        )}
      />
    </Frame>
  );
}

/** She writes what she came for in her own words, wrongly spelled or not. */
export function Search() {
  const { t } = useTranslation('kiosk');
  const words = useErrandWords();
  const { errands, triage, offer } = useParts();
  const typed = useKiosk((kiosk) => kiosk.journey.typed);
  const step = useKiosk((kiosk) => kiosk.step);
  const search = useErrandSearch();
  const isLarge = useVisitorSettings(({ textSize }) => textSize === 'XL');
  const write = (value: string) => step((journey) => typeWords(journey, value));
  useSpaceBar(() => write(`${typed} `));

  const isAsked = typed.trim().length >= fromLetters;
  const found = useFound(search);
  const says = !isAsked
    ? t(($) => $.search.lead)
    : found.length > 0
      ? t(($) => $.search.found, { count: found.length })
      : `${t(($) => $.search.nothing)} ${t(($) => $.search.nothingDo)}`;
  return (
    <Frame
      view="search"
      title={t(($) => $.search.title)}
      lead={<p role="status">{says}</p>}
      // The largest letters need the place beside the keys for what is found.
      info={isLarge ? <Readout label={t(($) => $.search.label)} value={typed} /> : undefined}
    >
      {found.length > 0 ? (
        <PagedTiles
          items={found}
          keyOf={(errand) => errand.id}
          label={t(($) => $.search.results)}
          first={0}
          onTurn={() => undefined}
          onAll={() => step((journey) => open(journey, { name: 'found', first: 0 }))}
          size="row"
          tile={(errand) => (
            <TileButton
              icon={iconOf(errand)}
              title={words.title(errand.id)}
              onPress={() => step((journey) => pick(journey, errand, triage, offer))}
            />
          )}
        />
      ) : (
        // Keeps the place of what may be found, so that the keys never move under the fingers.
        <div className="kiosk-fit">
          {isAsked &&
            (search ? (
              <TileButton
                tone="strong"
                icon="support-agent"
                title={t(($) => $.search.talk)}
                hint={t(($) => $.search.talkHint)}
                onPress={() => step((journey) => talk(journey, errands, triage, offer))}
              />
            ) : (
              <Loading />
            ))}
        </div>
      )}
      <div className="kiosk-typing">
        <Keyboard
          label={t(($) => $.search.label)}
          value={typed}
          onChange={write}
          maxLength={40}
          showsValue={!isLarge}
        />
      </div>
    </Frame>
  );
}
