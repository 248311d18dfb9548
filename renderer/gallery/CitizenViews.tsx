import { useState } from 'react';
import { PrintArea, useDevice } from '../shared/device/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';
import { languages } from '../shared/i18n/index.ts';
import {
  AlertDialog,
  AnswerButtons,
  Button,
  DateEntry,
  type IconName,
  Keyboard,
  LanguagePicker,
  Notice,
  PinPad,
  Progress,
  QrCode,
  Screen,
  TicketCard,
  TicketNumberEntry,
  TileButton,
  TileGrid,
} from '../shared/ui/index.ts';
import { samplesOf } from './samples.ts';

const nothing = () => undefined;
const tileIcons: readonly IconName[] = ['calendar-month', 'ticket', 'passport', 'support-agent'];

function useSamples() {
  return samplesOf(useVisitorSettings((state) => state.language));
}

export function AskView() {
  const samples = useSamples();
  return (
    <Screen title={samples.question} lead={samples.lead} onBack={nothing}>
      <TileGrid>
        {samples.tiles.map((tile, index) => (
          <TileButton key={tile.title} {...tile} icon={tileIcons[index]} onPress={nothing} />
        ))}
      </TileGrid>
    </Screen>
  );
}

export function SeveralView() {
  const samples = useSamples();
  const [value, setValue] = useState<string[]>(['0']);
  return (
    <Screen
      title={samples.question}
      info={<Progress step={2} of={5} />}
      onBack={nothing}
      bottomBar={
        <Button variant="primary" iconEnd="arrow-forward" onPress={nothing}>
          Videre
        </Button>
      }
    >
      <AnswerButtons
        kind="several"
        label={samples.question}
        options={samples.answers.map((label, index) => ({
          id: String(index),
          label,
          hint: index === 1 ? samples.lead : undefined,
        }))}
        none={{ id: 'none', label: samples.none }}
        value={value}
        onChange={setValue}
      />
    </Screen>
  );
}

export function DateView() {
  const samples = useSamples();
  const [value, setValue] = useState<string | null>('2026-11-23');
  return (
    <Screen title={samples.question} onBack={nothing}>
      <DateEntry
        label={samples.lead}
        value={value}
        onChange={setValue}
        quick={[
          { label: 'I dag', value: '2026-11-23' },
          { label: 'I morgen', value: '2026-11-24' },
        ]}
      />
    </Screen>
  );
}

export function KeyboardView() {
  const samples = useSamples();
  const [value, setValue] = useState('Nykøbing');
  return (
    <Screen title={samples.question} onBack={nothing}>
      <Keyboard label={samples.lead} value={value} onChange={setValue} />
    </Screen>
  );
}

export function NumberView() {
  const samples = useSamples();
  const [value, setValue] = useState('P1');
  return (
    <Screen title={samples.question} onBack={nothing}>
      <TicketNumberEntry value={value} onChange={setValue} letters={['A', 'K', 'M', 'P']} />
    </Screen>
  );
}

export function PinView() {
  const samples = useSamples();
  const [value, setValue] = useState('12');
  return (
    <Screen title={samples.question} onBack={nothing}>
      <PinPad value={value} onChange={setValue} onComplete={nothing} errorMessage="Pinkoden passer ikke. Prøv igen." />
    </Screen>
  );
}

export function TicketView() {
  const samples = useSamples();
  const device = useDevice();
  return (
    <Screen
      title={samples.lead}
      bottomBar={
        <>
          <Button icon="print" onPress={() => void device.print({ kind: 'ticket80', title: 'Nummer' })}>
            Udskriv
          </Button>
          <Button variant="primary" size="large" onPress={nothing}>
            Færdig
          </Button>
        </>
      }
    >
      <PrintArea kind="ticket80">
        <p>{samples.service}</p>
        <p className="print-number">P104</p>
        <p>{samples.wait}</p>
        <QrCode value="http://192.168.1.10:4100/t/7Kx9" label="Følg dit nummer på telefonen" />
      </PrintArea>
      <TicketCard
        number="P104"
        service={samples.service}
        lines={[
          { icon: 'persons', text: samples.ahead },
          { icon: 'time', text: samples.wait },
        ]}
        aside={
          <>
            <QrCode value="http://192.168.1.10:4100/t/7Kx9" label="Følg dit nummer på telefonen" />
            <span>sidemand.lan/t/7Kx9</span>
          </>
        }
      />
    </Screen>
  );
}

export function PageView() {
  const samples = useSamples();
  return (
    <Screen
      title={samples.question}
      lead={samples.lead}
      layout="page"
      onBack={nothing}
      bottomBar={
        <Button variant="primary" icon="print" onPress={nothing}>
          Udskriv
        </Button>
      }
    >
      <Notice title={samples.service} actions={<Button onPress={nothing}>{samples.answers[0]}</Button>}>
        {samples.long}
      </Notice>
      <h2>{samples.service}</h2>
      <p>{samples.long}</p>
      <ol>
        {samples.tiles.map((tile) => (
          <li key={tile.title}>
            {tile.title}: {tile.hint}
          </li>
        ))}
      </ol>
      <TileButton
        tone="strong"
        icon="arrow-forward"
        {...(samples.tiles[0] as { title: string; hint: string })}
        onPress={nothing}
      />
    </Screen>
  );
}

export function AlertView() {
  const samples = useSamples();
  return (
    <Screen title={samples.question}>
      <AlertDialog
        isOpen
        icon="time"
        title={samples.question}
        confirmLabel="Ja, fortsæt"
        onConfirm={nothing}
        cancelLabel="Nej, slet mine svar"
        onCancel={nothing}
        countdown={{ seconds: 60, onEnd: nothing }}
      >
        {samples.long}
      </AlertDialog>
    </Screen>
  );
}

export function LanguagesView() {
  const samples = useSamples();
  const language = useVisitorSettings((state) => state.language);
  return (
    <Screen title={samples.question}>
      <LanguagePicker languages={languages} value={language} onChoose={nothing} />
    </Screen>
  );
}

export function WallView() {
  const samples = useSamples();
  return (
    <Screen title={samples.service} tools={null} layout="page">
      <TicketCard number="P104" service={samples.service} state="called" />
      <TicketCard number="A7" service={samples.service} />
    </Screen>
  );
}
