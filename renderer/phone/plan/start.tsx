import '../phone.css';
import './plan-page.css';
import { readPlanCode } from '../../../domain/plan/plan-code.ts';
import { useVisitorSettings } from '../../shared/display/index.ts';
import { availableLanguages } from '../../shared/i18n/index.ts';
import { startPage } from '../../shared/ui/index.ts';
import { firstLanguage } from '../language.ts';
import { PlanPage } from './PlanPage.tsx';
import { PlanUnread } from './PlanUnread.tsx';

const namespaces = ['my-plan', 'guide', 'plan'];

/** Starts the page of a plan: all it knows stands in its address, behind the `#`, which is sent to nobody. */
export function startPlanPage(): void {
  const offered = availableLanguages(namespaces).map(({ code }) => code);
  const read = readPlanCode(window.location.hash);
  // The language chosen stands in the address too, so there is nothing to remember on the phone.
  const language = firstLanguage(window.location.hash, { getItem: () => null }, offered);
  useVisitorSettings.setState({ language });
  void startPage({
    family: 'phone',
    namespaces,
    page: read.ok ? (
      <PlanPage first={read.plan} />
    ) : (
      <PlanUnread why={read.reason === 'other-version' ? 'newer' : 'bad'} />
    ),
  });
}
