import { expect, it } from 'vitest';
import { groupScreens } from './groups.ts';

it('shows every screen once, by who uses it', () => {
  const screens = ['desk', 'kiosk', 'display', 'desk', 'insight', 'pager', 'terminal'].map((kind, at) => ({
    kind,
    id: `${kind}-${at}`,
  }));
  const groups = groupScreens(screens);
  expect(groups.map(({ id, screens: of }) => [id, of.map((screen) => screen.id)])).toEqual([
    ['citizens', ['kiosk-1', 'terminal-6', 'display-2']],
    ['frontdesk', ['desk-0', 'desk-3']],
    ['manager', ['insight-4']],
    ['others', ['pager-5']],
  ]);
});

it('has no empty groups', () => {
  expect(groupScreens([])).toEqual([]);
});
