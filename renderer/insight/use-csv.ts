import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Period, partsOf } from '../../domain/insight/period.ts';
import { measures } from '../../domain/insight/record.ts';
import type { VisitLine } from '../../domain/insight/visit-line.ts';
import { useHub } from '../shared/api/index.ts';
import { saveFile } from '../shared/device/index.ts';
import type { Cell } from './csv.ts';
import { useFigureWords } from './use-figure-words.ts';

/** As many days as the hub gives single visits of at once. */
const daysAtOnce = 31;

/** Fetches the visits of a period, month by month, and saves them as a file. */
export function useCsv() {
  const { api } = useHub();
  const { t } = useTranslation('insight');
  const words = useFigureWords();
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);

  const columns = [
    t(($) => $.csv.day),
    t(($) => $.csv.hour),
    t(($) => $.csv.services),
    t(($) => $.csv.way),
    t(($) => $.csv.booked),
    t(($) => $.csv.state),
    t(($) => $.csv.reliable),
    ...measures.map((measure) => t(($) => $.csv.minutes, { measure: t(($) => $.measure[measure]) })),
    t(($) => $.csv.shownFrom),
    t(($) => $.csv.shownTo),
    t(($) => $.csv.heldName),
  ];
  const yes = (is: boolean) => (is ? t(($) => $.csv.yes) : t(($) => $.csv.no));
  const rowOf = (line: VisitLine): Cell[] => {
    const { held } = line;
    return [
      line.day,
      line.hour,
      line.services.map(words.service).join(', '),
      t(($) => $.csv.ways[line.way]),
      yes(line.booked),
      t(($) => $.csv.states[line.state]),
      yes(line.timeReliable),
      ...measures.map((measure) => line.times[measure]),
      line.shownFrom,
      line.shownTo,
      held === null ? null : t(($) => $.csv.held[held]),
    ];
  };

  const download = async (period: Period) => {
    setPending(true);
    setFailed(false);
    try {
      const rows: Cell[][] = [];
      for (const part of partsOf(period, daysAtOnce)) {
        const answer = await api.insight.visits.query(part);
        if (!answer.ok) throw new Error(answer.reason);
        rows.push(...answer.lines.map(rowOf));
      }
      // Only whoever saves a file needs what writes it.
      const { csvOf } = await import('./csv.ts');
      saveFile(
        csvOf(columns, rows),
        'text/csv;charset=utf-8',
        t(($) => $.csv.file, { from: period.from, to: period.to }),
      );
    } catch {
      setFailed(true);
    } finally {
      setPending(false);
    }
  };
  return { download: (period: Period) => void download(period), isPending, failed };
}
