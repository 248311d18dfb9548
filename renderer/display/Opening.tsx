import type { OpenToday } from '../../domain/announcement/notice.ts';
import { Both } from './Both.tsx';

/** `10:30` as it is written in Danish: `10.30`. */
const danish = (time: string) => time.replace(':', '.');

/** When the centre is open today. */
export function Opening({ open }: { open: OpenToday }) {
  return (
    <p className="d-open">
      <Both
        words={(t) =>
          open.kind === 'closed'
            ? t(($) => $.open.closed)
            : t(($) => $.open.today, { from: danish(open.from), to: danish(open.to) })
        }
      />
    </p>
  );
}
