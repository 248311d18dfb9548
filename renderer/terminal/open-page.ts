import { useState } from 'react';
import { useTerminal } from './store.ts';

/** What the desktop program offers besides printing and wiping: opening a page of a public authority under its rules. */
interface OpensPages {
  readonly openSelfService?: (url: string) => Promise<{ ok: true } | { ok: false; reason: OpenProblem }>;
}

export type OpenProblem = 'address-not-allowed' | 'no-browser' | 'busy' | 'refused';

const desktop = (): OpensPages['openSelfService'] =>
  (window.sidemandDevice as unknown as OpensPages | undefined)?.openSelfService;

/** True in a plain browser, where a page that was opened must be closed by the one who used it. */
export const opensInBrowser = (): boolean => desktop() === undefined;

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
      const open = desktop();
      if (open === undefined) {
        setIsOpen(true);
        return;
      }
      event.preventDefault();
      setProblem(null);
      open(url).then(
        (answer) => {
          setIsOpen(answer.ok);
          if (!answer.ok) setProblem(answer.reason);
        },
        () => setProblem('refused'),
      );
    },
  };
}
