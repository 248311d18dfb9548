import { useTranslation } from 'react-i18next';
import { type Errand, nameOfWay, type Recommendation, type TriageQuestion } from '../../domain/triage/triage.ts';
import type da from '../../locales/da/errands.json';
import { useHub } from '../shared/api/index.ts';
import { type IconName, isIconName } from '../shared/ui/index.ts';

type Words = typeof da;

/**
 * The words of the catalogue. Its ids come from content as plain text; a test holds that every id has its words, so they
 * are taken for keys here and nowhere else.
 */
export function useErrandWords() {
  const { t } = useTranslation('errands');
  return {
    title: (id: string) => t(($) => $.errands[id as keyof Words['errands']].title),
    hint: (id: string) => t(($) => $.errands[id as keyof Words['errands']].hint),
    question: (id: TriageQuestion['id']) => t(($) => $.questions[id].title),
    option: (id: TriageQuestion['id'], option: string) =>
      t(($) => ($.questions[id].options as Words['questions']['situation']['options'])[option as 'self']),
    way: (way: Pick<Recommendation, 'kind' | 'reasons'>) => t(($) => $.ways[nameOfWay(way)]),
    reason: (id: string) => t(($) => $.reasons[id as keyof Words['reasons']]),
    bring: (id: string) => t(($) => $.bring[id as keyof Words['bring']]),
  };
}

/** The name of a queue, in the language now on the screen. */
export function useServiceName(): (service: string) => string {
  const { i18n } = useTranslation();
  const { me } = useHub();
  return (service) => {
    const names = me.centre.services.find((one) => one.id === service)?.names;
    return names?.[i18n.language] ?? names?.da ?? '';
  };
}

/** The picture of an errand. Content may name one we do not draw. */
export const iconOf = (errand: Errand): IconName => (isIconName(errand.icon) ? errand.icon : 'document');

/** The picture of each way of doing it. */
export const wayIcons: Readonly<Record<Recommendation['kind'], IconName>> = {
  'self-service-here': 'desktop',
  assisted: 'persons',
  counter: 'support-agent',
  appointment: 'calendar-month',
  'at-home': 'home',
};
