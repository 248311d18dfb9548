import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { applyDisplay, type ScreenFamily } from '../display/index.ts';
import { Button } from '../ui/Button.tsx';
import { KitContext, useKit } from '../ui/kit-context.ts';
import { Loading } from '../ui/Spinner.tsx';
import { startPage } from '../ui/start-page.tsx';
import { HubProvider, type Refusal, useHub } from './HubProvider.tsx';

interface HubPageOptions {
  readonly family: ScreenFamily;
  /** the page's own words files, without `common` and `hub` */
  readonly namespaces: readonly string[];
  readonly page: ReactNode;
}

/** Starts a page that works with the hub: kit round it, then enrolment, then the page with the centre's name and sizes. */
export function startHubPage({ family, namespaces, page }: HubPageOptions): Promise<void> {
  return startPage({
    family,
    namespaces: ['hub', ...namespaces],
    page,
    around: (visit) => (
      <HubProvider
        waiting={
          <main className="k-enrol">
            <Loading />
          </main>
        }
        refused={(reason, retry) => <NotEnrolled reason={reason} retry={retry} />}
      >
        <AtCentre family={family}>{visit}</AtCentre>
      </HubProvider>
    ),
  });
}

/** Gives the kit what the hub knows of the place: the names in the header and the real size of the glass. */
function AtCentre({ family, children }: { family: ScreenFamily; children: ReactNode }) {
  const { me } = useHub();
  const kit = useKit();
  const { display } = me.device;
  useEffect(() => applyDisplay(family, display), [family, display]);
  const here = useMemo(() => ({ ...kit, municipality: me.centre.municipality }), [kit, me.centre.municipality]);
  return <KitContext value={here}>{children}</KitContext>;
}

/** A page that cannot work says why and what to do, in words for whoever set it up. */
function NotEnrolled({ reason, retry }: { reason: Refusal; retry: () => void }) {
  const { t } = useTranslation('hub');
  useEffect(() => {
    if (reason !== 'hub-away') return;
    const timer = setInterval(retry, 3_000);
    return () => clearInterval(timer);
  }, [reason, retry]);
  return (
    <main className="k-enrol">
      <h1>{t(($) => $.enrol[reason].title)}</h1>
      <p>{t(($) => $.enrol[reason].text)}</p>
      <Button onPress={retry}>{t(($) => $.enrol.again)}</Button>
    </main>
  );
}
