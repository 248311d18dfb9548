import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createHubClient, hubIsAway, type Outputs } from '../shared/api/client.ts';
import { Loading } from '../shared/ui/index.ts';
import { AskForCode } from './AskForCode.tsx';
import { codeIn, forgetCode, keepCode, takeCode } from './code.ts';
import { HealthLine } from './HealthLine.tsx';
import { ScreenList } from './ScreenList.tsx';
import { useHealth } from './use-health.ts';

type Listed = Extract<Outputs['identity']['screens'], { ok: true }>;

type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'no-code'; readonly because: 'none' | 'wrong' | 'away' | 'not-a-code' }
  | { readonly kind: 'screens'; readonly listed: Listed };

const client = createHubClient({ device: () => null, staff: () => null });

/** The page the program's own window links to: every screen of the centre, for whoever sets the screens up. */
export function StartPage() {
  const { t } = useTranslation('start');
  const [view, setView] = useState<View>({ kind: 'asking' });
  const health = useHealth();

  const [isAsking, setAsking] = useState(false);

  const list = useCallback(async (code: string) => {
    setAsking(true);
    try {
      const answer = await client.identity.screens.mutate({ code });
      if (answer.ok) {
        keepCode(code, window.sessionStorage);
        setView({ kind: 'screens', listed: answer });
      } else {
        forgetCode(window.sessionStorage);
        setView({ kind: 'no-code', because: 'wrong' });
      }
    } catch (error) {
      if (!hubIsAway(error)) throw error;
      setView({ kind: 'no-code', because: 'away' });
    } finally {
      setAsking(false);
    }
  }, []);

  const begin = useCallback(() => {
    const code = takeCode(window.location, window.sessionStorage, window.history);
    if (code === null) setView({ kind: 'no-code', because: 'none' });
    else void list(code);
  }, [list]);

  useEffect(() => {
    begin();
    // A new link pasted into the same tab changes only the fragment.
    const changed = () => {
      if (window.location.hash !== '') begin();
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, [begin]);

  // The program came back while this page was open: no need to press anything.
  const waitsForProgram = view.kind === 'no-code' && view.because === 'away';
  useEffect(() => {
    if (waitsForProgram && health.state === 'ok') begin();
  }, [waitsForProgram, health.state, begin]);

  const title = view.kind === 'screens' ? view.listed.centre.name : t(($) => $.title);
  useEffect(() => {
    document.title = view.kind === 'screens' ? `${t(($) => $.product)} – ${title}` : title;
  }, [view.kind, title, t]);

  return (
    <div className="s-page">
      <header className="s-header">
        <strong>{t(($) => $.product)}</strong>
        <HealthLine health={health} />
      </header>
      <main className="s-main">
        {view.kind === 'asking' && <Loading />}
        {view.kind === 'no-code' && (
          <AskForCode
            because={view.because}
            isAsking={isAsking}
            onCode={(typed) => {
              const code = codeIn(typed);
              if (code === null) setView({ kind: 'no-code', because: 'not-a-code' });
              else void list(code);
            }}
          />
        )}
        {view.kind === 'screens' && <ScreenList centre={view.listed.centre} screens={view.listed.screens} />}
      </main>
    </div>
  );
}
