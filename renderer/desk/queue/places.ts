import { useTranslation } from 'react-i18next';
import type { ReturnPlace } from '../../../domain/queue/order.ts';
import type { MenuChoice } from '../../shared/ui/index.ts';

const places = ['keep', 'after-next', 'last'] as const satisfies readonly ReturnPlace[];

/** Where somebody comes back to in the queue, as a list to choose from. Staff always choose. */
export function usePlaces(): MenuChoice<ReturnPlace>[] {
  const { t } = useTranslation('desk');
  return places.map((id) => ({ id, label: t(($) => $.place[id]), hint: t(($) => $.place[`${id}Hint`]) }));
}
