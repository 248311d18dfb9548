import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { useSheet } from '../../shared/device/index.ts';
import { InLanguage } from '../../shared/i18n/index.ts';
import { Button, Notice, Panel, RadioChips, Row } from '../../shared/ui/index.ts';
import type { ServedGuide } from '../types.ts';
import { useFoot } from '../use-foot.ts';
import { useLanguageName } from '../words.ts';
import { ReviewSheet } from './ReviewSheet.tsx';

/** A whole guide as pages for somebody who knows the field to read and sign. */
export function ReviewView({ served }: { served: ServedGuide }) {
  const { t, i18n } = useTranslation('content');
  const languageName = useLanguageName();
  const codes = Object.keys(served.words);
  const [language, setLanguage] = useState(codes.includes(i18n.language) ? i18n.language : 'da');
  return (
    <Panel title={t(($) => $.review.title)}>
      <p>{t(($) => $.review.lead)}</p>
      <Row align="end">
        <RadioChips
          label={t(($) => $.review.language)}
          items={codes.map((id) => ({ id, label: languageName(id) }))}
          value={language}
          onChange={setLanguage}
        />
      </Row>
      <InLanguage language={language}>
        <Sheet served={served} language={language} />
      </InLanguage>
    </Panel>
  );
}

/** The pages on the screen, and the same on paper. */
function Sheet({ served, language }: { served: ServedGuide; language: string }) {
  const { t } = useTranslation('content');
  const words = served.words[language];
  const today = localDate(new Date());
  const page = words && <ReviewSheet served={served} words={words} language={language} today={today} />;
  const title = words?.title ?? served.slug;
  const foot = useFoot(served, title);
  const sheet = useSheet(`${t(($) => $.review.sheet.head)}: ${title}`, page, { foot });
  return (
    <>
      <Row>
        <Button variant="primary" icon="print" isPending={sheet.isPrinting} onPress={sheet.print}>
          {t(($) => $.review.print)}
        </Button>
      </Row>
      {sheet.failed && <Notice tone="error" live="assertive" title={t(($) => $.review.printFailed)} />}
      {sheet.area}
      <div className="c-page">{page}</div>
    </>
  );
}
