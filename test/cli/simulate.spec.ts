import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { unit } from '../../workflows/admission/examples/unit.js';
import { command } from '../support/cli.js';

interface Simulated {
  readonly stage: string;
  readonly plan: {
    readonly feasible: boolean;
    readonly target: string | null;
    readonly earliest: string | null;
    readonly steps: readonly {
      readonly id: string;
      readonly earliest: string | null;
      readonly latest: string | null;
      readonly cite: string;
      readonly rules: readonly { readonly rule: string; readonly cite: string; readonly confidence: string }[];
    }[];
    readonly conflicts: readonly { readonly kind: string; readonly step: string }[];
  };
  readonly ahead: readonly { readonly act: string; readonly unmet: readonly object[] }[];
}

const asked = async (...words: string[]): Promise<Simulated> =>
  JSON.parse((await command('simulate', [...words, '--json'])).out) as Simulated;
const step = ({ plan }: Simulated, id: string) => plan.steps.find((one) => one.id === id)!;

describe('npm run simulate', () => {
  it.each([
    ['A', '2022-03-01', 'committee.vote'],
    ['A', '2026-11-21', 'committee.vote'],
    ['B', '2024-02-01', 'committee.decide'],
    ['C', '2025-04-01', 'admission.decide'],
    ['D', '2025-10-01', 'admission.decide'],
    ['E', '2026-06-01', 'admission.decide'],
    ['F', '2026-08-01', 'admission.decide'],
  ])(
    'route %s from %s: the whole road, each step with its days, article, rules and marks',
    async (route, from, body) => {
      const told = await asked('--route', route, '--from', from, '--birth', '1999-04', '--together', '2020-01-01');
      expect(told.plan.feasible).toBe(true);
      for (const id of ['list.enter', 'meeting.open', body, 'ceremony.hold', 'recognition.announce'])
        expect([id, step(told, id).earliest! >= from]).toEqual([id, true]);
      expect(step(told, 'meeting.open').rules).toContainEqual(
        expect.objectContaining({ rule: 'CH-24.1', cite: expect.stringContaining('Điều lệ Đảng'), confidence: 'C2T' }),
      );
    },
  );

  it('cites the edition in force on the day of a step', async () => {
    const [before, after] = [await asked('--from', '2024-02-01'), await asked('--from', '2026-11-21')];
    expect(step(before, 'ceremony.hold').cite).toMatch(/^Quy định 24-QĐ\/TW /);
    expect(step(after, 'ceremony.hold').cite).toMatch(/^Quy định 208-QĐ\/TW /);
  });

  it.each([
    ['3/2', '2027-02-03'],
    ['19/5', '2027-05-19'],
    ['31/12', '2026-12-31'],
    ['19/5/2027', '2027-05-19'],
    ['2027-05-19', '2027-05-19'],
  ])('--by %s: the last lawful day of each step before it', async (said, day) => {
    const told = await asked('--from', '2026-11-21', '--stage', 'dossierReady', '--by', said);
    expect([told.stage, told.plan.target, told.plan.feasible]).toEqual(['dossierReady', 'ceremony.hold', true]);
    expect(step(told, 'ceremony.hold').latest).toBe(day);
    expect(step(told, 'meeting.open').latest! <= day).toBe(true);
  });

  it('says why a wanted day cannot be kept, with the earliest that can, and ends with 3', async () => {
    const words = ['--from', '2026-11-21', '--stage', 'S20', '--by', '19/5', '--act', 'recognition.vote'];
    const { code, out } = await command('simulate', [...words, '--lang', 'en']);
    expect([code, out]).toEqual([3, expect.stringMatching(/Not possible; earliest lawful day: \d\d\/\d\d\/2027/)]);
    expect(out).toMatch(/not before \d\d\/\d\d\/2027, which is after 19\/05\/2027, because .*4\.2\.1 \(R24-4\.2\.1-d/);
    expect(out).toContain('Human work counts 0 days');
    const vi = await command('simulate', words);
    expect([vi.code, vi.out]).toEqual([3, expect.stringContaining('Không làm được; sớm nhất đúng luật')]);
  });

  it('--if, --work: what if a step happens on a day, and takes so long', async () => {
    const told = await asked(
      '--stage',
      'dossierReady',
      '--from',
      '2026-11-21',
      '--if',
      'meeting.open=12/12',
      '--work',
      'board.appraise=10',
    );
    expect(step(told, 'meeting.open')).toMatchObject({ earliest: '2026-12-12', latest: '2026-12-12' });
    expect(step(told, 'board.appraise').earliest! > '2026-12-23').toBe(true);
  });

  it('--offers: every act ahead with all that is unmet', async () => {
    const { ahead } = await asked('--stage', 'leaveToStart', '--from', '2026-11-21', '--offers');
    expect(ahead.find(({ act }) => act === 'recognition.meet')!.unmet.length).toBeGreaterThan(4);
    const { out } = await command('simulate', ['--stage', 'leaveToStart', '--from', '2026-11-21', '--offers']);
    expect(out).toMatch(/\[recognition\.meet\].*: chưa đến giai đoạn/);
  });

  it('--state: goes on from a case in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-simulate-'));
    try {
      const file = join(folder, 'case.json');
      const { state } = new Walk({ from: '2024-01-08', route: 'C' }).to('competentAuthority');
      writeFileSync(file, JSON.stringify({ ...state, setting: unit('C') }));
      const told = await asked('--state', file, '--from', state.since!);
      expect([told.stage, step(told, 'vote.record').earliest]).toEqual(['competentAuthority', null]);
      for (const broken of ['{', '{}', '{"value":"nowhere"}', '{"value":{"pool":1}}']) {
        writeFileSync(file, broken);
        const { code, err } = await command('simulate', ['--state', file]);
        expect([broken, code, err]).toEqual([broken, 2, expect.stringContaining('--state')]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['--route', 'G'],
    ['--from', '2026-02-30'],
    ['--by', '31/2'],
    ['--by', '2027-01-01', '--to', '2027-01-01'],
    ['--by', '2020-01-01'],
    ['--to', '2026-01-01', '--from', '2026-01-02'],
    ['--act', 'nothing'],
    ['--if', 'meeting.open'],
    ['--work', 'meeting.open=x'],
    ['--stage', 'nowhere'],
    ['--birth', 'May'],
    ['--lang', 'fr'],
    ['--from', '2200-12-31'],
    ['--unknown'],
    ['word'],
  ])('%s %s: is refused in a line, with 2', async (...words) => {
    const { code, out, err } = await command('simulate', words);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  });
});
