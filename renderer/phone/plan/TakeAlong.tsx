import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarEvents } from '../../../domain/plan/calendar.ts';
import type { PersonalPlan } from '../../../domain/plan/plan.ts';
import type { SavedPlan } from '../../../domain/plan/plan-code.ts';
import type { HubClient } from '../../shared/api/index.ts';
import { saveFile } from '../../shared/device/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { useClosedText, usePdf, usePrintPlan, useServiceWords } from '../../shared/plan/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';

type Props = { plan: PersonalPlan; saved: SavedPlan; today: string; api: HubClient };

/** The plan as a calendar, a file, a link or paper. Each is made when she asks for it. */
export function TakeAlong({ plan, saved, today, api }: Props) {
  const { t } = useTranslation('my-plan');
  const { t: tPlan } = useTranslation('plan');
  const closedText = useClosedText();
  const serviceWords = useServiceWords();
  const format = useFormat();
  const [isInCalendar, setInCalendar] = useState(false);
  const pdf = usePdf(api, null);
  const printing = usePrintPlan(plan);
  const events = calendarEvents(
    plan,
    saved,
    {
      title: (says, day, step) => tPlan(($) => $.calendar[says], { day, step }),
      dayInTitle: format.dayOfYear,
      dayInText: format.day,
      made: tPlan(($) => $.calendar.made, { date: format.dayShort(plan.madeOn) }),
      selfService: tPlan(($) => $.selfService),
      readMore: tPlan(($) => $.readMore),
      newest: tPlan(($) => $.paper.newest),
      closed: closedText,
      ...serviceWords,
    },
    today,
  );
  const toCalendar = async () => {
    // Only who wants a calendar needs what writes it.
    const { writeCalendar } = await import('../../../domain/plan/ics.ts');
    const file = writeCalendar(events, plan.language, Date.now());
    saveFile(
      file,
      'text/calendar;charset=utf-8',
      t(($) => $.take.calendarFile),
    );
    setInCalendar(true);
  };
  const share = () => {
    navigator
      .share({ title: t(($) => $.title, { guide: plan.title }), url: window.location.href })
      .catch(() => undefined);
  };
  const isPending = pdf.state === 'pending';
  return (
    <section className="p-plan-part">
      <h2>{t(($) => $.take.title)}</h2>
      {events.length > 0 && (
        <>
          <Button icon="calendar-month" fill onPress={() => void toCalendar()}>
            {t(($) => $.take.calendar)}
          </Button>
          <div role="status">
            {isInCalendar ? (
              <Notice tone="success">{t(($) => $.take.calendarSaved)}</Notice>
            ) : (
              <p className="p-private">{t(($) => $.take.calendarHow)}</p>
            )}
          </div>
        </>
      )}
      <Button icon="download" fill isPending={isPending} onPress={() => pdf.save(saved, 'usual')}>
        {t(($) => $.take.pdf)}
      </Button>
      <Button icon="download" fill isPending={isPending} onPress={() => pdf.save(saved, 'large')}>
        {t(($) => $.take.pdfLarge)}
      </Button>
      <div role="status">
        {pdf.state === 'saved' && <Notice tone="success">{t(($) => $.take.saved)}</Notice>}
        {(pdf.state === 'busy' || pdf.state === 'failed') && (
          <Notice tone="warning">{t(($) => $.take[pdf.state === 'busy' ? 'busy' : 'failed'])}</Notice>
        )}
      </div>
      {'share' in navigator && (
        <>
          <Button icon="share" fill onPress={share}>
            {t(($) => $.take.share)}
          </Button>
          <p className="p-private">{t(($) => $.take.shareHint)}</p>
        </>
      )}
      <Button icon="print" fill isPending={printing.isPrinting} onPress={() => printing.print('a4')}>
        {t(($) => $.take.print)}
      </Button>
      {printing.area}
    </section>
  );
}
