import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideWords } from '../../domain/guide/engine.ts';
import type Appointment from '../../locales/da/appointment.json';
import type Article from '../../locales/da/article.json';
import type Assist from '../../locales/da/assist.json';
import type Common from '../../locales/da/common.json';
import type Content from '../../locales/da/content.json';
import type Desk from '../../locales/da/desk.json';
import type Display from '../../locales/da/display.json';
import type Domain from '../../locales/da/domain.json';
import type Errands from '../../locales/da/errands.json';
import type GuideScreen from '../../locales/da/guide.json';
import type House from '../../locales/da/house.json';
import type Hub from '../../locales/da/hub.json';
import type Insight from '../../locales/da/insight.json';
import type Kiosk from '../../locales/da/kiosk.json';
import type Library from '../../locales/da/library.json';
import type MyPlan from '../../locales/da/my-plan.json';
import type Phone from '../../locales/da/phone.json';
import type Plan from '../../locales/da/plan.json';
import type Print from '../../locales/da/print.json';
import type QueueRule from '../../locales/da/queue-rule.json';
import type Start from '../../locales/da/start.json';
import type Terminal from '../../locales/da/terminal.json';
import { root } from '../support/test-hub.ts';

export type StoryLanguage = 'da' | 'en';

/** The words of the screens in a language: a story finds what it presses by the words a person would. */
export function wordsIn(language: StoryLanguage) {
  const read = (namespace: string): unknown =>
    JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'));
  return {
    appointment: read('appointment') as typeof Appointment,
    article: read('article') as typeof Article,
    assist: read('assist') as typeof Assist,
    common: read('common') as typeof Common,
    content: read('content') as typeof Content,
    desk: read('desk') as typeof Desk,
    display: read('display') as typeof Display,
    domain: read('domain') as typeof Domain,
    errands: read('errands') as typeof Errands,
    guide: read('guide') as typeof GuideScreen,
    house: read('house') as typeof House,
    hub: read('hub') as typeof Hub,
    insight: read('insight') as typeof Insight,
    kiosk: read('kiosk') as typeof Kiosk,
    library: read('library') as typeof Library,
    myPlan: read('my-plan') as typeof MyPlan,
    phone: read('phone') as typeof Phone,
    plan: read('plan') as typeof Plan,
    print: read('print') as typeof Print,
    queueRule: read('queue-rule') as typeof QueueRule,
    start: read('start') as typeof Start,
    terminal: read('terminal') as typeof Terminal,
    moving: read('guides/flytning') as GuideWords,
  };
}
export type Words = ReturnType<typeof wordsIn>;

/** Puts values into a text as the screens do. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
