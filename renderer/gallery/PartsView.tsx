import { useVisitorSettings } from '../shared/display/index.ts';
import {
  AnswerButtons,
  Badge,
  Button,
  EmptyState,
  IconButton,
  LinkButton,
  Loading,
  Notice,
  Progress,
  Row,
  Screen,
  StatusBanner,
  type Tone,
} from '../shared/ui/index.ts';
import { samplesOf } from './samples.ts';

const nothing = () => undefined;
const tones: readonly Tone[] = ['info', 'success', 'warning', 'error'];

/** The small components side by side. */
export function PartsView() {
  const samples = samplesOf(useVisitorSettings((state) => state.language));
  return (
    <Screen title={samples.question} layout="page" banner={<StatusBanner state="offline" />}>
      <Row>
        <Button variant="primary" iconEnd="arrow-forward" onPress={nothing}>
          Videre
        </Button>
        <Button icon="arrow-back" onPress={nothing}>
          Tilbage
        </Button>
        <Button variant="quiet" onPress={nothing}>
          Spring over
        </Button>
        <Button variant="danger" icon="delete" onPress={nothing}>
          Afslut og slet
        </Button>
        <Button isDisabled onPress={nothing}>
          Kan ikke nu
        </Button>
        <Button variant="primary" isPending onPress={nothing}>
          Henter
        </Button>
        <LinkButton href="#" icon="open-in-new">
          {samples.service}
        </LinkButton>
        <IconButton icon="more-vert" label="Mere" onPress={nothing} />
      </Row>
      <Row>
        <Badge>Venter</Badge>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {samples.service}
          </Badge>
        ))}
      </Row>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone} title={samples.service}>
          {samples.long}
        </Notice>
      ))}
      <AnswerButtons
        kind="one"
        label={samples.question}
        value="0"
        options={samples.answers.map((label, index) => ({ id: String(index), label }))}
        onAnswer={nothing}
      />
      <Progress step={3} of={7} />
      <EmptyState icon="ticket" title={samples.ahead} action={<Button onPress={nothing}>Videre</Button>}>
        {samples.long}
      </EmptyState>
      <Loading />
    </Screen>
  );
}
