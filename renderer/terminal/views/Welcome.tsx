import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTicketLabel, ticketLabel } from '../../../domain/queue/number.ts';
import { useCommand, useHub } from '../../shared/api/index.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { Button, LanguagePicker, Notice, TicketNumberEntry, useKit } from '../../shared/ui/index.ts';
import type { TerminalHelp } from '../help.tsx';
import { TerminalScreen } from '../parts/TerminalScreen.tsx';
import { useTerminal } from '../store.ts';
import { useEnter } from '../use-enter.ts';

/** The empty terminal: she types her number, or chooses her language first. */
export function Welcome({ help }: { help: TerminalHelp }) {
  const { t } = useTranslation('terminal');
  const { me } = useHub();
  const { languages } = useKit();
  const language = useVisitorSettings((state) => state.language);
  const setLanguage = useVisitorSettings((state) => state.setLanguage);
  const [label, setLabel] = useState('');
  const refusal = useNumberRefusal();
  const { run, isPending } = useCommand((api, input: { label: string } & { key: string }) =>
    api.assist.enterNumber.mutate(input),
  );
  const [isOpening, setIsOpening] = useState(false);
  const letters = me.centre.services.map(({ series }) => series);

  const change = (next: string) => {
    setLabel(next);
    refusal.clear();
    useTerminal.setState({ hasTyped: next !== '' });
  };
  const begin = async () => {
    if (parseTicketLabel(label) === null) return refusal.incomplete(ticketLabel(letters[0] ?? 'A', 12));
    const answer = await run({ label });
    if (answer.ok) setIsOpening(true);
    else refusal.say(answer);
  };
  useEnter(() => void begin(), !isPending);

  return (
    <TerminalScreen
      title={t(($) => $.welcome.title)}
      lead={t(($) => $.welcome.lead)}
      help={help}
      info={
        <>
          {languages.length > 1 && <LanguagePicker languages={languages} value={language} onChoose={setLanguage} />}
          <p>{t(($) => $.welcome.noNumber)}</p>
        </>
      }
      bottomBar={
        <Button
          variant="primary"
          size="large"
          iconEnd="arrow-forward"
          isPending={isPending || isOpening}
          onPress={() => void begin()}
        >
          {t(($) => $.welcome.begin)}
        </Button>
      }
    >
      {refusal.words !== null && (
        <Notice tone="error" live="assertive">
          {refusal.words}
        </Notice>
      )}
      <TicketNumberEntry value={label} onChange={change} letters={letters} />
    </TerminalScreen>
  );
}

type Refusal = { readonly ok: false; readonly reason: string; readonly terminal?: string };

/** Why a number does not open the screen, in words that say what to do. */
function useNumberRefusal() {
  const { t } = useTranslation('terminal');
  const { t: tHub } = useTranslation('hub');
  const [refused, setRefused] = useState<Refusal | { readonly example: string } | null>(null);
  const words = (): string | null => {
    if (refused === null) return null;
    if ('example' in refused) return t(($) => $.welcome.incomplete, { example: refused.example });
    if (refused.reason === 'terminal-taken') return t(($) => $.welcome.inUseHere);
    if (refused.reason === 'already-at-terminal' && refused.terminal !== undefined) {
      return t(($) => $.welcome.inUseAt, { terminal: refused.terminal });
    }
    const { reason } = refused;
    return tHub(($) => ($.refusal as Record<string, string>)[reason] ?? $.refusal['hub-away']);
  };
  return {
    words: words(),
    say: useCallback((refusal: Refusal) => setRefused(refusal), []),
    incomplete: useCallback((example: string) => setRefused({ example }), []),
    clear: useCallback(() => setRefused(null), []),
  };
}
