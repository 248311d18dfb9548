import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../shared/api/index.ts';
import { AlertDialog } from '../shared/ui/index.ts';
import { FollowUpScreen } from './FollowUpScreen.tsx';
import { answerSeconds, useIdle } from './idle.ts';
import { LibrarySignIn } from './LibrarySignIn.tsx';
import { useLibrary } from './store.ts';

/** The follow-up list behind its door: names are only seen by somebody who is signed in and there. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const { me, signOut, forgetStaff } = useHub();
  const queries = useQueryClient();
  const empty = useLibrary((state) => state.empty);
  const [covered, setCovered] = useState(false);

  const leave = useCallback(async () => {
    empty();
    queries.removeQueries({ queryKey: ['followUp.list'] });
    try {
      const answer = await signOut();
      // The hub is away or will not: the page forgets the sign-in all the same.
      if (!answer.ok) forgetStaff();
    } catch {
      forgetStaff();
    }
  }, [empty, queries, signOut, forgetStaff]);

  const isIn = me.staff !== null && !covered;
  const idle = useIdle(isIn, () => {
    setCovered(true);
    void leave();
  });

  if (!isIn) return <LibrarySignIn wasCovered={covered} onSignedIn={() => setCovered(false)} />;
  return (
    <>
      <FollowUpScreen onSignOut={() => void leave()} />
      <AlertDialog
        isOpen={idle.isAsking}
        icon="time"
        title={t(($) => $.idle.title)}
        confirmLabel={t(($) => $.idle.stay)}
        onConfirm={idle.stay}
        countdown={{ seconds: answerSeconds, onEnd: () => undefined }}
      >
        <p>{t(($) => $.idle.text)}</p>
      </AlertDialog>
    </>
  );
}
