import { Badge, Icon } from '../../shared/ui/index.ts';
import type { Overview, Visit } from '../types.ts';
import { useNames } from '../words.ts';
import { terminalOf } from './terminal-of.ts';

/** The screen a visitor sits at: who does not hear the call sits there, so it is said before she is called. */
export function TerminalBadge({ visit, overview }: { visit: Pick<Visit, 'id'>; overview: Overview }) {
  const names = useNames();
  const terminal = terminalOf(visit.id, overview);
  if (terminal === null) return null;
  return (
    <Badge tone="warning">
      <Icon name="desktop" />
      {names.terminal(terminal)}
    </Badge>
  );
}
