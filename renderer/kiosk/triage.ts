/** The rules of triage as one chunk, fetched while the visitor reads the welcome. */
export { nextQuestion, recommend } from '../../domain/triage/triage.ts';
