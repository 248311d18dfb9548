import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../shared/api/index.ts';
import { Button, Screen } from '../shared/ui/index.ts';

/** There is no number behind this link, or the centre does not answer: said kindly, with what to do. */
export function NoTicket({ reason, retry }: { reason: Refusal; retry?: () => void }) {
  const { t } = useTranslation('phone');
  const away = reason === 'hub-away';
  useEffect(() => {
    if (!away || !retry) return;
    const timer = setInterval(retry, 5_000);
    return () => clearInterval(timer);
  }, [away, retry]);
  return (
    <Screen
      layout="page"
      title={away ? t(($) => $.away.title) : t(($) => $.unknown.title)}
      lead={away ? t(($) => $.away.text) : t(($) => $.unknown.text)}
      bottomBar={
        away &&
        retry && (
          <Button icon="refresh" onPress={retry}>
            {t(($) => $.away.again)}
          </Button>
        )
      }
    />
  );
}
