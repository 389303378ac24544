import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';

interface Step {
  readonly id: string;
  readonly status: 'done' | 'ahead';
  readonly earliest: string | null;
  readonly earliestBy: { readonly kind: string; readonly rule: string | null; readonly cite: string | null } | null;
  readonly latest: string | null;
  readonly latestBy: { readonly kind: string; readonly rule: string | null; readonly cite: string | null } | null;
  readonly cite: string;
  readonly rules: readonly string[];
  readonly workDays: number;
}

interface Planned {
  readonly target: string | null;
  readonly earliest: string | null;
  readonly feasible: boolean;
  readonly steps: readonly Step[];
  readonly conflicts: readonly object[];
}

describe('the plan of a case', () => {
  let world: CaseWorld;
  let walk: Walk;
  const asked = async (query: string): Promise<Planned> => {
    const { status, body } = await world.ask('secretary.1', 'GET', `${walk.path}/plan?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body;
  };
  const step = ({ steps }: Planned, id: string): Step => steps.find((one) => one.id === id)!;

  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await (await openCase(world, { on: '2026-03-02' })).to('dossierReady');
  });
  afterAll(() => world.close());

  it('R24-4.3.1a, R24-4.1a: what if the branch meets on a day: the ceremony then, and its last lawful day', async () => {
    const plan = await asked('from=2026-10-20&if=meeting.open=2026-11-10');
    expect(plan.feasible).toBe(true);
    expect(step(plan, 'meeting.open')).toMatchObject({ earliest: '2026-11-10', latest: '2026-11-10' });
    expect(step(plan, 'ceremony.hold').earliest).toBe('2026-11-10');
    expect(step(plan, 'admission.decide').latestBy).toMatchObject({ kind: 'maximum', rule: 'R24-4.3.1a' });
    expect(step(plan, 'ceremony.hold').latestBy).toMatchObject({ kind: 'maximum', rule: 'R24-4.1a' });
    expect(step(plan, 'ceremony.hold').latestBy!.cite).toContain('QĐ/TW');
    const later = await asked('from=2026-10-20&if=meeting.open=2026-11-11');
    expect(step(later, 'ceremony.hold').latest! > step(plan, 'ceremony.hold').latest!).toBe(true);
  });

  it('backwards, on a day or by it: the last lawful day of each step before it', async () => {
    const by = await asked('from=2026-10-20&by=2027-05-19');
    const on = await asked('from=2026-10-20&to=2027-05-19');
    for (const plan of [by, on]) {
      expect([plan.feasible, plan.target]).toEqual([true, 'ceremony.hold']);
      expect(step(plan, 'ceremony.hold').latest).toBe('2027-05-19');
      for (const id of ['meeting.open', 'vote.record', 'admission.decide', 'decision.receive'])
        expect(step(plan, id).latest! <= '2027-05-19').toBe(true);
    }
    expect([by.earliest, step(by, 'meeting.open').earliest]).toEqual(['2026-10-20', '2026-10-20']);
    expect([on.earliest, step(on, 'meeting.open').earliest! > '2026-10-20']).toEqual(['2027-05-19', true]);
  });

  it('R24-4.2.1-d: or why it cannot be met, who mends it and the earliest day that can', async () => {
    const plan = await asked('from=2026-10-20&by=2027-05-19&act=recognition.meet');
    expect(plan).toMatchObject({ feasible: false, target: 'recognition.meet', earliest: '2027-10-21' });
    expect(plan.conflicts).toMatchObject([
      { kind: 'afterWanted', wanted: '2027-05-19', earliestBy: { rule: 'R24-4.2.1-d' } },
    ]);
    expect((await asked(`from=2026-10-20&by=${plan.earliest!}&act=recognition.meet`)).feasible).toBe(true);
  });

  it('allows for the working days of people where they are said', async () => {
    const plan = await asked('from=2026-10-20&work=board.appraise=10&work=ceremony.hold=5');
    expect([step(plan, 'board.appraise').workDays, step(plan, 'ceremony.hold').earliest]).toEqual([10, '2026-11-10']);
  });

  it('cites for each step an article whose rule exists on its day in its unit', async () => {
    const { steps } = await asked('from=2026-10-20');
    for (const { id, cite, rules } of steps.filter(({ status }) => status === 'ahead'))
      expect([id, cite === 'practice']).toEqual([id, rules.length === 0]);
  });

  it.each([
    ['act=nothing.such', 'act'],
    ['act=ceremony.hold&act=meeting.open', 'act'],
    ['act=meeting.open@a@b', 'act'],
    ['act=constructor', 'act'],
    ['if=meeting.open', 'if'],
    ['if=meeting.open=2026-02-30', 'if'],
    ['if=meeting.open=2026-03-01&if=meeting.open=2026-03-02', 'if'],
    ['if=__proto__=2026-03-01', 'if'],
    ['work=board.appraise=-1', 'work'],
    ['work=board.appraise=261', 'work'],
    ['work=board.appraise=1e2', 'work'],
    ['introduction=three', 'introduction'],
    ['together=yesterday', 'together'],
    ['to=2026-12-31&by=2026-12-31', 'by'],
    ['by=2026-13-01', 'by'],
    ['from=2200-12-31', 'from'],
  ])('refuses %s, naming the parameter', async (query, parameter) => {
    const { status, body } = await world.ask('secretary.1', 'GET', `${walk.path}/plan?${query}`);
    const { errors = [] } = body as { errors?: { parameter: string }[] };
    expect([status, errors.map((one) => one.parameter)]).toEqual([400, [parameter]]);
  });

  it('says of a step that is done, or not on this road, that it is', async () => {
    const plan = await asked('from=2026-10-20&if=list.enter=2026-12-01&if=committee.decide=2026-12-02');
    expect(plan.conflicts).toMatchObject([{ kind: 'done' }, { kind: 'notOnRoad' }]);
  });
});
