import { useState } from 'react';
import type { SavedPlan } from '../../../domain/plan/plan-code.ts';
import type { HubClient } from '../api/index.ts';
import { saveFile } from '../device/index.ts';

/** `busy`: others are having theirs made. `failed`: no connection, or a plan the hub does not make. */
export type PdfState = 'none' | 'pending' | 'saved' | 'busy' | 'failed';

/**
 * Has a plan made into a PDF by the hub, and gives it to the browser to save. `hash`: the guide's text a session keeps to;
 * null: the text of now.
 */
export function usePdf(
  api: Pick<HubClient, 'plan'>,
  hash: string | null,
): {
  readonly state: PdfState;
  readonly save: (plan: SavedPlan, size: 'usual' | 'large') => void;
} {
  const [state, setState] = useState<PdfState>('none');
  const save = async (plan: SavedPlan, size: 'usual' | 'large') => {
    setState('pending');
    try {
      const answer = await api.plan.pdf.mutate({ plan, size, hash });
      if (answer.ok) {
        const bytes = Uint8Array.from(atob(answer.file), (letter) => letter.charCodeAt(0));
        saveFile(bytes, 'application/pdf', answer.name);
      }
      setState(answer.ok ? 'saved' : answer.reason === 'busy' ? 'busy' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return { state, save: (plan, size) => void save(plan, size) };
}
