import { useTranslation } from 'react-i18next';
import { type Outputs, useHubQuery } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/i18n/index.ts';
import { Button, Notice } from '../../shared/ui/index.ts';
import { useDeskCommand } from '../use-desk-command.ts';
import './printers.css';

type Status = Outputs['print']['status'];
type Printer = Status['printers'][number];

/** How many numbers without a slip are named: more would push the work off the page. */
const namedAtMost = 6;

/** Printers that need somebody, and who went without a slip. Comes and goes by itself; nothing while all is well. */
export function PrinterNotices() {
  const { t } = useTranslation('print');
  const status = useHubQuery(['print.status'], (api) => api.print.status.query(), { refetchInterval: 60_000 });
  const { printers, missed } = status.data ?? { printers: [], missed: [] };
  const stopped = printers.filter((printer) => printer.problem !== null && printer.problem !== 'unknown');
  const nearlyOut = printers.filter((printer) => printer.problem === null && printer.nearEnd);
  return (
    <section className="d-printers" aria-label={t(($) => $.printers.title)}>
      {stopped.map((printer) => (
        <Stopped printer={printer} key={`${printer.device} ${printer.problem}`} />
      ))}
      {nearlyOut.map(({ device, label }) => (
        <Notice live="polite" key={device}>
          {t(($) => $.printers.nearEnd, { where: label })}
        </Notice>
      ))}
      {missed.length > 0 && <Missed missed={missed.slice(0, namedAtMost)} printers={printers} />}
    </section>
  );
}

function Stopped({ printer }: { printer: Printer }) {
  const { t } = useTranslation('print');
  const format = useFormat();
  const { problem, label, since } = printer;
  if (problem === null || problem === 'unknown') return null;
  return (
    <Notice tone="warning" live="polite" title={t(($) => $.printers.problem[problem], { where: label })}>
      {since !== null && `${t(($) => $.printers.since, { time: format.time(since) })} `}
      {t(($) => $.printers.meanwhile)}
    </Notice>
  );
}

type MissedProps = { missed: Status['missed']; printers: readonly Printer[] };

function Missed({ missed, printers }: MissedProps) {
  const { t } = useTranslation('print');
  const reprint = useDeskCommand((api, input: { visit: string } & { key: string }) => api.print.reprint.mutate(input));
  const canPrint = (device: string) =>
    printers.some((one) => one.device === device && one.kind === 'escpos-tcp' && one.problem === null);
  return (
    <div className="d-missed">
      <p>{t(($) => $.printers.missed)}</p>
      <ul>
        {missed.map(({ visit, label, device, isUncertain }) => (
          <li key={visit}>
            <bdi className="d-number">{isUncertain ? t(($) => $.printers.maybe, { label }) : label}</bdi>
            {canPrint(device) && (
              <Button
                size="small"
                icon="print"
                aria-label={t(($) => $.printers.reprintLabel, { label })}
                isDisabled={reprint.isPending}
                onPress={() =>
                  void reprint.act(
                    { visit },
                    t(($) => $.printers.asked, { label }),
                  )
                }
              >
                {t(($) => $.printers.reprint)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
