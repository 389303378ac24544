import { describe, expect, it } from '@jest/globals';
import type { Strength } from './session.entity.js';
import { type Capability, policy, withPasswordAlone } from './policy.table.js';
import { assertProven } from './proof.js';

const now = '2026-11-20T02:05:00.000Z';
const session = (strength: Strength, steppedUpAt: string | null) => ({
  session: { hash: 'h', strength, steppedUpAt },
});
const told = (who: ReturnType<typeof session>, action: Capability): string | null => {
  try {
    assertProven(who, action, now);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const capabilities = Object.keys(policy) as Capability[];
const needsStepUp = (action: Capability) => policy[action].obligations.includes('stepUp');

describe('what a session must have proved', () => {
  it.each(capabilities)('SEC-31: %s asks a session of the password alone for the second factor', (action) => {
    const expected = withPasswordAlone.includes(action) ? null : 'second-factor-required';
    expect(told(session('password', null), action)).toBe(expected);
  });

  it.each(capabilities)('SEC-33: %s asks for a fresh proof where the table says so', (action) => {
    const stale = needsStepUp(action) ? 'step-up-required' : null;
    const at = (provedAt: string | null) => told(session('secondFactor', provedAt), action);
    expect([at(now), at('2026-11-20T02:00:00.000Z')]).toEqual([null, null]);
    expect([at('2026-11-20T01:59:59.999Z'), at('2026-11-20T02:05:00.001Z'), at(null)]).toEqual([stale, stale, stale]);
  });

  it('SEC-33: the table asks it of counts, corrections, exports, rights, settings, the calendar and migrations', () => {
    expect(capabilities.filter(needsStepUp)).toEqual(
      expect.arrayContaining([
        ...['candidate.confirm', 'candidate.correct', 'candidate.export', 'duty.grant'],
        ...['setting.confirm', 'calendar.amend', 'migration.confirm'],
      ]),
    );
  });

  it('SEC-31: enrolling, choosing a password in place of one given, and being signed in are all that the password alone opens', () => {
    expect(withPasswordAlone).toEqual(['signedIn', 'factor.enrol', 'password.change']);
  });
});
