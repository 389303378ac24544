import { byLang, counted, text, type Text, textWith } from './text.js';

/** P27: the editions of the law, what changed between them, and live cases taken over. */
export const editionsWords = byLang({
  title: text('Bộ quy định', 'Editions of the law'),
  lead: text(
    'Mỗi việc được xét theo quy định có hiệu lực vào ngày thực hiện. Hồ sơ đang theo quy định cũ chuyển sang quy định mới khi có việc thực hiện sau ngày quy định mới có hiệu lực, hoặc theo một đợt chuyển do hai người duyệt.',
    'Each act is judged by the law in force on its day. A case goes over to a newer law by an act of a later day, or by a run that two persons settled.',
  ),
  inForce: text('đang hiệu lực', 'in force'),
  facts: text('chỉ ghi nhận, không xét', 'kept as facts, not judged'),
  earlier: text('Trước bộ quy định đầu tiên', 'Before the first edition'),
  slice: text('Giai đoạn', 'Slice'),
  from: text('Từ ngày', 'From'),
  until: text('Đến trước ngày', 'Until before'),
  now: text('nay', 'now'),
  cases: text('Hồ sơ đang theo', 'Live cases'),
  whatChanged: text('Thay đổi so với trước', 'What changed'),
  compare: text('Xem thay đổi', 'See the changes'),
  first: text('giai đoạn đầu', 'the first'),
  edition: text('Bộ quy định', 'Edition'),
  documents: text('Văn bản của từng bộ quy định', 'Documents of each edition'),
  procedure: text('Quy trình theo bộ quy định này', 'The procedure under this edition'),
  runs: text('Các đợt chuyển hồ sơ', 'Runs over live cases'),

  changes: text('Thay đổi của quy định', 'What changed in the law'),
  compareFrom: text('So từ', 'From'),
  compareTo: text('Đến', 'To'),
  show: text('So sánh', 'Compare'),
  wholeEdition: textWith(
    (edition: string) => `${edition}: mọi giai đoạn`,
    (edition: string) => `${edition}: every slice`,
  ),
  sliceOf: textWith(
    (edition: string, from: string, document: string) => `${edition}, từ ${from} (${document})`,
    (edition: string, from: string, document: string) => `${edition}, from ${from} (${document})`,
  ),
  changed: textWith(
    (changed: string, equal: string) => `${changed} quy tắc khác trước; ${equal} quy tắc như cũ.`,
    (changed: string, equal: string) => `${changed} rules differ; ${equal} are as before.`,
  ),
  affected: textWith(
    (cases: string) => `${cases} hồ sơ trong phạm vi phụ trách đang theo quy định cũ này.`,
    (cases: string) =>
      `${counted(cases, 'case within your reach stands', 'cases within your reach stand')} under this older law.`,
  ),
  affectedNone: text(
    'Không hồ sơ nào trong phạm vi phụ trách đang theo quy định cũ này.',
    'No case within your reach stands under this older law.',
  ),
  affectedHint: text(
    'Thay đổi tác động đến từng hồ sơ ra sao chỉ biết khi rà soát thử một đợt chuyển.',
    'What it means for each case is told by the dry run of a crossing.',
  ),
  alike: textWith(
    (says: string, count: string) => `${count} quy tắc khác: ${says}`,
    (says: string, count: string) => `${count} other rules: ${says}`,
  ),
  none: text('Không quy tắc nào khác.', 'No rule differs.'),
  rule: text('Quy tắc', 'Rule'),
  relation: text('So với trước', 'Against before'),
  says: text('Nội dung thay đổi', 'What changes'),
  byPaper: text('Thay đổi số', 'Change'),
  since: textWith(
    (paper: string, date: string) => `${paper}, từ ${date}`,
    (paper: string, date: string) => `${paper}, since ${date}`,
  ),
  limits: text('Thời hạn thay đổi', 'Limits that differ'),
  limitsHint: text(
    'Thời hạn đang chạy giữ độ dài của ngày bắt đầu, không bị tính lại.',
    'A limit that runs keeps the length of its start; none is counted anew.',
  ),
  noLimits: text('Không thời hạn nào thay đổi.', 'No limit differs.'),

  runsLead: text(
    'Chuyển các hồ sơ đang theo quy định cũ sang quy định mới: một người lập, hệ thống rà soát thử từng hồ sơ, người khác xác nhận đúng kết quả đó, rồi từng hồ sơ mới chuyển.',
    'Takes cases of an older law over to a newer one: one person drafts, every case is tried dry, another confirms that very result, and only then do the cases cross.',
  ),
  newRun: text('Lập đợt chuyển', 'Draft a run'),
  noRuns: text('Chưa có đợt chuyển nào.', 'No run yet.'),
  run: text('Đợt chuyển hồ sơ', 'Run over live cases'),
  crosses: textWith(
    (from: string, to: string) => `${from} → ${to}`,
    (from: string, to: string) => `${from} → ${to}`,
  ),
  drafted: text('Lập lúc', 'Drafted at'),
  state: text('Trạng thái', 'State'),
  ofCases: textWith(
    (done: string, all: string) => `${done}/${all}`,
    (done: string, all: string) => `${done}/${all}`,
  ),
  pages: text('Các trang của danh sách', 'Pages of the list'),
  firstPage: text('Trang đầu', 'First page'),
  nextPage: text('Trang sau', 'Next page'),

  newRunLead: text(
    'Chọn quy định cũ và quy định mới. Bước sau nêu các thay đổi, các thời hạn phải quyết và căn cứ.',
    'Choose the older and the newer law. What changes, the limits to be settled and the basis come next.',
  ),
  continue: text('Tiếp tục', 'Continue'),
  chooseAgain: text('Chọn lại', 'Choose again'),
  topUnit: text('Đơn vị có hồ sơ chuyển', 'The unit whose cases cross'),
  oldLaw: text('Hồ sơ đang theo', 'Cases that stand under'),
  newLaw: text('Chuyển sang', 'Go over to'),
  on: text('Ngày chuyển', 'Day of crossing'),
  onHint: text(
    'Hôm nay hoặc trước hôm nay, khi quy định mới có hiệu lực.',
    'Today or before, a day on which the newer law is in force.',
  ),
  basis: text('Căn cứ', 'Basis'),
  basisHint: text('Số và ngày của văn bản, hoặc điều khoản', 'Number and date of the paper, or the article'),
  keep: text('Thời hạn đang chạy giữ độ dài cũ', 'Running limits that keep their length'),
  keepHint: text(
    'Quy định mới đặt khác các thời hạn này. Đánh dấu từng thời hạn để xác nhận thời hạn đang chạy không bị tính lại; thiếu một thời hạn thì không lập được đợt chuyển.',
    'The newer law sets these otherwise. Tick each to say that those that run are not counted anew; a run that leaves one out is refused.',
  ),
  keepNone: text('không có', 'none'),
  draft: text('Lập và rà soát thử', 'Draft and try it dry'),
  draftHint: text(
    'Rà soát thử không đổi hồ sơ nào. Kết quả hiện ở trang của đợt chuyển.',
    'The dry run changes no case. What it finds stands on the page of the run.',
  ),

  surveying: text('Đang rà soát thử', 'Being tried dry'),
  surveyed: text('Chờ xác nhận', 'To be confirmed'),
  applying: text('Đang chuyển hồ sơ', 'Cases are crossing'),
  applied: text('Đã chuyển xong', 'Done'),
  rejected: text('Không được xác nhận', 'Refused'),
  surveyingLead: text(
    'Hệ thống đang xem từng hồ sơ; chưa hồ sơ nào đổi. Có thể rời trang này và quay lại sau.',
    'Every case is being looked at; none is changed. You may leave and come back.',
  ),
  applyingLead: text(
    'Từng hồ sơ đang chuyển. Có thể rời trang này và quay lại sau; máy khởi động lại thì việc tự chạy tiếp.',
    'The cases cross one by one. You may leave and come back; after a restart the work goes on by itself.',
  ),
  waitingLead: text(
    'Xem kết quả rà soát dưới đây, rồi xác nhận hoặc từ chối ở trang xác nhận.',
    'Look at the result below, then confirm or refuse it on its own page.',
  ),
  waitingOwn: text(
    'Đợt chuyển này do chính đồng chí lập. Một đồng chí khác của ban tổ chức phải xác nhận.',
    'You drafted this run. Another person of the board must confirm it.',
  ),
  waitingOthers: text('Ban tổ chức của đơn vị xác nhận.', 'The organisation board of the unit confirms it.'),
  toConfirm: text('Đến trang xác nhận', 'To the confirmation'),
  appliedLead: text('Các hồ sơ đã chuyển được ghi vào lịch sử từng hồ sơ.', 'Each crossing stands in its case.'),
  refresh: text('Xem tiến độ mới nhất', 'Refresh now'),
  refreshOn: text('Tự làm mới mỗi 10 giây', 'Refresh every 10 seconds'),
  refreshOff: text('Dừng tự làm mới', 'Stop refreshing'),
  refreshing: text('Trang tự làm mới mỗi 10 giây.', 'This page refreshes every 10 seconds.'),
  progress: text('Hồ sơ đã xem hoặc đã chuyển', 'Cases looked at or crossed'),
  seen: textWith(
    (done: string, all: string) => `Đã xem ${done} trong ${all} hồ sơ`,
    (done: string, all: string) => `${done} of ${all} cases looked at`,
  ),
  crossedOf: textWith(
    (done: string, all: string) => `Đã giải quyết ${done} trong ${all} hồ sơ`,
    (done: string, all: string) => `${done} of ${all} cases settled`,
  ),
  plan: text('Nội dung đợt chuyển', 'The plan'),
  by: textWith(
    (at: string, who: string) => `${at}, ${who}`,
    (at: string, who: string) => `${at}, ${who}`,
  ),
  draftedBy: text('Người lập', 'Drafted by'),
  confirmedBy: text('Người xác nhận', 'Confirmed by'),
  rejectedBy: text('Người từ chối', 'Refused by'),
  reason: text('Lý do', 'Why'),
  surveyedAt: text('Rà soát xong lúc', 'Dry run done at'),
  appliedAt: text('Chuyển xong lúc', 'Done at'),
  hash: text('Mã kiểm của kết quả rà soát', 'Hash of the result'),
  hashHint: text(
    'Người xác nhận chỉ xác nhận đúng kết quả mang mã này.',
    'The second person confirms the result of this hash alone.',
  ),

  result: text('Kết quả rà soát thử', 'What the dry run foresees'),
  totalCases: text('Hồ sơ đã xem', 'Cases looked at'),
  crossing: text('Sẽ chuyển', 'Will cross'),
  skipped: text('Bỏ qua', 'Passed over'),
  refused: text('Không chuyển được', 'Cannot cross'),
  gain: text('Có thêm việc làm được', 'Gain an act'),
  lose: text('Mất việc đang làm được', 'Lose an act'),
  becomeUnmet: text('Có quy tắc thành chưa đạt', 'A rule becomes unmet'),
  becomeMet: text('Có quy tắc thành đạt', 'A rule becomes met'),
  limitsMove: text('Thời hạn đổi ngày', 'Limits move'),
  nothingLost: text(
    'Không hồ sơ nào mất việc đang làm được, có quy tắc thành chưa đạt hoặc có thời hạn đổi ngày.',
    'No case loses an act, comes to miss a rule, or has a limit moved.',
  ),
  inDetail: text('Theo từng việc, quy tắc, thời hạn', 'By act, rule and limit'),
  gained: text('Việc làm thêm được', 'Acts gained'),
  lost: text('Việc không làm được nữa', 'Acts lost'),
  unmet: text('Quy tắc thành chưa đạt', 'Rules that become unmet'),
  met: text('Quy tắc thành đạt', 'Rules that become met'),
  kept: text('Thời hạn giữ độ dài cũ', 'Limits that keep their length'),
  moved: text('Thời hạn đổi ngày cuối', 'Limits whose day moves'),
  reasons: text('Vì sao bỏ qua hoặc không chuyển', 'Why passed over or not crossing'),
  what: text('Nội dung', 'What'),
  count: text('Số hồ sơ', 'Cases'),

  people: text('Từng hồ sơ', 'Case by case'),
  peopleHint: text(
    'Theo mã hồ sơ. Hồ sơ phải tránh không hiện ở đây nhưng vẫn tính vào tổng số.',
    'By their codes. Cases closed to you are left out here, not out of the sums.',
  ),
  filter: text('Chỉ xem', 'Show only'),
  all: text('Tất cả', 'All'),
  apply: text('Lọc', 'Filter'),
  code: text('Mã hồ sơ', 'Case'),
  stage: text('Bước', 'Step'),
  outcome: text('Kết quả', 'Outcome'),
  effect: text('Tác động', 'What it means'),
  noEffect: text('Không đổi việc, quy tắc và thời hạn nào.', 'No act, rule or limit changes.'),
  noneYet: text('Chưa xem xong hồ sơ nào.', 'No case was looked at yet.'),
  noItems: text('Không có hồ sơ nào.', 'No case.'),
  entry: textWith(
    (seq: number) => `mục ${seq} trong lịch sử`,
    (seq: number) => `entry ${seq} of its history`,
  ),
  keptDay: textWith(
    (due: string, other: string) => `giữ ${due} (quy định mới: ${other})`,
    (due: string, other: string) => `keeps ${due} (newer law: ${other})`,
  ),
  movedDay: textWith(
    (was: string, is: string) => `${was} → ${is}`,
    (was: string, is: string) => `${was} → ${is}`,
  ),
  noDay: text('không có ngày', 'no day'),
  forAct: textWith(
    (rule: string, act: string) => `${rule} (${act})`,
    (rule: string, act: string) => `${rule} (${act})`,
  ),

  faults: text('Hồ sơ không khớp quy trình hiện tại', 'Cases that do not fit the present procedure'),
  faultsLead: text(
    'Lịch sử của các hồ sơ này không phát lại được theo quy trình hiện tại; không đợt chuyển nào chuyển được.',
    'Their history cannot be replayed under the present procedure; no run takes them over.',
  ),
  faultAt: text('Phát hiện lúc', 'Found at'),
});

/** How a rule stands to the one before. */
export const relationWords: Readonly<Record<string, Text>> = {
  equal: text('như cũ', 'equal'),
  narrower: text('chặt hơn', 'narrower'),
  wider: text('rộng hơn', 'wider'),
  new: text('mới', 'new'),
  gone: text('không còn', 'gone'),
  unknown: text('chưa rõ', 'unknown'),
};

/** Why a crosswalk says what it says. */
export const basisWords: Readonly<Record<string, Text>> = {
  written: text('đã đọc thay đổi', 'the change was read'),
  notInForce: text('không có hiệu lực ở cả hai', 'in force on neither side'),
  local: text('quy định địa phương', 'local rule'),
  sameText: text('cùng văn bản', 'same text'),
  read: text('đã đọc cả hai', 'both were read'),
  told: text('ngân hàng câu hỏi nói như cũ', 'question banks tell it unchanged'),
  inferred: text('suy ra', 'inferred'),
  unread: text('chưa đọc văn bản sau', 'the later text was not read'),
};

/** Where a case stands in a run. */
export const itemWords: Readonly<Record<string, Text>> = {
  foreseen: text('sẽ chuyển', 'will cross'),
  crossed: text('đã chuyển', 'crossed'),
  doneAlready: text('đã tự chuyển trước đó', 'had crossed by itself'),
  skipped: text('bỏ qua', 'passed over'),
  refused: text('không chuyển được', 'could not cross'),
  moved: text('đã đổi sau rà soát, không chuyển', 'changed since the dry run, not taken'),
};

/** Why a case is passed over or does not cross, by the word before the colon. */
export const crossingReasons: Readonly<Record<string, Text>> = {
  pinned: text('được giữ ở một bộ quy định', 'pinned to an edition'),
  held: text('đang tạm giữ', 'on hold'),
  done: text('đã kết thúc', 'finished'),
  void: text('đã hủy', 'void'),
  'definition-fault': text('lịch sử không khớp quy trình hiện tại', 'its history does not fit the present procedure'),
  over: text('đã đến cuối đường', 'at the end of its road'),
  there: text('đã theo quy định mới', 'stands there already'),
  notInForce: text('quy định mới chưa hiệu lực ngày đó', 'the newer law was not in force that day'),
  noImage: text('bước hiện tại không có trong quy trình mới', 'its step has no place in the present procedure'),
  incompletePlan: text('chưa nói thời hạn nào được giữ', 'nobody said what becomes of a limit'),
  'unit-not-set': text('đơn vị chưa có cấp quyết định ngày đó', 'its unit had no deciding route that day'),
  unjudged: text('không xét được', 'could not be judged'),
  revision: text(
    'có việc mới sau rà soát, và kết quả xấu hơn điều đã xác nhận',
    'moved on since, and would lose more than was confirmed',
  ),
};
