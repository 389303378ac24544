import { describe, expect, it } from '@jest/globals';
import { acts } from '../../../workflows/admission/acts.js';
import { originOf } from './paper-origin.js';

describe('where papers come from', () => {
  it('is known for every paper of a case, by acts that there are', () => {
    const keys = [
      ...['certificate', 'application', 'record', 'introduction', 'unionResolution', 'synthesis', 'branchResolution'],
      ...['subdivisionReport', 'committeeResolution', 'decision', 'memberRecord', 'newMemberCertificate', 'selfReview'],
      ...['helperReview', 'recognitionSynthesis', 'recognitionDecision'],
    ];
    for (const key of keys) for (const act of originOf(key).acts) expect(Object.keys(acts)).toContain(act);
    expect(() => originOf('nothing')).toThrow('no act brings');
  });
});
