import { useTranslation } from 'react-i18next';
import type { Outputs } from '../shared/api/client.ts';
import { RuleList } from '../shared/queue-rule/RuleList.tsx';
import { Icon, type IconName, Notice } from '../shared/ui/index.ts';
import { groupScreens } from './groups.ts';

type Listed = Extract<Outputs['identity']['screens'], { ok: true }>;
type Kind = Listed['screens'][number]['kind'];

const kindIcons: Partial<Record<Kind, IconName>> = {
  kiosk: 'ticket',
  terminal: 'laptop',
  display: 'desktop',
  desk: 'support-agent',
  library: 'book',
  insight: 'analytics',
  content: 'assignment',
};

/** Every screen of the centre with what it is for. Each opens in a tab of its own. */
export function ScreenList({ centre, screens }: Pick<Listed, 'centre' | 'screens'>) {
  const { t } = useTranslation('start');
  const { t: rule } = useTranslation('queue-rule');
  if (screens.length === 0) {
    return (
      <div className="s-title">
        <h1>{t(($) => $.noCentre.title)}</h1>
        <p className="s-lead">{t(($) => $.noCentre.text)}</p>
      </div>
    );
  }
  return (
    <>
      <div className="s-title">
        <h1>{centre.name}</h1>
        <p className="s-lead">{centre.municipality}</p>
      </div>
      <p className="s-intro">{t(($) => $.intro)}</p>
      <SetupSlips screens={screens} />
      {groupScreens(screens).map((group) => (
        <section key={group.id} className="s-group" aria-labelledby={`group-${group.id}`}>
          <div>
            <h2 id={`group-${group.id}`}>{t(($) => $.group[group.id].title)}</h2>
            <p className="s-soft">{t(($) => $.group[group.id].text)}</p>
          </div>
          <ul className="s-screens">
            {group.screens.map((screen) => (
              <li key={screen.id}>
                <a className="s-screen" href={screen.url} target="_blank" rel="noreferrer">
                  <Icon name={kindIcons[screen.kind] ?? 'apps'} size="l" />
                  <span className="s-screen-text">
                    <span className="s-screen-name">{screen.label}</span>
                    <span className="s-screen-kind">
                      <strong>{t(($) => $.kind[screen.kind].name)}.</strong> {t(($) => $.kind[screen.kind].text)}
                    </span>
                  </span>
                  <Icon name="open-in-new" label={t(($) => $.newTab)} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="s-soft">{t(($) => $.phoneNote)}</p>
      <section className="s-group" aria-labelledby="rule">
        <div>
          <h2 id="rule">{rule(($) => $.title)}</h2>
          <p className="s-soft">{t(($) => $.ruleNote)}</p>
        </div>
        <RuleList policy={centre.order} />
      </section>
    </>
  );
}

/** Settings of screens that cannot be used, with what holds instead, for whoever wrote them. */
function SetupSlips({ screens }: Pick<Listed, 'screens'>) {
  const { t } = useTranslation('start');
  const slips = screens.flatMap(({ label: screen, wallProblems }) =>
    wallProblems.map(({ setting, used }) =>
      used === null
        ? t(($) => $.setup.unknown, { screen, setting })
        : t(($) => $.setup.text, {
            screen,
            setting,
            used: used === 'default' || used === 'none' ? t(($) => $.setup[used]) : used,
          }),
    ),
  );
  if (slips.length === 0) return null;
  return (
    <Notice tone="warning" title={t(($) => $.setup.title)}>
      <ul>
        {slips.map((slip) => (
          <li key={slip}>{slip}</li>
        ))}
      </ul>
    </Notice>
  );
}
