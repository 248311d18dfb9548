import { useState } from 'react';
import {
  Badge,
  Button,
  Checkbox,
  ChipToggles,
  DataTable,
  DateField,
  Dialog,
  IconButton,
  MenuButton,
  Notice,
  Panel,
  RadioChips,
  Row,
  SearchField,
  Select,
  Stack,
  StaffScreen,
  TextField,
  TimeField,
} from '../shared/ui/index.ts';

const rows = [
  { number: 'P104', service: 'Pas', wait: 12, state: 'Venter' },
  { number: 'K22', service: 'Kørekort', wait: 4, state: 'Kaldt' },
  { number: 'M3', service: 'Medbetjening', wait: 0, state: 'I gang' },
];

/** A staff screen with every field. */
export function StaffView() {
  const [text, setText] = useState('');
  const [service, setService] = useState<string | null>(null);
  const [one, setOne] = useState<string | null>('guided');
  const [many, setMany] = useState<string[]>(['device']);
  const [checked, setChecked] = useState(true);
  const [day, setDay] = useState<string | null>('2026-11-23');
  const [time, setTime] = useState<string | null>('09:30');
  const [isOpen, setOpen] = useState(false);
  return (
    <StaffScreen
      title="Køen nu"
      current="queue"
      onNavigate={() => undefined}
      nav={[
        { id: 'queue', label: 'Kø', icon: 'persons', count: 7, countLabel: 'venter' },
        { id: 'session', label: 'Medbetjening', icon: 'forum' },
        { id: 'notes', label: 'Notater', icon: 'edit' },
        { id: 'followup', label: 'Opfølgning', icon: 'checklist', count: 2, countLabel: 'i dag' },
      ]}
      user={
        <>
          <span>Skranke 3</span>
          <Button size="small" icon="exit">
            Log ud
          </Button>
        </>
      }
      actions={
        <>
          <Button variant="primary" icon="notifications">
            Kald næste
          </Button>
          <Button onPress={() => setOpen(true)}>Ny tid</Button>
          <MenuButton
            icon="reply"
            items={[
              { id: 'keep', label: 'Samme plads', hint: 'Som om borgeren aldrig var kaldt' },
              { id: 'last', label: 'Bagest', icon: 'arrow-downward' },
            ]}
            onChoose={() => undefined}
          >
            Læg tilbage
          </MenuButton>
        </>
      }
    >
      <Panel title="Venter" actions={<IconButton icon="refresh" label="Hent igen" />}>
        <DataTable
          caption="Venter"
          hidesCaption
          rows={rows}
          rowKey={(row) => row.number}
          columns={[
            { id: 'number', header: 'Nummer', cell: (row) => row.number, isRowHeader: true },
            { id: 'service', header: 'Ydelse', cell: (row) => row.service },
            { id: 'wait', header: 'Minutter', cell: (row) => row.wait, align: 'end' },
            { id: 'state', header: 'Status', cell: (row) => <Badge tone="info">{row.state}</Badge> },
          ]}
        />
      </Panel>
      <Panel title="Felter" tone="strong">
        <Stack>
          <SearchField label="Søg" value={text} onChange={setText} />
          <TextField label="Navn" hint="Som borgeren skriver det" value={text} onChange={setText} />
          <TextField
            label="Telefon"
            type="tel"
            value="12"
            onChange={setText}
            errorMessage="Skriv 8 tal."
            widthChars={8}
          />
          <TextField label="Notat" rows={3} isOptional value={text} onChange={setText} />
          <Select
            label="Ydelse"
            items={[
              { id: 'passport', label: 'Pas', hint: 'Skranke 1-4' },
              { id: 'licence', label: 'Kørekort' },
            ]}
            value={service}
            onChange={setService}
          />
          <Row align="start">
            <DateField label="Dato" value={day} onChange={setDay} />
            <TimeField label="Tid" value={time} onChange={setTime} />
          </Row>
          <RadioChips
            label="Hjælpeniveau"
            items={[
              { id: 'alone', label: 'Selv' },
              { id: 'guided', label: 'Med vejledning' },
              { id: 'shown', label: 'Vist' },
              { id: 'not-possible', label: 'Ikke muligt' },
            ]}
            value={one}
            onChange={setOne}
          />
          <ChipToggles
            label="Hvad var svært?"
            hint="Vælg alt, der passer"
            items={[
              { id: 'device', label: 'Udstyr', icon: 'smartphone' },
              { id: 'skills', label: 'Digitale færdigheder' },
              { id: 'language', label: 'Sprog' },
            ]}
            value={many}
            onChange={setMany}
          />
          <Checkbox isSelected={checked} onChange={setChecked} hint="Kun hvis borgeren har sagt ja">
            Sæt på opfølgningslisten
          </Checkbox>
          <Checkbox isSelected={!checked} onChange={(value) => setChecked(!value)}>
            Fritaget for Digital Post
          </Checkbox>
          <Notice tone="success" title="Gemt" />
        </Stack>
      </Panel>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Ny tid"
        width="wide"
        actions={
          <>
            <Button variant="primary">Gem</Button>
            <Button onPress={() => setOpen(false)}>Fortryd</Button>
          </>
        }
      >
        <TextField label="Navn" value={text} onChange={setText} />
      </Dialog>
    </StaffScreen>
  );
}
