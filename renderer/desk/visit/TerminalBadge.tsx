import { useTranslation } from 'react-i18next';
import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import { terminalOf } from './terminal-of.ts';

/** The screen a visitor sits at: who does not hear the call sits there, so it is said before she is called and while she is. */
export function TerminalBadge({ visit, overview }: { visit: Pick<Visit, 'id'>; overview: Overview }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const terminal = terminalOf(visit.id, overview);
  if (terminal === null) return null;
  return (
    <Badge tone="warning">
      <Icon name="desktop" />
      <span aria-hidden="true">{names.terminal(terminal)}</span>
      <span className="k-hidden">{t(($) => $.visit.atTerminal, { terminal: names.terminal(terminal) })}</span>
    </Badge>
  );
}
