import { useTranslation } from 'react-i18next';
import {
  longestPeriod,
  type Period,
  type PeriodName,
  periodNames,
  periodOf,
  periodProblem,
} from '../../domain/insight/period.ts';
import { DateField, RadioChips, Row } from '../shared/ui/index.ts';

/** Days by a name, or the manager's own two dates (null while one is not written). */
export interface Choice {
  readonly name: PeriodName | 'own';
  readonly from: string | null;
  readonly to: string | null;
}

/** The days a choice stands for on a day, or what is wrong with it. */
export function chosenPeriod(choice: Choice, today: string): Period | 'no-date' | 'backwards' | 'too-long' {
  if (choice.name !== 'own') return periodOf(choice.name, today);
  const period = { from: choice.from ?? '', to: choice.to ?? '' };
  return periodProblem(period) ?? period;
}

interface PeriodPickerProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly today: string;
}

/** Which days the figures are of. */
export function PeriodPicker({ choice, onChange, today }: PeriodPickerProps) {
  const { t } = useTranslation('insight');
  const period = chosenPeriod(choice, today);
  const problem = typeof period === 'string' && choice.from !== null && choice.to !== null ? period : null;
  return (
    <div className="i-period">
      <RadioChips
        label={t(($) => $.period.label)}
        items={[...periodNames, 'own' as const].map((id) => ({ id, label: t(($) => $.period.name[id]) }))}
        value={choice.name}
        onChange={(name) =>
          onChange(
            name === 'own'
              ? { name, ...(typeof period === 'string' ? { from: null, to: null } : period) }
              : { ...choice, name },
          )
        }
      />
      {choice.name === 'own' && (
        <Row align="start">
          <DateField
            label={t(($) => $.period.from)}
            value={choice.from}
            max={today}
            onChange={(from) => onChange({ ...choice, from })}
          />
          <DateField
            label={t(($) => $.period.to)}
            value={choice.to}
            max={today}
            errorMessage={problem === null ? undefined : t(($) => $.period.problem[problem], { days: longestPeriod })}
            onChange={(to) => onChange({ ...choice, to })}
          />
        </Row>
      )}
    </div>
  );
}
