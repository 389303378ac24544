import { describe, expect, it } from '@jest/globals';
import { vote } from '../../workflows/admission/examples/papers.js';
import { people, unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { vietnam } from '../../workflows/calendar/holidays.js';
import { addDays, legalDate } from '../../workflows/calendar/legal-date.js';
import { addWorkingDays } from '../../workflows/calendar/working-days.js';
import { replay } from '../../workflows/kernel/replay.js';
import { nodes } from '../support/nodes.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

/** G01-3.9a, G01-3.9b, G01-5.2a: moves and postings before the decision. */

const elsewhere = unit('C', { unit: 'branch-west' });
const at = (stage: Stage, from = '2025-07-07') => new Walk({ from }).to(stage);
const limit = (walk: Walk, timer: string) => walk.deadlines().find((open) => open.timer === timer);

/** The new branch takes the candidate over; its attributes are read from then on. */
function arrives(walk: Walk, after = 10) {
  walk.setting = elsewhere;
  return walk.does('move.receive', after);
}
const moved = (walk: Walk) => arrives(walk.does('move.declare', 3));

describe('G01-3.9a: helped or considered, he goes on where he stood, at most from a ready dossier', () => {
  const stages: readonly Stage[] = [
    'sympathiser',
    'courseAssigned',
    'courseCertified',
    'leaveToStart',
    'applying',
    'recordSealed',
    'verifying',
    'recordCertified',
    'dossierReady',
  ];
  it.each(stages)('from %s back to it, every region as it was', (stage) => {
    const walk = at(stage);
    const { value } = walk.state;
    walk.does('move.declare', 3);
    expect([walk.stage, walk.facts.returnTo]).toEqual(['moving', value]);
    arrives(walk);
    expect([walk.state.value, walk.facts.returnTo]).toEqual([value, null]);
  });

  it.each<Stage>(['branchMeeting', 'branchBelowShare', 'subdivisionAppraisal', 'grassrootsCommittee'])(
    'from %s to a ready dossier: nothing that was resolved binds the new branch (A)',
    (stage) => {
      const walk = moved(nodes[stage]!());
      expect(walk.stage).toBe('dossierReady');
      const { meeting, branchVote, subdivisionOn, committeeVote, completedOn } = walk.facts;
      expect([meeting, branchVote, subdivisionOn, committeeVote]).toEqual([null, null, null, null]);
      expect(completedOn).not.toBeNull();
      expect(walk.does('meeting.open', 3).does('vote.record').stage).toBe('competentAuthority');
    },
  );

  it('an open question of political standards stays open, and bars the new branch as it did the old', () => {
    const walk = moved(at('grassrootsCommittee').does('political.raise', 1));
    expect(walk.state.value).toEqual({ considered: { road: 'dossierReady', political: 'politicalConclusionPending' } });
    expect(barsOf(walk.tries('meeting.open', walk.on))).toEqual(['G01-3.7c']);
  });

  it('the new helper introduces without the twelve months; without a move he may not', () => {
    const walk = moved(at('verifying'));
    expect(walk.facts.helper).toEqual({ person: people.third, togetherSince: null, replacement: true });
    const signs = (of: Walk, replacement: boolean) =>
      barsOf(of.tries('introduction.sign', of.on, { introducer: people.third, replacement, togetherSince: of.on }));
    expect([signs(walk, true), signs(walk, false)]).toEqual([[], ['R24-3.2.1']]);
    expect(signs(at('verifying'), true)).toEqual(['R24-3.2.2']);
  });

  it('an official member, whoever else he is', () => {
    const walk = at('verifying').does('move.declare', 3);
    walk.setting = elsewhere;
    expect(barsOf(walk.tries('move.receive', walk.on, { helper: people.probationer }))).toEqual(['R24-3.2.1-x2']);
  });

  it('the certificate and the move decision are of that day or before, the place another', () => {
    const walk = at('verifying');
    const letter = (date: string) => ({ number: '80-CV/ĐU', date: legalDate(date), issuer: 'Đảng ủy cơ sở' });
    const bars = (more: object) => barsOf(walk.tries('move.declare', walk.on, more));
    expect([bars({ letter: letter(walk.on) }), bars({ letter: letter(addDays(walk.on, 1)) })]).toEqual([
      [],
      ['G01-3.9a'],
    ]);
    expect(bars({ moveDecisionOn: addDays(walk.on, 1) })).toEqual(['G01-3.9a']);
    expect(bars({ newUnit: walk.setting.unit })).toEqual(['G01-3.9a']);
  });

  it('is received by the branch whose route is read, not before the day, and told where the route is another', () => {
    const walk = at('verifying').does('move.declare', 3);
    walk.setting = elsewhere;
    expect(barsOf(walk.tries('move.receive', walk.on, { branch: 'branch-east' }))).toEqual(['G01-3.9a']);
    expect(barsOf(walk.tries('move.receive', walk.on, { receivedOn: addDays(walk.on, 1) }))).toEqual(['G01-3.9a']);
    expect(noticesOf(walk.tries('move.receive', walk.on, { route: 'A' }))).toEqual(['G01-3.9a']);
    expect(noticesOf(walk.tries('move.receive', walk.on))).toEqual([]);
  });

  it('is received by another branch than the one left, and not before the move was known', () => {
    const walk = at('verifying').does('move.declare', 3);
    expect(barsOf(walk.tries('move.receive', addDays(walk.on, 5)))).toEqual(['G01-3.9a']);
    walk.setting = elsewhere;
    const received = (day: string) =>
      barsOf(walk.tries('move.receive', addDays(walk.on, 5), { receivedOn: legalDate(day) }));
    expect([received(walk.on), received(addDays(walk.on, -1))]).toEqual([[], ['G01-3.9a']]);
  });

  it('goes to another branch than his own, wherever the act is judged', () => {
    const walk = at('verifying');
    const own = walk.facts.unit!;
    walk.setting = elsewhere;
    expect(barsOf(walk.tries('move.declare', walk.on, { newUnit: own }))).toEqual(['G01-3.9a']);
    expect(barsOf(walk.tries('move.declare', walk.on, { newUnit: 'a place outside' }))).toEqual([]);
  });

  it('his branch is the new one from then on, and its list begins that day', () => {
    const walk = at('sympathiser');
    expect(walk.facts.unit).toBe('branch-east');
    moved(walk);
    expect([walk.facts.unit, walk.facts.move?.from, walk.facts.list?.reviewedOn]).toEqual([
      'branch-west',
      'branch-east',
      walk.on,
    ]);
  });

  it('a certificate that aged on the way is old on arrival', () => {
    const walk = new Walk({
      from: '2025-07-07',
      saying: { 'certificate.issue': { certificateOn: legalDate('2021-03-01') } },
    });
    walk.to('dossierReady').does('move.declare', 3);
    expect(walk.deadlines()).toEqual([]);
    arrives(walk, 90).waits(addDays(walk.on, 1));
    expect(walk.stage).toBe('recordCertified');
  });

  it('between the resolution of the branch and that of the grassroots committee a reading is told (A)', () => {
    const told = (walk: Walk) => saidOf(walk.tries('move.declare', walk.on), 'G01-3.9a');
    expect(told(at('grassrootsCommittee'))).toMatchObject({ force: 'notice', confidence: 'A' });
    expect(told(nodes.branchBelowShare!())).toMatchObject({ force: 'notice', confidence: 'A' });
    expect(told(at('dossierReady'))).toBeUndefined();
  });

  it('who steps down on the way is out', () => {
    expect(at('verifying').does('move.declare', 3).does('candidate.withdraw', 1).stage).toBe('withdrawn');
  });

  it.each<Stage>(['pool', 'notEligible', 'refused', 'withdrawn'])('has no place in %s', (stage) => {
    const walk = nodes[stage]?.() ?? at('sympathiser').does('candidate.withdraw');
    expect(['notHere', 'closed']).toContain(outcomeOf(walk.tries('move.declare', walk.on)));
  });
});

describe('G01-3.9b-1: resolved, the dossier not yet at the competent committee', () => {
  const declared = () => at('competentAuthority').does('move.declare', 2);

  it('it goes to the competent committee of the new place before that takes him over', () => {
    const walk = declared();
    expect(walk.facts.move?.stood).toBe('resolved');
    expect(limit(walk, 'T-FORWARD')).toBeUndefined();
    expect(barsOf(walk.tries('move.receive', walk.on))).toEqual(['G01-3.9b-1']);
    walk.does('move.forward', 40);
    arrives(walk);
    expect(walk.state.value).toEqual({
      considered: { road: { competentAuthority: 'appraising' }, political: 'clear' },
    });
  });

  it('from below the share of the grassroots committee too', () => {
    const walk = nodes.grassrootsBelowShare!().does('move.declare', 1).does('move.forward', 1);
    expect(arrives(walk).stage).toBe('competentAuthority');
    walk.does('board.appraise', 1);
    expect(noticesOf(walk.tries('admission.decide', walk.on))).toContain('G01-5.1b');
  });

  it('routes C, D and F: the branch’s resolution is enough (A)', () => {
    const walk = new Walk({ from: '2025-07-07', route: 'C' }).to('competentAuthority');
    expect(saidOf(walk.tries('move.declare', walk.on), 'G01-3.9b-1')).toMatchObject({
      force: 'notice',
      confidence: 'A',
    });
    const both = at('competentAuthority');
    expect(noticesOf(both.tries('move.declare', both.on))).toEqual([]);
    walk.does('move.declare', 2).does('move.forward', 1);
    expect(walk.facts.committeeVote).toBeNull();
    expect(arrives(walk).stage).toBe('competentAuthority');
  });
});

describe('G01-3.9b-2: the dossier is at the competent committee', () => {
  const declared = (more: object = {}) =>
    at('competentAuthority').does('dossier.receive', 1).does('board.appraise', 3).does('move.declare', 2, more);

  it('is forwarded within fifteen working days of the move being known, Tết left out', () => {
    const walk = declared();
    const due = addWorkingDays(vietnam, walk.on, 15);
    expect(limit(walk, 'T-FORWARD')?.due).toBe(due);
    const sent = (on: string) => lapsesOf(walk.tries('move.forward', on));
    expect([sent(due), sent(addDays(due, 1))]).toEqual([[], ['G01-3.9b-2']]);

    const tet = new Walk({ from: '2025-01-06' }).to('competentAuthority');
    tet.waits('2026-02-10').does('dossier.receive').does('move.declare');
    expect(tet.on < '2026-02-17' && limit(tet, 'T-FORWARD')!.due! > '2026-03-04').toBe(true);
  });

  it('that the days are counted from the day the move was known is told as a reading (A)', () => {
    const known = at('competentAuthority').does('dossier.receive', 1);
    const walk = known.does('move.declare', 20, { moveDecisionOn: addDays(known.on, -20) });
    const early = addWorkingDays(vietnam, walk.facts.move!.decisionOn, 15);
    const sent = (on: string) => saidOf(walk.tries('move.forward', on), 'G01-3.9b-2');
    expect(sent(early)).toBeUndefined();
    expect(sent(addDays(early, 1))).toMatchObject({ force: 'notice', confidence: 'A', detail: { due: early } });
    const due = limit(walk, 'T-FORWARD')!.due!;
    expect(sent(addDays(due, 1))?.force).toBe('lapse');
  });

  it('later the reason is reported', () => {
    const walk = declared();
    const due = limit(walk, 'T-FORWARD')!.due!;
    walk.doesOn('move.forward', addDays(due, 1));
    expect(walk.facts.lapses.map(({ rule }) => rule)).toEqual(['G01-3.9b-2']);
    expect(walk.does('delay.explain', 1, { timer: 'T-FORWARD' }).facts.lapses).toEqual([]);
  });

  it('must have been forwarded before the new place takes him over, and is appraised anew there', () => {
    const walk = declared();
    expect(barsOf(walk.tries('move.receive', walk.on))).toEqual(['G01-3.9b-2']);
    walk.does('move.forward', 5);
    expect(limit(walk, 'T-FORWARD')).toBeUndefined();
    arrives(walk);
    expect(walk.state.value).toEqual({
      considered: { road: { competentAuthority: 'appraising' }, political: 'clear' },
    });
    expect(walk.facts.appraisedOn).toBeNull();
  });

  it('T-NEWDECIDE: decided within thirty working days of receipt, in place of the old limit', () => {
    const walk = declared().does('move.forward', 5);
    arrives(walk);
    const due = addWorkingDays(vietnam, walk.on, 30);
    expect([limit(walk, 'T-NEWDECIDE')?.due, limit(walk, 'T-DECIDE')]).toEqual([due, undefined]);
    walk.does('board.appraise', 3);
    const decided = (on: string) => lapsesOf(walk.tries('admission.decide', on));
    expect([decided(due), decided(addDays(due, 1))]).toEqual([[], ['G01-3.9b-2']]);
    walk.doesOn('admission.decide', addDays(due, 1));
    expect(walk.does('delay.explain', 1, { timer: 'T-NEWDECIDE' }).facts.lapses).toEqual([]);
  });

  it('a place whose base committee is delegated decides by two thirds of all; that it does is a reading (A)', () => {
    const walk = declared().does('move.forward', 5);
    walk.setting = unit('B', { unit: 'branch-west' });
    walk.does('move.receive', 5).does('board.appraise', 3);
    const by = (yes: number) => walk.tries('admission.decide', walk.on, { vote: vote(yes, 9) });
    expect([barsOf(by(5)), barsOf(by(6))]).toEqual([['G01-3.7a-2'], []]);
    expect(saidOf(by(5), 'G01-3.7a-2')?.confidence).toBe('A');
    walk.setting = elsewhere;
    expect(barsOf(by(5))).toEqual([]);
  });

  it('no extension moves the new limit: the reason is reported', () => {
    const walk = declared().does('move.forward', 5);
    const { due } = limit(arrives(walk), 'T-NEWDECIDE')!;
    expect(saidOf(walk.tries('decision.extend', walk.on), 'R24-4.3.1b')?.detail).toEqual({ most: 0 });
    walk.does('decision.extend', 1);
    expect([limit(walk, 'T-NEWDECIDE')?.due, walk.facts.extension]).toEqual([due, null]);
  });

  it('under the same authority it stays where it is, appraised as it was, and the old limit runs on (A)', () => {
    const walk = declared({ sameAuthority: true });
    const before = at('competentAuthority');
    expect(limit(walk, 'T-FORWARD')).toBeUndefined();
    arrives(walk);
    expect(walk.state.value).toEqual({ considered: { road: { competentAuthority: 'voting' }, political: 'clear' } });
    expect([limit(walk, 'T-DECIDE')?.due, limit(walk, 'T-NEWDECIDE')]).toEqual([
      limit(before, 'T-DECIDE')?.due,
      undefined,
    ]);
  });

  it('who moves twice takes the dossier along from the second authority', () => {
    const walk = declared().does('move.forward', 5);
    arrives(walk).does('move.declare', 3, { newUnit: 'base-north' });
    expect(walk.facts.move).toMatchObject({ stood: 'atAuthority', from: 'branch-west' });
  });
});

describe('G01-5.2a: temporary work elsewhere', () => {
  it('changes no stage; the branch of official work proposes once the temporary one has commented', () => {
    const walk = at('dossierReady').does('posting.start', 1);
    expect(walk.stage).toBe('dossierReady');
    expect(saidOf(walk.tries('meeting.open', walk.on), 'G01-5.2a')?.remedy).toEqual({
      by: 'secretary',
      act: 'posting.end',
    });
    walk.does('posting.end', 30);
    expect(barsOf(walk.tries('meeting.open', walk.on))).toEqual([]);
  });

  it('ends no earlier than it begins', () => {
    const walk = at('dossierReady');
    const until = (day: string) => barsOf(walk.tries('posting.start', walk.on, { to: legalDate(day) }));
    expect([until(walk.on), until(addDays(walk.on, -1))]).toEqual([[], ['G01-5.2a']]);
    walk.does('posting.start', 1);
    expect(barsOf(walk.tries('posting.end', walk.on, { to: addDays(walk.on, -1) }))).toEqual(['G01-5.2a']);
  });

  it('a comment given while he is still away is enough', () => {
    const comment = { number: '18-NX/CB', date: legalDate('2025-12-01'), issuer: 'Chi bộ phía Nam' };
    const walk = at('dossierReady').does('posting.start', 1, { comment });
    expect(barsOf(walk.tries('meeting.open', walk.on))).toEqual([]);
  });

  it('the temporary helper is an official member; and the branch of official work holds the ceremony', () => {
    const walk = at('verifying');
    expect(barsOf(walk.tries('posting.start', walk.on, { tempHelper: people.probationer }))).toEqual(['R24-3.2.1-x2']);
    const decided = at('admissionDecided').does('decision.receive', 1);
    expect(barsOf(decided.tries('ceremony.hold', decided.on, { branch: 'branch-south' }))).toEqual(['G01-5.2a']);
  });

  it('ends with a move', () => {
    expect(moved(at('verifying').does('posting.start', 1)).facts.posting).toBeNull();
  });
});

describe('a history with moves', () => {
  it('is rebuilt by its steps alone, and shows what lies ahead while it is on the way', () => {
    const walk = at('verifying').does('move.declare', 3);
    expect(walk.ahead().map(({ act }) => act)).toEqual(expect.arrayContaining(['record.certify', 'meeting.open']));
    arrives(walk);
    const log = walk.steps.map(({ act, slice, setting, lapses }) => ({ act, slice, setting, lapses }));
    expect(replay<Facts, never>(admission as never, JSON.parse(JSON.stringify(log)) as typeof log)).toEqual(walk.state);
  });

  it('the short vote of the old branch does not count at the new one', () => {
    const walk = moved(nodes.branchBelowShare!());
    walk.does('meeting.open', 3).does('vote.record', 0, { vote: vote(9, 9) });
    walk.does('board.appraise', 1);
    expect(noticesOf(walk.tries('admission.decide', walk.on))).not.toContain('G01-5.1b');
  });
});
