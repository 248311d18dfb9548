import { type ReactNode, useId } from 'react';
import type { Tone } from './Notice.tsx';

export type PanelProps = {
  title?: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** `quiet`: no frame. `strong`: the one thing to look at now. */
  tone?: 'plain' | 'quiet' | 'strong';
  children: ReactNode;
};

/** A part of a staff screen with a heading of its own. */
export function Panel({ title, actions, tone = 'plain', children }: PanelProps) {
  const id = useId();
  return (
    <section className="k-panel" data-tone={tone} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || actions !== undefined) && (
        <div className="k-panel-head">
          {title !== undefined && <h2 id={id}>{title}</h2>}
          {actions !== undefined && <div className="k-row">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

export type BadgeProps = { tone?: Tone | 'plain'; children: ReactNode };

/** One or two words about something, in a frame: "Venter", "Udløber snart". */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span className="k-badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** Things beside each other that wrap, with the kit's gap between them. */
export function Row({ children, align = 'center' }: { children: ReactNode; align?: 'center' | 'start' | 'end' }) {
  return (
    <div className="k-row" data-align={align}>
      {children}
    </div>
  );
}

/** Things under each other, with the kit's gap between them. */
export function Stack({ children, gap = 'normal' }: { children: ReactNode; gap?: 'tight' | 'normal' | 'wide' }) {
  return (
    <div className="k-stack" data-gap={gap}>
      {children}
    </div>
  );
}
