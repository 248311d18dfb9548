import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Loading, Notice, PinPad, TileButton, TileGrid } from '../../shared/ui/index.ts';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';

/**
 * A member of staff unlocks the strip: name, then PIN. It takes the citizen's place on the screen, so that the digits
 * of a PIN never land in a field of hers. The sign-in lives in memory only.
 */
export function StaffSignIn() {
  const { t } = useTranslation('terminal');
  const { signIn } = useHub();
  const staff = useHubQuery(['identity.staff'], (api) => api.identity.staff.query());
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [pin, setPin] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const words = useRefusalWords(refusal);
  const close = () => useTerminal.setState({ isSigningIn: false });

  const send = async (typed: string) => {
    if (person === null) return;
    setIsBusy(true);
    const answer = await signIn(person.id, typed);
    setIsBusy(false);
    setPin('');
    if (answer.ok) close();
    else setRefusal(answer);
  };

  return (
    <TerminalScreen
      title={person === null ? t(($) => $.staff.who) : t(($) => $.staff.pinFor, { name: person.name })}
      onBack={
        person === null
          ? close
          : () => {
              setPerson(null);
              setPin('');
              setRefusal(null);
            }
      }
    >
      {person !== null ? (
        <PinPad
          value={pin}
          onChange={setPin}
          onComplete={(typed) => void send(typed)}
          isBusy={isBusy}
          errorMessage={words ?? undefined}
        />
      ) : staff.data === undefined ? (
        staff.isError ? (
          <AwayNotice onRetry={() => void staff.refetch()} />
        ) : (
          <Loading />
        )
      ) : staff.data.length === 0 ? (
        <Notice tone="warning">{t(($) => $.staff.nobody)}</Notice>
      ) : (
        <TileGrid label={t(($) => $.staff.who)}>
          {staff.data.map((one) => (
            <TileButton key={one.id} icon="person" title={one.name} onPress={() => setPerson(one)} />
          ))}
        </TileGrid>
      )}
    </TerminalScreen>
  );
}

type SignInRefusal = Extract<Awaited<ReturnType<ReturnType<typeof useHub>['signIn']>>, { ok: false }>;

function useRefusalWords(refusal: SignInRefusal | null): string | null {
  const { t } = useTranslation('hub');
  const format = useFormat();
  if (refusal === null) return null;
  switch (refusal.reason) {
    case 'wrong-pin':
      return t(($) => $.refusal['wrong-pin'], { count: refusal.left });
    case 'locked':
      return t(($) => $.refusal.locked, { time: format.time(refusal.until) });
    case 'unknown-staff':
      return t(($) => $.refusal['unknown-staff']);
    case 'hub-away':
      return t(($) => $.refusal['hub-away']);
  }
}

function AwayNotice({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('hub');
  const { t: tCommon } = useTranslation('common');
  return (
    <Notice tone="warning" actions={<Button onPress={onRetry}>{tCommon(($) => $.action.tryAgain)}</Button>}>
      {t(($) => $.refusal['hub-away'])}
    </Notice>
  );
}
