import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useHub, useHubQuery } from '../shared/api/index.ts';
import { useRefusal } from '../shared/assist/use-refusal.ts';
import {
  Button,
  EmptyState,
  Loading,
  Notice,
  PinPad,
  StaffScreen,
  StatusBanner,
  TileButton,
  TileGrid,
} from '../shared/ui/index.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who are you, then the PIN. `wasCovered`: the list was here until nobody used it. */
export function SignIn({ wasCovered, onSignedIn }: { wasCovered: boolean; onSignedIn: () => void }) {
  const { t } = useTranslation('library');
  const { me } = useHub();
  const connection = useConnection((state) => state.state);
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <StaffScreen
      title={t(($) => $.signIn.title)}
      user={<span>{me.device.label}</span>}
      banner={
        <StatusBanner state={connection === 'offline' ? 'offline' : 'online'}>
          {t(($) => $.offline.signIn)}
        </StatusBanner>
      }
    >
      <div className="l-door">
        {wasCovered && (
          <Notice title={t(($) => $.signIn.covered)} live="polite">
            <p>{t(($) => $.signIn.coveredText)}</p>
          </Notice>
        )}
        {person === null ? (
          <Names onChoose={setPerson} />
        ) : (
          <Pin person={person} onBack={() => setPerson(null)} onSignedIn={onSignedIn} />
        )}
      </div>
    </StaffScreen>
  );
}

function Names({ onChoose }: { onChoose: (person: Person) => void }) {
  const { t } = useTranslation('library');
  const staff = useHubQuery(['identity.staff'], (api) => api.identity.staff.query(), { refetchInterval: 30_000 });
  if (staff.data === undefined) {
    return staff.isError ? <EmptyState icon="warning" title={t(($) => $.signIn.failed)} /> : <Loading />;
  }
  if (staff.data.length === 0) return <EmptyState icon="persons" title={t(($) => $.signIn.nobody)} />;
  return (
    <>
      <h2>{t(($) => $.signIn.who)}</h2>
      <TileGrid label={t(($) => $.signIn.who)}>
        {staff.data.map((person) => (
          <TileButton key={person.id} icon="person" title={person.name} onPress={() => onChoose(person)} />
        ))}
      </TileGrid>
    </>
  );
}

function Pin({ person, onBack, onSignedIn }: { person: Person; onBack: () => void; onSignedIn: () => void }) {
  const { t } = useTranslation('library');
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
      if (answer.ok) onSignedIn();
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
