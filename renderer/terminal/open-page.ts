import { useState } from 'react';
import type { SidemandDevice } from '../shared/device/index.ts';
import { useTerminal } from './store.ts';

type Answer = Awaited<ReturnType<SidemandDevice['openSelfService']>>;
export type OpenProblem = Extract<Answer, { ok: false }>['reason'];

/** True in a plain browser, where a page that was opened must be closed by the one who used it. */
export const opensInBrowser = (): boolean => window.sidemandDevice === undefined;

/**
 * Opens a page outside. In the desktop program the program opens it; in a browser the link itself does, in a window of
 * its own that knows nothing of this one.
 */
export function useOpenPage(url: string): {
  isOpen: boolean;
  problem: OpenProblem | null;
  onClick: (event: { preventDefault: () => void }) => void;
} {
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<OpenProblem | null>(null);
  return {
    isOpen,
    problem,
    onClick: (event) => {
      useTerminal.setState({ hasOpened: true });
      const device = window.sidemandDevice;
      if (device === undefined) {
        setIsOpen(true);
        return;
      }
      event.preventDefault();
      setProblem(null);
      device.openSelfService(url).then(
        (answer) => {
          setIsOpen(answer.ok);
          if (!answer.ok) setProblem(answer.reason);
        },
        () => setProblem('refused'),
      );
    },
  };
}
