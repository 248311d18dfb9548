import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useHubQuery } from '../api/index.ts';
import { useRefusal } from '../assist/use-refusal.ts';
import { Button, EmptyState, Loading, PinPad, TileButton, TileGrid } from '../ui/index.ts';

type Person = { readonly id: string; readonly name: string };

/**
 * Who are you, then the PIN: how staff sign in on every screen of theirs, and on a citizen's. A refusal says what is
 * wrong and, when the name is paused, when to try again.
 */
export function StaffSignIn({ onSignedIn }: { onSignedIn?: () => void }) {
  const [person, setPerson] = useState<Person | null>(null);
  return person === null ? (
    <Names onChoose={setPerson} />
  ) : (
    <Pin person={person} onBack={() => setPerson(null)} onSignedIn={onSignedIn} />
  );
}

/** Focus goes to what a step asks, so that it is read out and the keys begin there. */
function useFocus(isHere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isHere) heading.current?.focus();
  }, [isHere]);
  return heading;
}

function Names({ onChoose }: { onChoose: (person: Person) => void }) {
  const { t } = useTranslation('hub');
  const staff = useHubQuery(['identity.staff'], (api) => api.identity.staff.query(), { refetchInterval: 30_000 });
  const heading = useFocus(staff.data !== undefined);
  if (staff.data === undefined) {
    return staff.isError ? <EmptyState icon="warning" title={t(($) => $.signIn.failed)} /> : <Loading />;
  }
  if (staff.data.length === 0) return <EmptyState icon="persons" title={t(($) => $.signIn.nobody)} />;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t(($) => $.signIn.who)}
      </h2>
      <TileGrid label={t(($) => $.signIn.who)}>
        {staff.data.map((person) => (
          <TileButton key={person.id} icon="person" title={person.name} onPress={() => onChoose(person)} />
        ))}
      </TileGrid>
    </>
  );
}

type PinProps = { person: Person; onBack: () => void; onSignedIn: (() => void) | undefined };

function Pin({ person, onBack, onSignedIn }: PinProps) {
  const { t } = useTranslation('hub');
  const { signIn } = useHub();
  const words = useRefusal();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const heading = useFocus(true);
  const check = async (typed: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = await signIn(person.id, typed);
      if (answer.ok) onSignedIn?.();
      else setError(words(answer));
    } catch {
      setError(words({ ok: false, reason: 'unexpected' }));
    } finally {
      setPin('');
      setBusy(false);
    }
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t(($) => $.signIn.pinFor, { name: person.name })}
      </h2>
      <p className="k-hint">{isBusy ? t(($) => $.signIn.checking) : t(($) => $.signIn.pinHint)}</p>
      <PinPad
        value={pin}
        onChange={setPin}
        onComplete={(typed) => void check(typed)}
        isBusy={isBusy}
        errorMessage={error}
      />
      <Button icon="arrow-back" onPress={onBack}>
        {t(($) => $.signIn.otherName)}
      </Button>
    </>
  );
}
