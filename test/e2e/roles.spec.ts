import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acts, type ActType } from '../../workflows/admission/acts.js';
import { example } from '../../workflows/admission/examples/example.js';
import { leftOut, vote } from '../../workflows/admission/examples/papers.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { cases, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, type Seat } from '../support/case-world.js';
import { tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

/** The letters of the act catalogue. */
const letters = {
  BS: 'secretary',
  HP: 'sponsor',
  UN: 'massOrganisation',
  PC: 'politicalCentre',
  SD: 'subdivision',
  GC: 'grassroots',
  OB: 'organisationBoard',
  CC: 'competent',
  DS: 'superior',
  CD: 'central',
  IN: 'inspection',
  AD: 'administrator',
} as const satisfies Record<string, Seat | 'sponsor'>;

type Letter = keyof typeof letters;

/**
 * Who may record what: the body that acts, as the catalogue says, and where it has no desk of its own, who types for it.
 * Written from the catalogue, not from the machine.
 */
const recorders: Readonly<Partial<Record<ActType, string>>> = {
  'nomination.make': 'UN',
  'list.enter': 'BS',
  'list.review': 'BS GC DS',
  'list.remove': 'BS',
  'help.report': 'HP BS',
  'helper.replace': 'BS',
  'union.resolve': 'UN BS',
  'union.withdraw': 'UN BS',
  'absence.start': 'BS',
  'absence.end': 'BS',
  'candidate.withdraw': 'BS',
  'place.determine': 'BS GC DS',
  'specialCase.declare': 'BS',
  'course.assign': 'BS GC DS',
  'course.admit': 'PC OB CC',
  'course.attend': 'PC OB CC',
  'course.mark': 'PC OB CC',
  'course.redo': 'PC OB CC',
  'course.remark': 'PC OB CC',
  'course.pass': 'PC OB CC',
  'course.fail': 'PC OB CC',
  'certificate.issue': 'PC OB CC',
  'certificate.reissue': 'PC OB CC',
  'certificate.revoke': 'PC OB CC',
  'procedure.allow': 'GC DS',
  'procedure.refuse': 'GC DS',
  'application.write': 'BS',
  'record.declare': 'BS',
  'record.supplement': 'BS',
  'record.seal': 'GC DS',
  'verification.request': 'BS GC DS',
  'verification.exempt': 'BS GC DS',
  'verification.reply': 'BS GC DS',
  'verification.report': 'BS',
  'verification.escalate': 'GC OB DS',
  'political.raise': 'BS GC OB DS',
  'record.comment': 'BS',
  'record.certify': 'GC DS',
  'attempt.resume': 'BS',
  'introduction.sign': 'HP BS',
  'opinion.request': 'BS',
  'opinion.receive': 'BS',
  'opinion.exempt': 'BS',
  'opinion.summarise': 'BS',
  'consent.request': 'BS GC CC DS',
  'consent.grant': 'CD DS OB',
  'consent.refuse': 'CD DS OB',
  'dossier.complete': 'BS',
  'dossier.renew': 'BS',
  'dossier.return': 'SD GC OB DS',
  'dossier.resubmit': 'BS GC',
  'meeting.convene': 'BS',
  'meeting.postpone': 'BS',
  'meeting.open': 'BS',
  'meeting.adjourn': 'BS',
  'vote.record': 'BS',
  'result.report': 'BS',
  'dossier.send': 'BS GC',
  'dossier.receive': 'SD GC OB DS',
  'committee.vote': 'GC',
  'committee.decide': 'GC',
  'committee.refuse': 'GC',
  'board.appraise': 'OB',
  'decision.extend': 'CC OB',
  'admission.decide': 'CC',
  'admission.refuse': 'CC',
  'result.notify': 'CC OB',
  'delay.explain': 'CC OB GC DS BS',
  'decision.receive': 'BS',
  'decision.annul': 'CC OB',
  'ceremony.postpone': 'BS',
  'ceremony.consent': 'DS CC OB',
  'ceremony.hold': 'BS',
  'move.declare': 'BS',
  'move.forward': 'CC OB GC DS',
  'posting.start': 'BS',
  'posting.end': 'BS',
  'review.request': 'BS GC DS',
  'review.settle': 'CC OB DS',
  'memberRecord.file': 'BS GC DS',
  'training.certify': 'PC OB CC',
  'training.fail': 'PC OB CC',
  'discipline.record': 'BS DS',
  'conduct.clear': 'BS DS',
  'suspension.start': 'CC DS',
  'transfer.start': 'BS',
  'selfCriticism.submit': 'BS',
  'help.review': 'HP BS',
  'recognition.meet': 'BS',
  'recognition.adjourn': 'BS',
  'recognition.vote': 'BS',
  'recognition.resolve': 'GC',
  'recognition.decide': 'CC',
  'recognition.refuse': 'CC',
  'recognition.announce': 'BS',
  'card.hand': 'BS DS',
  'fault.report': 'DS BS',
  'fault.dismiss': 'DS',
  'admission.cancel': 'CC',
  'deletion.propose': 'BS',
  'selfCriticism.ask': 'BS',
  'deletion.vote': 'BS',
  'deletion.decide': 'CC',
  'deletion.drop': 'BS',
  'deletion.receive': 'BS DS GC',
  'member.strikeOff': 'CC',
  'repair.order': 'DS',
  'repair.redo': 'BS GC CC',
  'repair.conclude': 'CC',
  'complaint.file': 'CD DS',
  'complaint.settle': 'CD DS',
  'death.record': 'BS',
  'exit.request': 'BS',
  'exit.decide': 'CC',
  'file.handover': 'GC DS',
};

/** Whose second person confirms what was proposed. */
const confirmers: Readonly<Partial<Record<ActType, string>>> = {
  'vote.record': 'BS GC DS',
  'committee.vote': 'GC DS OB',
  'admission.decide': 'CC OB',
  'recognition.vote': 'BS GC DS',
  'recognition.resolve': 'GC DS OB',
  'recognition.decide': 'CC OB',
};

/** Acts with no place on the ordinary road of this unit, or on its side tracks below. */
const elsewhere: readonly ActType[] = [
  'case.open', // opens a case and is never recorded on one
  'subdivision.appraise', // no sub-division stands between
  'recognition.appraise',
  'political.conclude', // after a matter was raised
  'transfer.arrive', // after a transfer was started
  'transfer.return',
  'deadlock.resolve', // after three short votes
  'move.receive', // at the new place
];

const allLetters = Object.keys(letters) as Letter[];
const loginOf = (letter: Letter): string => (letter === 'HP' ? 'sponsor.1' : `${letters[letter]}.2`);

describe.each(dialects)('who may record which act, on %s', (dialect) => {
  let world: CaseWorld;
  const met = new Map<ActType, string>();

  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  /** Whom the service lets record each act that is open now and was not asked about yet. */
  async function ask(walk: Walk): Promise<void> {
    const { body } = await world.ask('secretary.1', 'GET', `${walk.path}/offers?on=${walk.on}`);
    for (const { act } of (body as { offers: { act: ActType }[] }).offers) {
      if (met.has(act) || elsewhere.includes(act)) continue;
      const answers = new Map<Letter, number>();
      for (const letter of allLetters)
        answers.set(letter, (await walk.sends(loginOf(letter), example(act, walk.on), { dry: true })).status);
      // Offered, but the example has no place just now: another walk asks.
      if ([...answers.values()].includes(409)) continue;
      expect([act, [...answers.values()].filter((status) => ![200, 403, 422].includes(status))]).toEqual([act, []]);
      met.set(act, allLetters.filter((letter) => answers.get(letter) !== 403).join(' '));
    }
  }

  async function along(walk: Walk, stages: readonly Stage[]): Promise<Walk> {
    for (const stage of stages) {
      await walk.to(stage);
      await ask(walk);
    }
    return walk;
  }

  const opened = () => openCase(world, { on: '2024-03-04' });
  const listing: Stage[] = ['pool', 'sympathiser', 'courseAssigned', 'courseCertified', 'leaveToStart'];
  const preparing: Stage[] = [
    'applying',
    'recordSealed',
    'verifying',
    'recordCertified',
    'dossierReady',
    'branchMeeting',
  ];
  const deciding: Stage[] = ['grassrootsCommittee', 'competentAuthority'];
  const member: Stage[] = ['admissionDecided', 'probation'];
  const recognising: Stage[] = [
    'recognitionBranch',
    'recognitionGrassroots',
    'recognitionCompetent',
    'recognised',
    'official',
  ];

  it('is as the catalogue says, for every act and every duty', async () => {
    await along(await opened(), [...listing, ...preparing, ...deciding, ...member, ...recognising]);

    const appraised = await along(await opened(), ['competentAuthority']);
    await appraised.records('organisationBoard.1', 'board.appraise', appraised.on);
    await ask(appraised);
    await appraised.records('competent.1', 'admission.refuse', appraised.on);
    await appraised.confirms('competent.2');
    await ask(appraised);

    const short = await along(await opened(), ['branchMeeting']);
    await short.records('secretary.1', 'vote.record', short.on, { vote: vote(4, 9) });
    await short.confirms('secretary.2');
    await ask(short);

    const away = await along(await opened(), ['sympathiser']);
    await away.records('secretary.1', 'absence.start', away.on);
    await ask(away);
    const posted = await along(await opened(), ['verifying']);
    await posted.records('secretary.1', 'posting.start', posted.on, { tempHelper: world.members[1] });
    await ask(posted);
    const moving = await along(await opened(), ['competentAuthority']);
    await moving.records('secretary.1', 'move.declare', moving.on);
    await ask(moving);
    const reviewed = await along(await opened(), ['admissionDecided']);
    await reviewed.records('secretary.1', 'review.request', reviewed.on);
    await ask(reviewed);
    const unclear = await along(await opened(), ['verifying']);
    await unclear.records('grassroots.1', 'verification.reply', unclear.on, { result: 'incorrect' });
    await ask(unclear);
    const returned = await along(await opened(), ['grassrootsCommittee']);
    await returned.records('grassroots.1', 'dossier.return', returned.on);
    await ask(returned);
    const disciplined = await along(await opened(), ['probation']);
    await disciplined.records('secretary.1', 'discipline.record', disciplined.on);
    await ask(disciplined);

    const faulty = await along(await opened(), ['probation']);
    await faulty.records('superior.1', 'fault.report', faulty.on);
    await ask(faulty);
    const proposed = await along(await opened(), ['probation']);
    await proposed.records('secretary.1', 'deletion.propose', proposed.on);
    await proposed.records('secretary.1', 'selfCriticism.ask', proposed.on);
    await ask(proposed);
    await proposed.records('secretary.1', 'deletion.vote', proposed.on);
    await proposed.confirms('secretary.2');
    await proposed.records('grassroots.1', 'deletion.vote', proposed.on, { level: 'grassroots', vote: vote(13, 15) });
    await proposed.confirms('grassroots.2');
    await ask(proposed);
    await proposed.records('competent.1', 'deletion.decide', proposed.on);
    await proposed.confirms('competent.2');
    await ask(proposed);
    await proposed.records('superior.1', 'complaint.file', proposed.on);
    await ask(proposed);

    await faulty.records('superior.1', 'repair.order', faulty.on);
    await ask(faulty);
    const ended = await along(await opened(), ['probation']);
    await ended.records('secretary.1', 'selfCriticism.submit', '2026-11-02');
    await ask(ended);
    const appraising = await along(await opened(), ['recognitionCompetent']);
    await appraising.records('organisationBoard.1', 'board.appraise', appraising.on);
    await ask(appraising);

    const said = Object.fromEntries([...met].map(([act, allowed]) => [act, allowed.split(' ').sort().join(' ')]));
    const due = Object.fromEntries(
      Object.entries(recorders).map(([act, allowed]) => [act, allowed.split(' ').sort().join(' ')]),
    );
    expect(said).toEqual(due);
    expect([...met.keys(), ...elsewhere].sort()).toEqual(Object.keys(acts).sort());
    expect(await world.faults()).toEqual([]);
  }, 120_000);

  it.each(Object.entries(confirmers) as [ActType, string][])(
    '%s is confirmed by %s and by nobody else',
    async (type, named) => {
      const stage = {
        'vote.record': 'branchMeeting',
        'committee.vote': 'grassrootsCommittee',
        'admission.decide': 'competentAuthority',
        'recognition.vote': 'recognitionBranch',
        'recognition.resolve': 'recognitionGrassroots',
        'recognition.decide': 'recognitionCompetent',
      }[type as string] as Stage;
      const walk = await (await opened()).to(stage);
      if (stage === 'competentAuthority' || stage === 'recognitionCompetent')
        await walk.records('organisationBoard.1', 'board.appraise', walk.on);
      const by = letters[recorders[type] as Letter];
      const told = await walk.records(`${by}.1`, type, walk.on);
      const { seq, hash } = told.pending[0]!;
      const confirm = (login: string) =>
        world.ask(login, 'POST', `${walk.path}/confirmations`, { body: { seq, hash }, revision: told.revision });
      const allowed = named.split(' ');
      for (const letter of allLetters.filter((one) => !allowed.includes(one)))
        expect([letter, (await confirm(loginOf(letter))).status]).toEqual([letter, 403]);
      for (const login of ['nobody.1', `${by}.1`]) expect([login, (await confirm(login)).status]).toEqual([login, 403]);
      expect((await confirm('elsewhere.1')).status).toBe(404);
      const last = await confirm(loginOf(allowed.at(-1) as Letter));
      expect([last.status, last.body]).toMatchObject([200, { outcome: 'recorded', act: type }]);
    },
  );

  it.each([
    ['massOrganisation.2', 201, 'nomination'],
    ['secretary.2', 201, 'observation'],
    ['grassroots.2', 403, 'observation'],
    ['secretary.2', 403, 'nomination'],
    ['massOrganisation.2', 403, 'observation'],
    ['politicalCentre.2', 403, 'nomination'],
    ['competent.2', 403, 'observation'],
    ['inspection.2', 403, 'observation'],
    ['administrator.2', 403, 'observation'],
    ['nobody.1', 403, 'observation'],
  ] as const)('%s is answered %i to an opening by %s', async (login, status, how) => {
    const { type: _, ...nomination } = example('nomination.make', '2026-02-02');
    const opening = how === 'nomination' ? { nomination } : { observation: { on: '2026-02-02' } };
    const body = { person: { name: 'Lò Văn Mới', birth: '1999' }, unit: world.units.branch, ...opening };
    const before = await tablePrint(world.store, ['session', 'entry', 'chain_head']);
    expect((await world.ask(login, 'POST', cases, { body })).status).toBe(status);
    if (status === 403) expect(await tablePrint(world.store, ['session', 'entry', 'chain_head'])).toEqual(before);
  });

  it('nobody acts on his own case, and does not even find it (SEC-20)', async () => {
    const walk = await openCase(world);
    const [row] = await world.store.reader.all<{ person_id: string }>(
      'SELECT person_id FROM candidate WHERE code = ?',
      [walk.code],
    );
    await world.account('candidate.1', row!.person_id, {
      ...{ duty: 'secretary', unitId: world.units.branch, from: '2020-01-01' as never },
    });
    expect((await walk.sends('candidate.1', example('absence.start', '2026-02-02'))).status).toBe(404);
    expect((await world.ask('candidate.1', 'GET', walk.path)).status).toBe(404);
    const { body } = await world.ask('candidate.1', 'GET', `${cases}?q=${walk.code}`);
    expect(body).toMatchObject({ items: [], total: 0 });
  });

  it('a helper acts on the case he helps in, from the day he is named until another is', async () => {
    const walk = await openCase(world);
    const report = () => walk.sends('sponsor.1', example('help.report', '2026-03-02'));
    expect((await report()).status).toBe(404);
    await walk.records('secretary.1', 'list.enter', '2026-02-02', { helper: world.members[0] });
    expect((await report()).status).toBe(200);
    walk.told = { ...walk.told, revision: walk.told.revision + 1 };
    await walk.records('secretary.1', 'helper.replace', '2026-03-03', { old: world.members[0], new: world.members[1] });
    expect((await report()).status).toBe(404);
  });

  it('an introducer acts on the case he signed for, helper or not, and not before', async () => {
    const walk = await (await opened()).to('verifying');
    await world.account('introducer.1', world.members[2]);
    const report = () => walk.sends('introducer.1', example('help.report', walk.on));
    const duties = () =>
      world.store.reader.all<{ person_id: string }>(
        `SELECT d.person_id FROM duty d JOIN candidate c ON c.id = d.case_id
         WHERE c.code = ? AND d.duty = 'sponsor' AND d.valid_to IS NULL`,
        [walk.code],
      );
    expect((await report()).status).toBe(403);
    const sign = { introducer: world.members[2] };
    for (const _ of ['signed', 'signed anew']) await walk.records('secretary.1', 'introduction.sign', walk.on, sign);
    const holders = (await duties()).map((row) => row.person_id);
    expect([...holders].sort()).toEqual([world.members[0], world.members[2]].sort());
    expect((await report()).status).toBe(200);
    walk.told = { ...walk.told, revision: walk.told.revision + 1 };
    // The helper is another now: the introducer stays one, and so does a helper who signed.
    await walk.records('secretary.1', 'helper.replace', walk.on, { old: world.members[0], new: world.members[1] });
    expect((await duties()).map((row) => row.person_id).sort()).toEqual([world.members[1], world.members[2]].sort());
    expect((await report()).status).toBe(200);
  });

  it('a duty opens nothing before its first day and from its last on', async () => {
    const walk = await openCase(world);
    const person = await world.person('Bí thư Kỳ Hạn');
    await world.account('term.1', person, {
      ...{ duty: 'secretary', unitId: world.units.branch, from: '2026-11-21' as never, to: '2026-12-01' as never },
    });
    const status = async () => (await world.ask('term.1', 'GET', walk.path)).status;
    const on = async (instant: string) => {
      world.clock.set(instant);
      return status();
    };
    expect(await on('2026-11-20T16:59:59.000Z')).toBe(403);
    expect(await on('2026-11-20T17:00:00.000Z')).toBe(200);
    expect(await on('2026-11-30T16:59:59.000Z')).toBe(200);
    expect(await on('2026-11-30T17:00:00.000Z')).toBe(403);
    world.clock.set('2026-11-20T02:00:00.000Z');
  });

  it('counts excluded persons, and says so of one who is excluded twice', async () => {
    const walk = await (await opened()).to('branchMeeting');
    const twice = [...leftOut(1), ...leftOut(1)];
    const answer = await walk.sends('secretary.1', example('vote.record', walk.on, { vote: vote(7, 9, twice) }), {
      dry: true,
    });
    expect(answer.status).toBe(422);
  });
});
