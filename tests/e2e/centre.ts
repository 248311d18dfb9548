import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import {
  centreWithWall,
  dataFolder,
  demoCentre,
  startTestHub,
  type TestHub,
  type TestHubOptions,
} from '../support/test-hub.ts';

/** The size of each kind of screen in CSS pixels. */
const sizes = {
  kiosk: { width: 1080, height: 1920 },
  terminal: { width: 1920, height: 1080 },
  desk: { width: 1920, height: 1080 },
  display: { width: 1920, height: 1080 },
  library: { width: 1920, height: 1080 },
  insight: { width: 1920, height: 1080 },
  content: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
  start: { width: 1366, height: 768 },
} as const;
type Kind = keyof typeof sizes;

/** What is otherwise than usual about a page. */
interface How {
  /** done in the page before it is loaded, such as taking its clock over */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A centre in full: its hub on a database file of its own, and its screens as browser pages. */
export interface Centre {
  readonly test: TestHub;
  /** opens a device's page as a browser of its own (nothing shared with other screens) */
  readonly open: (device: string, how?: How) => Promise<Page>;
  readonly openPhone: (url: string) => Promise<Page>;
  /** the page that lists the screens, at an address of it */
  readonly openStart: (url: string) => Promise<Page>;
  /** moves the hub's time by so many ms at once */
  readonly later: (ms: number) => void;
}

interface Options {
  /** what is otherwise than usual about the hub */
  readonly hubOptions: TestHubOptions;
  readonly centreFile: string;
  /** how the wall is set up otherwise than in the demo centre, e.g. `announce: { volume: 30 }` */
  readonly display: string;
}

export const test = base.extend<{ centre: Centre } & Options>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  hubOptions: async ({}, use) => use({}),
  centreFile: [demoCentre, { option: true }],
  display: ['', { option: true }],
  centre: async ({ browser, centreFile, display, hubOptions }, use, info) => {
    let ahead = 0;
    const own = display === '' ? null : dataFolder();
    const hub = await startTestHub({
      centreFile: own ? centreWithWall(own.path, display) : centreFile,
      clock: () => Date.now() + ahead,
      ...hubOptions,
    });
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    const page = async (kind: Kind, url: string, { prepare, viewport = sizes[kind] }: How = {}) => {
      const context = await browser.newContext({
        viewport,
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
      });
      contexts.push(context);
      const opened = await context.newPage();
      // A page that throws, or breaks the content security policy, has failed whatever it shows.
      opened.on('pageerror', (error) => faults.push(`${kind}: ${error.message}`));
      opened.on('console', (message) => {
        if (/Content Security Policy|Uncaught/i.test(message.text())) faults.push(`${kind}: ${message.text()}`);
      });
      await prepare?.(opened);
      await opened.goto(url);
      return opened;
    };
    await use({
      test: hub,
      open: (device, how) => {
        const screen = hub.hub.screens.find((candidate) => candidate.device === device);
        if (!screen) throw new Error(`no device ${device}`);
        return page(screen.kind as Kind, screen.url, how);
      },
      openPhone: (url) => page('phone', url),
      openStart: (url) => page('start', url),
      later: (ms) => {
        ahead += ms;
      },
    });
    await Promise.all(contexts.map((context) => context.close()));
    await hub.stop();
    own?.remove();
    expect(faults, `faults in ${info.title}`).toEqual([]);
  },
});

export { expect };

/** What is pressed, by its words: whole when they are a text. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

/** Signs somebody in by name and PIN, on any screen where staff sign in. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await button(page, name).click();
  await page.keyboard.type(pin);
}

/** A label as it is said by the hub, whatever spaces the screen puts into it. */
export const spaced = (label: string) => new RegExp(label.split('').join(String.raw`\s*`));

/** No violation of WCAG 2.2 A and AA, nor of the best practices axe knows. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Until its heading stands, a page is still on its way.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const { violations } = await new AxeBuilder({ page })
    // React Aria's own announcer names elements that may be gone again before their announcement is cleared (7 s).
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found).toEqual([]);
}

/** Looks at a view the way every view must be looked at. */
export async function look(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectNoOverflow(page, what);
}

/** Nothing runs out of the picture sideways. */
export async function expectNoOverflow(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${what} is wider than its screen`).toBeLessThanOrEqual(0);
}
