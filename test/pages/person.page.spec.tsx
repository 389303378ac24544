import { describe, expect, it } from '@jest/globals';

import type { CandidateView, OfferView } from '../../src/candidates/views/candidate.view.js';
import type { PersonView } from '../../src/candidates/views/case-head.js';
import { offersOf } from '../../src/candidates/views/offers.view.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { admission } from '../../workflows/admission/procedure.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { PersonPage } from '../../src/candidates/pages/person.page.js';
import { Page } from '../../src/ui/page.js';
import { linksOf, part, textOf } from '../support/html.js';
import { candidateView, offer, shell, unmet } from '../support/sample-views.js';

const html = (more: Partial<PersonView> = {}, lang: 'vi' | 'en' = 'vi') =>
  new Page(PersonPage, { ...candidateView(), ...more }).html(shell({ lang }));
const acts = (offers: readonly OfferView[], lang: 'vi' | 'en' = 'vi') =>
  textOf(part(html({ offers, ahead: [] }, lang), '<h2 id="viec">', '<h2 id="thoi-han">'));
const section = (id: string, more: Partial<CandidateView> = {}) =>
  textOf(part(html(more), `<h2 id="${id}">`, '</section>'));

describe('P8, the person', () => {
  it('begins with identity, then where the case stands', () => {
    const page = html();
    expect(textOf(part(page, '<h1>', '</h1>'))).toBe('Mã hồ sơ 7KQ2M9XDR Vàng Thị Súa');
    expect(textOf(part(page, '<section class="banner"', '</section>'))).toBe(
      'Bước 8: Thẩm tra lý lịch từ 03/11/2026, đã 18 ngày Đang chờ: Đảng ủy cơ sở – Đảng ủy xã Nậm Sơn Hạn: 18/11/2026 quá hạn 3 ngày làm việc (Trả lời thẩm tra)',
    );
  });

  it('says "đ/c" only where the view does', () => {
    expect(textOf(part(html({ title: 'đ/c' }), '<h1>', '</h1>'))).toContain('đ/c Vàng Thị Súa');
  });

  it('says so where nobody is waited for and nothing is due', () => {
    const stage = { ...candidateView().stage, waitingFor: null };
    expect(textOf(part(html({ stage, deadlines: [] }), '<section class="banner"', '</section>'))).toContain(
      'Đang chờ: không chờ ai Hạn: bước này không có hạn',
    );
  });

  it('keeps the order: papers, regions, acts, deadlines, road, summary, history', () => {
    const page = html();
    const order = [
      'giay-to',
      'viec-verification',
      'viec-opinions',
      'viec',
      'thoi-han',
      'lo-trinh',
      'tom-tat',
      'nhat-ky',
    ];
    const places = order.map((id) => page.indexOf(`<h2 id="${id}">`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('next acts', () => {
  it('leads by a button to the form of what can be done now', () => {
    expect(acts([offer()])).toContain('Làm được bây giờ Họp chi bộ xét kết nạp');
    expect(linksOf(html({ offers: [offer()] }))).toContain(`/quan-chung/${candidateView().code}/viec/meeting.open`);
  });

  it('takes nothing that refuses or only happens for the next step: it is folded where there is none', () => {
    const raised = offer({ act: 'political.raise', usual: undefined });
    const page = html({ offers: [raised] });
    const words = acts([raised]);
    expect(words).toContain('Hiện không có việc nào phải làm cho nhiệm vụ này.');
    expect(words).toMatch(/Chỉ khi có việc phát sinh \(1\) Nêu vấn đề/);
    expect(words).not.toContain('Làm được bây giờ');
    expect(part(page, '<details', '</details>')).toContain('/viec/political.raise"');
    // What is overdue has to be done, whether or not the road goes on by it.
    const late = offer({
      act: 'memberRecord.file',
      bearing: 'adds',
      usual: undefined,
      due: legalDate('2026-01-26'),
      overdue: true,
    });
    expect(acts([raised, late])).toMatch(
      /Làm được bây giờ Lập lý lịch, phiếu đảng viên Hạn 26\/01\/2026, quá hạn Chỉ khi có việc phát sinh/,
    );
    // Beside a next step it stands below it, as a lesser button.
    expect(acts([raised, offer()])).toMatch(/Làm được bây giờ Họp chi bộ xét kết nạp Nêu vấn đề/);
  });

  it('leads a delegated committee to its decision, and tells when its vote is recorded alone', () => {
    const led = (route: 'A' | 'B') => {
      const { state, setting, on, calendar } = new Walk({ from: '2024-03-04', route }).to('grassrootsCommittee');
      const offers = offersOf({ state, setting, duties: ['grassroots'], on, procedure: admission, calendar });
      return acts(offers);
    };
    expect(led('B')).toMatch(
      /Làm được bây giờ Đảng ủy được ủy quyền quyết định kết nạp .* Đảng ủy cơ sở biểu quyết, ra/,
    );
    expect(led('B')).toContain('chỉ ghi riêng việc biểu quyết khi không đủ hai phần ba');
    expect(led('A')).toMatch(/Làm được bây giờ Đảng ủy cơ sở biểu quyết, ra nghị quyết/);
    expect(led('A')).not.toContain('chỉ ghi riêng việc biểu quyết');
  });

  it('says what already waits for another person, and leads by no button to do it twice', () => {
    const act = 'vote.record';
    const pending = [{ seq: 32, hash: 'h', act, on: legalDate('2026-11-01') }];
    const page = html({ pending, offers: [offer({ act })] });
    expect(textOf(page)).toContain(
      'Chờ đồng chí khác xác nhận: Ghi kết quả biểu quyết của chi bộ (mục 32, ngày 01/11/2026)',
    );
    expect(linksOf(page)).toContain(`/xac-nhan/ho-so/${candidateView().code}/32`);
    expect(textOf(part(page, '<h2 id="viec">', '</section>'))).toContain('đã có một đề nghị chờ xác nhận');
    expect(part(page, `/viec/${act}"`, '</a>')).toContain('govuk-button--secondary');
  });

  it('says where another person must confirm', () => {
    expect(acts([offer({ confirm: ['secretary'] })])).toContain('Họp chi bộ xét kết nạp cần một người khác xác nhận');
  });

  it('tells of an act not yet lawful: why, article, earliest date, who must act, the remedy', () => {
    const remedy = { by: 'superior', act: 'place.determine', paper: 'branchResolution' } as const;
    const words = acts([offer({ allowed: false, unmet: [unmet({ earliest: legalDate('2027-01-09'), remedy })] })]);
    expect(words).toContain('Chưa làm được');
    expect(words).toContain('Chưa được, vì chi bộ phải có ít nhất 3 đảng viên chính thức.');
    expect(words).toContain('Căn cứ: Điều lệ Đảng, điều 24 (quy định CH-24.1)');
    expect(words).toContain('Sớm nhất: 09/01/2027');
    expect(words).toContain(
      'Người cần làm: Cấp ủy cấp trên trực tiếp; việc: Xác định chi bộ làm thủ tục; giấy tờ: Nghị quyết chi bộ',
    );
    expect(words).toContain('Cách khắc phục: Đề nghị cấp trên sắp xếp, ghép chi bộ');
    expect(words).not.toContain('chưa xác nhận');
  });

  it('marks an unconfirmed rule and says who may let it pass', () => {
    const words = acts([offer({ allowed: false, unmet: [unmet({ confidence: 'A', overridableBy: ['grassroots'] })] })]);
    expect(words).toContain('chưa xác nhận');
    expect(words).toContain('Quy định chưa xác nhận: Đảng ủy cơ sở có thể cho qua, kèm lý do và văn bản');
  });

  it('says "suy ra" of a rule read only in a neighbouring edition', () => {
    expect(acts([offer({ unmet: [unmet({ confidence: 'P', force: 'notice' })] })])).toContain('suy ra');
  });

  it('keeps a lapse and a notice apart from a bar: the act stays possible', () => {
    const late = unmet({ rule: 'R24-4.1b', force: 'lapse', detail: { due: '2026-12-05' } });
    const lapse = acts([offer({ act: 'ceremony.hold', unmet: [late] })]);
    expect(lapse).toContain('Làm được bây giờ');
    expect(lapse).toContain('Được ghi nhận, nhưng cần khắc phục: Lễ kết nạp quá hạn cần báo cáo');
    expect(lapse).toContain('Hạn: 05/12/2026');
    expect(lapse).not.toContain('Chưa được, vì');
    expect(acts([offer({ unmet: [unmet({ force: 'notice' })] })])).toContain('Lưu ý: Chi bộ phải có ít nhất 3');
  });

  it('names whom the case waits for, with the day it is due', () => {
    const others = offer({ mine: false, by: 'grassroots', recordedBy: ['grassroots'], due: legalDate('2026-12-15') });
    expect(acts([others, { ...others, act: 'committee.vote', due: undefined }])).toContain(
      'Đang chờ Đảng ủy cơ sở Họp chi bộ xét kết nạp · Hạn 15/12/2026 Đảng ủy cơ sở biểu quyết, ra nghị quyết',
    );
    expect(acts([others])).toContain('Hiện không có việc nào cho nhiệm vụ này.');
    // Nobody waits for what only happens.
    const raised = offer({ mine: false, by: 'competent', act: 'suspension.start', bearing: 'aside', usual: undefined });
    expect(acts([raised])).toContain('Người khác có thể ghi (1) Cấp ủy có thẩm quyền Đình chỉ sinh hoạt');
    expect(acts([raised])).not.toContain('Đang chờ');
  });

  it('hides no act: those of later steps are counted and can be opened', () => {
    const ahead = [offer({ act: 'ceremony.hold', stage: 'admissionDecided', allowed: false })];
    const words = textOf(part(html({ offers: [], ahead }), '<details>', '</details>'));
    expect(words).toContain('Việc ở các bước sau (1) Tổ chức lễ kết nạp Người làm: Bí thư, chi ủy chi bộ');
  });

  it('says the same in English', () => {
    expect(acts([offer({ allowed: false, unmet: [unmet()] })], 'en')).toContain(
      'Not yet: the branch must have at least 3 official members. Legal basis: Điều lệ Đảng, điều 24 (rule CH-24.1)',
    );
  });
});

describe('the rest of the page', () => {
  it('tells working days from plain days, and what cannot be reckoned', () => {
    const words = section('thoi-han');
    expect(words).toContain('Trả lời thẩm tra Cha 18/11/2026 quá hạn 3 ngày làm việc nhắc');
    expect(words).toContain('Hồ sơ còn giá trị để chi bộ xét 30/10/2027 · còn 343 ngày chặn');
    expect(words).toContain('chưa tính được, thiếu lịch nghỉ lễ');
  });

  it('tags only open work; what is done is plain', () => {
    const page = part(html(), '<h2 id="giay-to">', '</section>');
    expect(page).toMatch(/class="govuk-task-list__status" id="giay-1-status">Đã xong</);
    expect(page).toContain('<strong class="govuk-tag">Chưa có</strong>');
    expect(textOf(page)).toContain('Đơn xin vào Đảng mẫu 1-KNĐ · viết tay Đã xong');
    expect(textOf(page)).toContain('còn giá trị đến 12/04/2031');
  });

  it('draws the road as a list whose states are said, not only coloured', () => {
    const road = part(html(), '<ol class="steps">', '</ol>');
    expect(road.match(/aria-current="step"/g)).toHaveLength(1);
    expect(road.match(/aria-hidden="true">✓/g)).toHaveLength(3);
    expect(textOf(road)).toContain(
      'Thẩm tra lý lịch (đang ở bước này) 03/11/2026 hoặc: Chưa đủ điều kiện; Đã đưa ra khỏi danh sách; Đã xin thôi',
    );
    expect(textOf(road)).toContain('Đảng ủy bộ phận thẩm định (không đi qua)');
  });

  it('shows both dates of an entry, its lapses and what it corrects', () => {
    const words = section('nhat-ky');
    expect(words).toContain('14 Gửi thẩm tra, cử người thẩm tra 03/11/2026 05/11/2026 09:10 Lò Thị Mẩy');
    expect(words).toContain('13 Rà soát danh sách hằng tháng đính chính số 11');
    expect(words).toContain('Cấp trên trực tiếp rà soát danh sách cảm tình Đảng hằng tháng. (K38-1.1b)');
    expect(words).toContain('31/10/2026 05/11/2026 01:30');
  });

  it('names the clock where nobody recorded', () => {
    const [entry] = candidateView().history;
    expect(section('nhat-ky', { history: [{ ...entry!, act: 'clock.dutyDue', by: '' }] })).toContain('Hệ thống');
  });

  it('shows edition and version, so that a printed page can be traced', () => {
    expect(section('tom-tat')).toContain(
      'Bộ quy định 208-QĐ/TW (26/07/2026); hiệu lực từ 26/07/2026 Phiên bản quy trình admission 1, a41c9e07 Lần ghi 14',
    );
  });

  it('says that a closed case is only read', () => {
    expect(textOf(html({ status: 'done' }))).toContain('Hồ sơ đã kết thúc, chỉ đọc.');
    expect(textOf(html())).not.toContain('chỉ đọc');
  });

  it('tells the outcome of a closed case', () => {
    const stage = { ...candidateView().stage, key: 'withdrawn', since: legalDate('2026-11-10') };
    expect(textOf(html({ status: 'done', stage }))).toContain('Kết quả: Đã xin thôi, ngày 10/11/2026.');
  });

  it('UX-14: says who wrote meanwhile, and when', () => {
    const [last] = candidateView().history;
    const page = html({ changed: { entries: 2, last: last! } });
    expect(textOf(page)).toContain('Có 2 mục mới từ lần xem trước. Mới nhất: Gửi thẩm tra');
    expect(textOf(page)).toContain('do Lò Thị Mẩy ghi lúc 05/11/2026 09:10.');
  });

  it('leads to the whole log and to the pages open to its reader', () => {
    const tabs = [
      { tab: 'chart', href: '/quan-chung/7KQ2M9XDR/so-do' },
      { tab: 'history', href: '/quan-chung/7KQ2M9XDR/nhat-ky' },
    ] as const;
    expect(linksOf(html({ tabs }))).toEqual(
      expect.arrayContaining(['/quan-chung/7KQ2M9XDR/so-do', '/quan-chung/7KQ2M9XDR/nhat-ky']),
    );
    expect(textOf(html({ papers: [], regions: [] }))).toContain(
      'Không có giấy tờ hay việc song song ở bước này; đang chờ',
    );
  });
});
