/** What something of a person may be read for. */
export const purposes = [
  'caseWork',
  'appraisal',
  'verification',
  'inspection',
  'correction',
  'answerToPerson',
  'handover',
] as const;
export type Purpose = (typeof purposes)[number];

export const isPurpose = (text: unknown): text is Purpose => purposes.some((known) => known === text);

/** What a duty reads for where nothing else is said. */
export const routinePurpose = (duty: string | null): Purpose => (duty === 'inspection' ? 'inspection' : 'caseWork');
