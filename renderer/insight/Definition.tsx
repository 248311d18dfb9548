import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestStaff } from '../../domain/insight/counter-type.ts';
import { aims, enoughToJudge } from '../../domain/insight/self-check.ts';
import { fewest } from '../../domain/insight/spread.ts';
import { Button, Dialog, IconButton } from '../shared/ui/index.ts';
import { useFigureWords } from './use-figure-words.ts';

/** What there is a definition of, in the order of the list. */
export const defined = [
  'visits',
  'wait',
  'waitAll',
  'prep',
  'walk',
  'serve',
  'hold',
  'mean',
  'median',
  'p90',
  'longest',
  'noShow',
  'inside',
  'services',
  'counterType',
  'few',
] as const;
export type Defined = (typeof defined)[number];

function useDefinition() {
  const { t } = useTranslation('insight');
  const { percent } = useFigureWords();
  return (of: Defined) => ({
    title: t(($) => $.definition[of].title),
    text: t(($) => $.definition[of].text, {
      few: fewest,
      staff: fewestStaff,
      enough: enoughToJudge,
      inside: percent(aims.inside),
      longer: percent(aims.longer),
    }),
  });
}

/** What a figure means, one touch away from it. */
export function Explain({ of }: { of: Defined }) {
  const { t } = useTranslation('insight');
  const [isOpen, setOpen] = useState(false);
  const { title, text } = useDefinition()(of);
  return (
    <>
      <IconButton icon="info" label={t(($) => $.explain, { figure: title })} onPress={() => setOpen(true)} />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
        <p className="i-definition">{text}</p>
      </Dialog>
    </>
  );
}

/** Every definition in one list. */
export function ExplainAll() {
  const { t } = useTranslation('insight');
  const [isOpen, setOpen] = useState(false);
  const definition = useDefinition();
  return (
    <>
      <Button icon="info" onPress={() => setOpen(true)}>
        {t(($) => $.action.explain)}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t(($) => $.action.explain)} width="wide">
        <dl className="i-definitions">
          {defined.map((one) => {
            const { title, text } = definition(one);
            return (
              <div key={one}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            );
          })}
        </dl>
      </Dialog>
    </>
  );
}
