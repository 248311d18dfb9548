/** A service that was done in a visit, and how often. */
export interface Done {
  readonly service: string;
  readonly quantity: number;
}

/** As many of one service as the hub takes in a visit. */
export const mostOfOne = 20;

/** What the visit was for, as done: each of its services as often as it was one of its legs. */
export function doneOf(services: readonly string[]): Done[] {
  return [...new Set(services)].map((service) => ({
    service,
    quantity: services.filter((one) => one === service).length,
  }));
}

/** Other services chosen: those that stay keep how often they were done. */
export function withServices(done: readonly Done[], services: readonly string[]): Done[] {
  return services.map((service) => done.find((one) => one.service === service) ?? { service, quantity: 1 });
}

export function withQuantity(done: readonly Done[], service: string, quantity: number): Done[] {
  const within = Math.min(mostOfOne, Math.max(1, quantity));
  return done.map((one) => (one.service === service ? { service, quantity: within } : one));
}

/** What has to be told to the hub: nothing where the visit itself says what was done. */
export function toTell(done: readonly Done[], services: readonly string[]): Done[] | undefined {
  const said = doneOf(services);
  const isSame =
    done.length === said.length &&
    said.every(({ service, quantity }) => done.some((one) => one.service === service && one.quantity === quantity));
  return isSame ? undefined : [...done];
}
