import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../shared/api/index.ts';
import { AlertDialog, Button, Notice } from '../shared/ui/index.ts';

/** "I do not need my number any more": asked once, for the same number does not come back. */
export function GiveUp({ label }: { label: string }) {
  const { t } = useTranslation('phone');
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<'called' | 'away' | null>(null);
  const { run, isPending } = useCommand((api, input: object & { key: string }) => api.queue.giveUp.mutate(input));
  const giveUp = async () => {
    const answer = await run({});
    setAsking(false);
    // When it worked the page itself becomes another.
    setRefused(answer.ok ? null : answer.reason === 'not-waiting' ? 'called' : 'away');
  };
  return (
    <section className="p-give-up">
      {refused !== null && (
        <Notice tone="warning" live="assertive">
          {t(($) => $.giveUp[refused])}
        </Notice>
      )}
      <Button variant="quiet" icon="close" onPress={() => setAsking(true)}>
        {t(($) => $.giveUp.action)}
      </Button>
      <AlertDialog
        isOpen={isAsking}
        tone="danger"
        title={t(($) => $.giveUp.title, { label })}
        confirmLabel={t(($) => $.giveUp.yes)}
        isPending={isPending}
        onConfirm={() => void giveUp()}
        cancelLabel={t(($) => $.giveUp.no)}
        onCancel={() => setAsking(false)}
      >
        <p>{t(($) => $.giveUp.text)}</p>
      </AlertDialog>
    </section>
  );
}
