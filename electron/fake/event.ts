/** An event that can be prevented, as Electron hands it to listeners. */
export class FakeEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Makes an event that also carries details, the way `will-frame-navigate` does. */
export function eventWith<T extends object>(details: T): FakeEvent & T {
  return Object.assign(new FakeEvent(), details);
}
