import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ScreenScript, scriptFromScreen, useScreenScript, useSpokenFocus } from '../speech/index.ts';
import { Button } from './Button.tsx';
import { useFourKeyPad } from './four-key-pad.ts';
import { useKit } from './kit-context.ts';
import { ScrollMore } from './ScrollMore.tsx';
import { ToolBar } from './ToolBar.tsx';

export type ScreenProps = {
  /** One question or one message: the page's only h1. */
  title: string;
  /** One or two short lines under it. */
  lead?: ReactNode;
  /** What is only read, never touched; on a kiosk it stands above the reach band, between title and buttons. */
  info?: ReactNode;
  /** What is touched; on a kiosk it lies inside the reach band. */
  children?: ReactNode;
  /** `ask`: title above (or beside) the buttons. `page`: one column to read from top to bottom, such as a plan. */
  layout?: 'ask' | 'page';
  /** Gives a back button, always in the same place. */
  onBack?: () => void;
  /** The way on, and other buttons at the foot. */
  bottomBar?: ReactNode;
  /** Above everything: a `StatusBanner`. */
  banner?: ReactNode;
  /** The tool bar; null leaves it out (a screen nobody touches). */
  tools?: ReactNode;
  /** The screen's own name, where people are sent to one of several. */
  name?: string;
  /** What is read aloud, when it is not simply what stands on the screen. */
  script?: ScreenScript;
};

/** A citizen's screen: header, title, what is read, what is touched, foot, tool bar. */
export function Screen({
  title,
  lead,
  info,
  children,
  layout = 'ask',
  onBack,
  bottomBar,
  banner,
  tools,
  name,
  script,
}: ScreenProps) {
  const { t, i18n } = useTranslation('common');
  const { municipality, place } = useKit();
  const root = useRef<HTMLElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = t(($) => $.question.chosen);
  useFourKeyPad();
  useSpokenFocus(chosen);
  useScreenScript(
    () => script ?? (root.current === null ? { title } : scriptFromScreen(root.current, chosen)),
    `${i18n.language} ${title}`,
  );

  // A new question is a new screen: those who listen hear it, those who use keys start from it.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.title = title;
  }, [title]);

  const hasFoot = onBack !== undefined || bottomBar !== undefined;
  const more = <ScrollMore place={layout === 'page' ? root : controls} />;

  return (
    <div className="k-screen" data-layout={layout}>
      {banner}
      <header className="k-header" data-say="no">
        <span>{place ?? t(($) => $.place)}</span>
        {name !== undefined && <span>{name}</span>}
        <span>{municipality}</span>
      </header>
      <main className="k-main" ref={root}>
        <div className="k-info">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="k-lead">{typeof lead === 'string' ? <p>{lead}</p> : lead}</div>}
          {info}
        </div>
        <div className="k-reach">
          {children !== undefined && (
            <div className="k-controls" ref={controls}>
              {children}
            </div>
          )}
          {hasFoot && (
            <div className="k-bottombar">
              {onBack !== undefined && (
                <Button icon="arrow-back" onPress={onBack}>
                  {t(($) => $.action.back)}
                </Button>
              )}
              {more}
              <div className="k-bottombar-rest">{bottomBar}</div>
            </div>
          )}
        </div>
      </main>
      {!hasFoot && more}
      {tools === undefined ? <ToolBar /> : tools}
    </div>
  );
}
