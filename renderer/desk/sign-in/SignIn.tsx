import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useHubQuery } from '../../shared/api/index.ts';
import { useRefusal } from '../../shared/assist/index.ts';
import { Button, EmptyState, Loading, PinPad, StaffScreen, TileButton, TileGrid } from '../../shared/ui/index.ts';
import { DeskHeader } from '../DeskHeader.tsx';
import { HubAway } from '../HubAway.tsx';

type Person = { id: string; name: string };

/** Who are you, then the PIN. */
export function SignIn() {
  const { t } = useTranslation('desk');
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <StaffScreen title={t(($) => $.signIn.title)} user={<DeskHeader counter={null} />} banner={<HubAway />}>
      <div className="d-door">
        {person === null ? <Names onChoose={setPerson} /> : <Pin person={person} onBack={() => setPerson(null)} />}
      </div>
    </StaffScreen>
  );
}

function Names({ onChoose }: { onChoose: (person: Person) => void }) {
  const { t } = useTranslation('desk');
  const staff = useHubQuery(['identity.staff'], (api) => api.identity.staff.query(), { refetchInterval: 30_000 });
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = staff.data !== undefined;
  useEffect(() => {
    if (isHere) heading.current?.focus();
  }, [isHere]);
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

function Pin({ person, onBack }: { person: Person; onBack: () => void }) {
  const { t } = useTranslation('desk');
  const { signIn } = useHub();
  const words = useRefusal();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const check = async (typed: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = await signIn(person.id, typed);
      if (!answer.ok) setError(words(answer));
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
