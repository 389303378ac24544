import { type Lang, type Text, text } from './text.js';

/** Every stage of the road, by its key. */
export const stages = {
  pool: text('Nguồn phát triển', 'Source pool'),
  sympathiser: text('Cảm tình Đảng', 'Sympathiser'),
  courseAssigned: text('Học lớp nhận thức về Đảng', 'Awareness course'),
  courseCertified: text('Có giấy chứng nhận', 'Course certificate held'),
  leaveToStart: text('Được cho làm thủ tục', 'Leave to start'),
  applying: text('Viết đơn, khai lý lịch', 'Application and record'),
  recordSealed: text('Lý lịch đã đóng dấu giáp lai', 'Record edge-stamped'),
  verifying: text('Thẩm tra lý lịch', 'Verification'),
  politicalConclusionPending: text('Chờ kết luận tiêu chuẩn chính trị', 'Political conclusion pending'),
  recordCertified: text('Lý lịch đã chứng nhận', 'Record certified'),
  notEligible: text('Chưa đủ điều kiện', 'Not eligible'),
  gathering: text('Lấy ý kiến, hoàn thiện hồ sơ', 'Gathering opinions and papers'),
  dossierReady: text('Hồ sơ đủ', 'Dossier ready'),
  branchMeeting: text('Chi bộ họp xét kết nạp', 'Branch meeting'),
  branchBelowShare: text('Chi bộ chưa đủ tỷ lệ', 'Branch below the share'),
  subdivisionAppraisal: text('Đảng ủy bộ phận thẩm định', 'Sub-divisional appraisal'),
  grassrootsCommittee: text('Đảng ủy cơ sở xem xét', 'Grassroots committee'),
  grassrootsBelowShare: text('Đảng ủy cơ sở chưa đủ tỷ lệ', 'Grassroots committee below the share'),
  competentAuthority: text('Cấp ủy có thẩm quyền xem xét', 'Competent committee'),
  refused: text('Chưa được kết nạp', 'Not admitted'),
  admissionDecided: text('Có quyết định kết nạp', 'Admission decided'),
  ceremonyOverdue: text('Quá hạn tổ chức lễ', 'Ceremony overdue'),
  decisionUnderReview: text('Đang xem lại quyết định', 'Decision under review'),
  probation: text('Đảng viên dự bị', 'Probation'),
  recognitionPreparing: text('Chuẩn bị xét công nhận', 'Preparing recognition'),
  recognitionBranch: text('Chi bộ xét công nhận', 'Branch on recognition'),
  recognitionSubdivision: text('Đảng ủy bộ phận thẩm định công nhận', 'Sub-division on recognition'),
  recognitionGrassroots: text('Đảng ủy cơ sở xét công nhận', 'Grassroots committee on recognition'),
  recognitionCompetent: text('Cấp ủy có thẩm quyền xét công nhận', 'Competent committee on recognition'),
  deadlockReferred: text('Cấp trên quyết định sau ba lần biểu quyết', 'Referred after three votes'),
  recognised: text('Có quyết định công nhận', 'Recognised'),
  official: text('Đảng viên chính thức', 'Official member'),
  deletionProposed: text('Đề nghị xóa tên', 'Deletion proposed'),
  deletionVoting: text('Biểu quyết xóa tên', 'Deletion being voted'),
  deleted: text('Đã xóa tên', 'Deleted'),
  complaint: text('Đang giải quyết khiếu nại', 'Complaint'),
  moving: text('Đang chuyển nơi công tác, cư trú', 'Moving'),
  movingAfterDecision: text('Chuyển nơi sau khi có quyết định', 'Moving after the decision'),
  decisionAnnulledOnMove: text('Quyết định đã hủy do chuyển đi', 'Decision annulled on the move'),
  irregularityReview: text('Xem xét sai quy định', 'Irregularity review'),
  cancelledStandards: text('Đã hủy quyết định kết nạp', 'Admission cancelled'),
  repairProcedure: text('Làm lại khâu sai', 'Repairing the procedure'),
  recognisedAfterRepair: text('Công nhận sau khắc phục', 'Recognised after repair'),
  withdrawn: text('Đã xin thôi', 'Withdrawn'),
  removedFromList: text('Đã đưa ra khỏi danh sách', 'Removed from the list'),
  deceased: text('Đã từ trần', 'Deceased'),
  leftParty: text('Đã ra khỏi Đảng', 'Left the Party'),
} as const satisfies Record<string, Text>;

export type StageKey = keyof typeof stages;

/** The sub-states and side-by-side regions of a stage. */
export const regions = {
  appraising: text('Thẩm định', 'Appraisal'),
  voting: text('Biểu quyết', 'Voting'),
  papers: text('Giấy tờ', 'Papers'),
  opinions: text('Ý kiến nhận xét', 'Opinions'),
  verification: text('Thẩm tra', 'Verification'),
  training: text('Lớp đảng viên mới', 'New-member class'),
  help: text('Giúp đỡ, theo dõi', 'Help'),
  conduct: text('Kỷ luật, tư cách', 'Conduct'),
  location: text('Nơi sinh hoạt', 'Place of activity'),
} as const satisfies Record<string, Text>;

export type RegionKey = keyof typeof regions;

const words: Readonly<Record<string, Text | undefined>> = { ...regions, ...stages };

/** The name of a stage or region; an unknown key is shown as it is. */
export const stageName = (key: string, lang: Lang): string => words[key]?.[lang] ?? key;
