import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, type Called, emptyWall, layOut, orderCalled } from './board.ts';

const row = (label: string, state: Called['state'], lastCalledAt: number): Called => ({
  visit: label,
  label,
  state,
  calls: 1,
  lastCalledAt,
  counter: '1',
});

describe('orderCalled', () => {
  it('puts the newest call first, and those already met last', () => {
    const rows = [
      row('P001', 'serving', 50),
      row('P002', 'called', 20),
      row('P003', 'called', 30),
      row('P004', 'serving', 60),
    ];
    expect(orderCalled(rows).map(({ label }) => label)).toEqual(['P003', 'P002', 'P004', 'P001']);
  });

  it('leaves out what has no number', () => {
    expect(orderCalled([row('', 'called', 1)])).toEqual([]);
  });
});

describe('a wall without a number', () => {
  const open: Board = { called: [], waiting: 0, openCounters: 2, services: [], open: null, messages: [] };
  const services = (...refused: Board['services'][number]['refused'][]): Board['services'] =>
    refused.map((one, at) => ({ service: `s${at}`, waiting: 0, range: { kind: 'unknown' }, refused: one }));
  const paused = { reason: 'queue-paused', why: 'meeting' } as const;

  it('welcomes, says that a call comes soon, or that nobody is at a counter', () => {
    expect(emptyWall(open)).toBe('welcome');
    expect(emptyWall({ ...open, waiting: 1 })).toBe('soon');
    expect(emptyWall({ ...open, openCounters: 0 })).toBe('noCounter');
  });

  it('sends nobody for a number while none is given', () => {
    expect(emptyWall({ ...open, services: services(paused, paused) })).toBe('paused');
    expect(emptyWall({ ...open, services: services(paused, null) })).toBe('welcome');
    expect(emptyWall({ ...open, waiting: 2, services: services(paused, paused) })).toBe('soon');
  });

  it('says that it is closed outside the hours of numbers', () => {
    const closed = { reason: 'closed-today', next: null } as const;
    expect(emptyWall({ ...open, services: services(closed, closed) })).toBe('closed');
    expect(emptyWall({ ...open, open: { kind: 'closed' } })).toBe('closed');
  });

  it('stands also when a board has no services', () => {
    expect(emptyWall({ ...open, services: undefined as never })).toBe('welcome');
  });
});

describe('layOut', () => {
  const rooms = fc.record({ rows: fc.integer({ min: 1, max: 20 }), columns: fc.integer({ min: 1, max: 3 }) });

  it('hides nobody who is on the way, and gives everybody met a turn or tells nothing of pages', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), rooms, (onTheirWay, met, room) => {
        const { columns, metPerPage, pages, scale } = layOut(onTheirWay, met, room);
        expect(columns).toBeGreaterThanOrEqual(1);
        expect(columns).toBeLessThanOrEqual(room.columns);
        // What stands there at once fits, in type that is no smaller than it must be; the line of the pages has a row.
        const rows = Math.ceil((onTheirWay + Math.min(met, metPerPage)) / columns);
        expect(rows * scale).toBeLessThanOrEqual(room.rows - (pages > 1 ? 1 : 0) + 1e-9);
        if (scale < 1) expect(onTheirWay).toBeGreaterThan(room.rows * room.columns);
        if (pages > 1) {
          expect(pages * metPerPage).toBeGreaterThanOrEqual(met);
          expect((pages - 1) * metPerPage).toBeLessThan(met);
        }
      }),
    );
  });

  it('uses a second column before a page, and a third only for those on the way', () => {
    const room = { rows: 7, columns: 3 };
    const inTwo = { columns: 2, metPerPage: 0, pages: 1, scale: 1 };
    expect(layOut(7, 0, room)).toEqual({ ...inTwo, columns: 1 });
    expect(layOut(14, 0, room)).toEqual(inTwo);
    expect(layOut(15, 0, room)).toEqual({ ...inTwo, columns: 3 });
    expect(layOut(3, 20, room)).toEqual({ columns: 2, metPerPage: 9, pages: 3, scale: 1 });
    expect(layOut(13, 6, room)).toEqual({ columns: 3, metPerPage: 6, pages: 1, scale: 1 });
    expect(layOut(42, 6, room)).toEqual({ columns: 3, metPerPage: 0, pages: 1, scale: 0.5 });
  });
});
