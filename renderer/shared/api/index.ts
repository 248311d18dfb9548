export { errorCode, type HubClient, hubIsAway, type Inputs, type Outputs } from './client.ts';
export { useConnection } from './connection.ts';
export { startHubPage } from './HubPage.tsx';
export { HubProvider, type LiveMessage, type Me, type Refusal, useHub } from './HubProvider.tsx';
export { type Away, useCommand, useContent, useHubQuery, useLiveEvents } from './hooks.ts';
export { commandKey } from './hub-clock.ts';
