import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { AdmissionRefuse } from '../../workflows/admission/acts/decision.js';
import { ListEnter } from '../../workflows/admission/acts/list.js';
import type { Said } from '../../src/ui/form/fields/read-fields.js';
import { writeFields } from '../../src/ui/form/fields/write-fields.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf, titleOf } from '../support/html.js';
import { commandIn, pageForms } from '../support/page-forms.js';
import type { Answer } from '../support/serve.js';

describe('P10: an act by its form', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  const { get, post } = pageForms(() => world);
  const listEnter = (on: string, more: object = {}) =>
    Object.fromEntries(
      writeFields(ListEnter, {
        ...(example('list.enter', on) as unknown as Said),
        helper: world.members[0],
        ...more,
      }),
    );
  const path = ({ code }: Walk, act: string) => `/quan-chung/${code}/viec/${act}`;
  const started = async (walk: Walk, act = 'list.enter') => commandIn((await get('secretary.1', path(walk, act))).body);

  it('asks for what the class of the act takes, with its people by name', async () => {
    const walk = await openCase(world);
    const page = await get('secretary.1', path(walk, 'list.enter'));
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    expect(textOf(page.body)).toContain('Đưa vào danh sách cảm tình Đảng');
    expect(page.body).toContain(`<option value="${world.members[0]}">Lò Văn Một</option>`);
    expect(textOf(page.body)).toMatch(/Ngày thực hiện .* Nghị quyết .* Ghi chú/);
    expect(part(page.body, 'name="parentsAsked"', '>')).not.toContain('checked');
    expect((await get('secretary.1', path(walk, 'case.forget'))).status).toBe(404);
    expect((await get('elsewhere.1', path(walk, 'list.enter'))).status).toBe(404);
  });

  it('R24-3.2.1-x2: offers official members alone where one is to help, and for the old helper those who help', async () => {
    const young = await world.person('Giàng A Mới', '2001-02');
    const since =
      "INSERT INTO member (person_id, unit_id, kind, valid_from) VALUES (?, ?, 'probationary', '2025-06-01')";
    await world.store.writer.write((tx) => tx.run(since, [young, world.units.branch]));
    const walk = await (await openCase(world)).to('sympathiser');
    const offered = async (act: string, field: string) => {
      const { body } = await get('secretary.1', path(walk, act));
      return textOf(part(body, `<select class="govuk-select" id="${field}"`, '</select>'));
    };
    expect(await offered('introduction.sign', 'introducer')).toMatch(/Vàng A Ba.*Lò Văn Một/);
    expect(await offered('introduction.sign', 'introducer')).not.toContain('Giàng A Mới');
    expect(await offered('helper.replace', 'new')).not.toContain('Giàng A Mới');
    expect(await offered('helper.replace', 'old')).toBe('Chọn Lò Văn Một');
    const finds = async (kind: string) =>
      textOf((await get('secretary.1', `/tim/nguoi?truong=new&q=giang${kind}`)).body);
    expect([await finds(''), await finds('&loai=chinh-thuc')]).toEqual([
      expect.stringContaining('Giàng A Mới'),
      expect.not.stringContaining('Giàng A Mới'),
    ]);
  });

  it('says of a refusal that the vote speaks against it, and asks a committee for its own grounds (R24-9.3.3)', async () => {
    const walk = await (await openCase(world)).to('competentAuthority');
    const refuse = path(walk, 'admission.refuse');
    const form = await get('competent.1', `${refuse}?`);
    const asked = await post('competent.1', `${refuse}/kiem-tra`, {
      ...{ 'dong.vote.excluded': '0', them: 'vote.excluded', ...commandIn(form.body) },
    });
    expect(asked.body).toContain('value="suspended"');
    expect(asked.body).not.toContain('value="exemptAbsent"');
    const on = walk.on;
    const told = async (yes: number) => {
      const fields = writeFields(AdmissionRefuse, {
        ...(example('admission.refuse', on) as unknown as Said),
        vote: { form: 'ballot', listed: 15, excluded: [], present: 15, yes, no: 15 - yes, invalid: 0 },
      });
      const page = await post('competent.1', `${refuse}/kiem-tra`, {
        ...Object.fromEntries(fields),
        ...commandIn(form.body),
      });
      expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
      return textOf(part(page.body, '<h2>Kết quả biểu quyết', '<h2>Sau khi ghi'));
    };
    const against = await told(9);
    expect(against).toContain('9/15 tán thành, đủ mức để chấp thuận');
    expect(against).toContain('Xem lại số phiếu và việc đang ghi');
    const plain = await told(5);
    expect(plain).toContain('5/15 tán thành, không đủ mức để chấp thuận');
    expect(plain).not.toContain('Xem lại');
  });

  it('is found by whoever acts in a case without reading it: from the list, by name (ux P2, P6)', async () => {
    const walk = await (await openCase(world)).to('courseAssigned');
    const list = await get('politicalCentre.1', '/quan-chung');
    const own = `/quan-chung/${walk.code}/viec`;
    expect(linksOf(part(list.body, '<tbody', '</tbody>'))).toContain(own);
    const page = await get('politicalCentre.1', own);
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    const acts = linksOf(part(page.body, '<main', '</main>')).filter((href) => href.startsWith(`${own}/`));
    expect(acts).toContain(path(walk, 'course.attend'));
    expect(acts).not.toContain(path(walk, 'list.review'));
    const work = await get('politicalCentre.1', '/viec-cua-toi');
    expect(linksOf(part(work.body, '<main', '</main>'))).toContain(path(walk, 'course.admit'));
    expect((await get('elsewhere.1', own)).status).toBe(404);
  });

  it('says of a box that is typed in and of one that is chosen from what is to be done (ux 8)', async () => {
    const walk = await openCase(world);
    const page = await post('secretary.1', `${path(walk, 'list.enter')}/kiem-tra`, await started(walk));
    const summary = textOf(part(page.body, '<div class="govuk-error-summary"', '</ul>'));
    expect(summary).toContain('Ngày thực hiện: chưa nhập');
    expect(summary).toContain('Đảng viên giúp đỡ: chưa chọn');
  });

  it('checks, records once however often it is pressed, and gives a receipt (UX-13)', async () => {
    const walk = await openCase(world);
    const fields = { ...listEnter('2026-02-02'), ...(await started(walk)) };
    const check: Answer = await post('secretary.1', `${path(walk, 'list.enter')}/kiem-tra`, fields);
    expect([check.status, faultsOf(check.body)]).toEqual([200, []]);
    expect(textOf(check.body)).toContain('02/02/2026, thứ Hai');
    expect(textOf(check.body)).toContain('Lò Văn Một');
    const first = await post('secretary.1', path(walk, 'list.enter'), fields);
    const again = await post('secretary.1', path(walk, 'list.enter'), fields);
    const receipt = `${path(walk, 'list.enter')}/xong?so=2`;
    expect([first, again].map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, receipt],
      [303, receipt],
    ]);
    const page: Answer = await get('secretary.1', receipt);
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
    expect(textOf(page.body)).toContain('Đã ghi vào hồ sơ Đưa vào danh sách cảm tình Đảng · Số 2');
    expect((await get('secretary.1', `${path(walk, 'list.enter')}/xong?so=1`)).status).toBe(404);
    const unread: Answer = await get('massOrganisation.1', path(walk, 'list.enter'));
    expect([unread.status, String(unread.body).includes('Lò Văn Một')]).toEqual([200, false]);
  });

  it('comes back with each fault at its field and everything typed (UX-11, UX-12)', async () => {
    const walk = await openCase(world);
    const typed = { ...listEnter('2026-02-02'), on: '31/02/2026', helper: '', 'resolution.number': '7-NQ/CB' };
    const page: Answer = await post('secretary.1', `${path(walk, 'list.enter')}/kiem-tra`, {
      ...typed,
      ...(await started(walk)),
    });
    expect([page.status, faultsOf(page.body)]).toEqual([400, []]);
    expect(titleOf(page.body)).toMatch(/^Lỗi: /);
    expect(linksOf(part(page.body, 'role="alert"', '</ul>'))).toEqual(['#on', '#helper']);
    expect(page.body).toContain('value="31/02/2026"');
    expect(page.body).toContain('value="7-NQ/CB"');
    const future: Answer = await post('secretary.1', `${path(walk, 'list.enter')}/kiem-tra`, {
      ...listEnter('2026-02-02'),
      on: '21/11/2026',
      ...(await started(walk)),
    });
    expect(textOf(future.body)).toContain('Ngày thực hiện: phải là hôm nay hoặc trước hôm nay');
  });

  it('adds a row without a script and loses nothing', async () => {
    const walk = await openCase(world);
    const page: Answer = await post('secretary.1', `${path(walk, 'list.enter')}/kiem-tra`, {
      ...{ on: '5/9/26', 'docs.0.number': '9-CV', 'dong.docs': '1', them: 'docs', note: 'dở dang' },
      ...(await started(walk)),
    });
    expect(page.status).toBe(200);
    expect(page.body).toContain('id="docs.1.number"');
    expect(page.body).toContain('value="9-CV"');
    expect(page.body).toContain('dở dang');
    expect(page.body).toContain('value="05/09/2026"');
  });

  it('tells the second of two who and when, and keeps what he typed (UX-14)', async () => {
    const walk = await openCase(world);
    const late = await started(walk);
    await walk.records('secretary.2', 'absence.start', '2026-02-03');
    const page: Answer = await post('secretary.1', path(walk, 'list.enter'), { ...listEnter('2026-02-02'), ...late });
    expect([page.status, faultsOf(page.body)]).toEqual([409, []]);
    expect(textOf(page.body)).toContain('Ghi tạm vắng: ngày 03/02/2026; Cán bộ Hai ghi lúc');
    expect(textOf(page.body)).toContain('Giữ nội dung của tôi và kiểm tra lại');
    expect(page.body).toContain('value="12-NQ/CB"');
    expect(commandIn(page.body).lan).toBe('2');
    expect(commandIn(page.body).khoa).not.toBe(late.khoa);
  });

  it('says what is unmet, under which article, and leads to the act that mends it (UX-7)', async () => {
    const walk = await openCase(world, { birth: '2009-05' });
    const page: Answer = await get('secretary.1', path(walk, 'application.write'));
    expect([page.status, faultsOf(page.body)]).toEqual([200, []]);
  });
});
