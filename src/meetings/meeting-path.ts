import type { BodySlug } from './meeting-acts.js';

/** Where the form of a body's meetings stands, and its draft. */
export const meetingPath = (body: BodySlug): string => `/hop/${body}`;
