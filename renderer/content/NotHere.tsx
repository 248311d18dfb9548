import { useTranslation } from 'react-i18next';
import { Button, Loading, Notice } from '../shared/ui/index.ts';

/** In place of what is not here yet: it is coming, or it failed and can be tried again. */
export function NotHere({ isError, onAgain }: { isError: boolean; onAgain: () => unknown }) {
  const { t } = useTranslation('content');
  if (!isError) return <Loading />;
  return (
    <Notice
      tone="error"
      title={t(($) => $.failed.title)}
      actions={<Button onPress={() => void onAgain()}>{t(($) => $.failed.again)}</Button>}
    >
      <p>{t(($) => $.failed.text)}</p>
    </Notice>
  );
}
