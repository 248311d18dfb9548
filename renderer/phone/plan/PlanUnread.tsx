import { useTranslation } from 'react-i18next';
import { Button, LinkButton, Screen } from '../../shared/ui/index.ts';

type Props = { why: 'bad' | 'newer' | 'gone' | 'away'; retry?: () => void };

/** There is no plan to show: said kindly, with what to do. */
export function PlanUnread({ why, retry }: Props) {
  const { t } = useTranslation('my-plan');
  return (
    <Screen
      layout="page"
      title={t(($) => $[why].title)}
      lead={t(($) => $[why].text)}
      bottomBar={
        why === 'away' && retry !== undefined ? (
          <Button icon="refresh" onPress={retry}>
            {t(($) => $.away.again)}
          </Button>
        ) : (
          why === 'gone' && (
            <LinkButton icon="open-in-new" href="https://www.borger.dk/">
              {t(($) => $.gone.open)}
            </LinkButton>
          )
        )
      }
    />
  );
}
