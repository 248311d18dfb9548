import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../api/index.ts';
import { Button, ChipToggles, IconButton } from '../ui/index.ts';
import { type Done, mostOfOne, withQuantity, withServices } from './done-services.ts';

type Props = { value: readonly Done[]; onChange: (done: Done[]) => void };

/** What was done, and how often: four passports in one visit are four. What the visit was for stands chosen. */
export function DoneServices({ value, onChange }: Props) {
  const { t, i18n } = useTranslation('assist');
  const { me } = useHub();
  const nameOf = (id: string) => {
    const names = me.centre.services.find((one) => one.id === id)?.names;
    return names?.[i18n.language] ?? names?.da ?? id;
  };
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="k-done">
      <legend className="k-label">{t(($) => $.finish.done)}</legend>
      <ul>
        {value.map(({ service, quantity }) => (
          <li key={service}>
            <span>{nameOf(service)}</span>
            <IconButton
              icon="minus"
              variant="secondary"
              label={t(($) => $.finish.fewer, { service: nameOf(service) })}
              isDisabled={quantity <= 1}
              onPress={() => onChange(withQuantity(value, service, quantity - 1))}
            />
            <output>{t(($) => $.finish.times, { count: quantity })}</output>
            <IconButton
              icon="plus"
              variant="secondary"
              label={t(($) => $.finish.more, { service: nameOf(service) })}
              isDisabled={quantity >= mostOfOne}
              onPress={() => onChange(withQuantity(value, service, quantity + 1))}
            />
          </li>
        ))}
        {!isOpen && (
          <li>
            <Button size="small" variant="quiet" icon="edit" onPress={() => setOpen(true)}>
              {t(($) => $.finish.otherServices)}
            </Button>
          </li>
        )}
      </ul>
      {isOpen && (
        <ChipToggles
          label={t(($) => $.finish.services)}
          items={me.centre.services.map(({ id }) => ({ id, label: nameOf(id) }))}
          value={value.map(({ service }) => service)}
          onChange={(services) => onChange(withServices(value, services))}
        />
      )}
    </fieldset>
  );
}
