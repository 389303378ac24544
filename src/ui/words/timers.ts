import { type Lang, type Text, text } from './text.js';

/** What each limit is about, as the label of a deadline. */
export const timers = {
  'T-CERT': text('Giấy chứng nhận lớp nhận thức còn giá trị', 'Course certificate valid'),
  'T-VERIFY': text('Trả lời thẩm tra', 'Verification reply'),
  'T-DOSSIER': text('Hồ sơ còn giá trị để chi bộ xét', 'Dossier fresh for the branch'),
  'T-DECIDE': text('Ra quyết định kết nạp', 'Admission decision'),
  'T-CEREMONY': text('Tổ chức lễ kết nạp', 'Admission ceremony'),
  'T-MEMBERREC': text('Lập lý lịch, phiếu đảng viên', "Member's record and sheet"),
  'T-PROBATION': text('Thời gian dự bị', 'Probation'),
  'T-PROPOSE': text('Chi bộ đề nghị công nhận chính thức', 'Proposal of recognition'),
  'T-RECOG': text('Ra quyết định công nhận', 'Recognition decision'),
  'T-FORWARD': text('Chuyển hồ sơ đến nơi mới', 'Forwarding the dossier'),
  'T-NEWDECIDE': text('Nơi mới ra quyết định', 'Decision by the new place'),
  'T-MOVE30': text('Mốc thi hành quyết định sau khi chuyển', 'Carrying out the decision after a move'),
  'T-REVIEW': text('Trả lời đề nghị xem lại', 'Answer to a request to reconsider'),
  'T-COMPLAINT': text('Quyền khiếu nại', 'Right to complain'),
  'T-SETTLE': text('Giải quyết khiếu nại', 'Settling the complaint'),
  'T-TRANSFER': text('Chuyển sinh hoạt', 'Transfer'),
  'T-READMIT': text('Thời gian chờ kết nạp lại', 'Waiting time before re-admission'),
  'T-INTRO': text('Đủ thời gian cùng công tác, cư trú', 'Time together with the introducer'),
  'T-LIST': text('Rà soát danh sách', 'Review of the list'),
  'T-FILECHECK': text('Đối chiếu danh sách với hồ sơ', 'Checking the list against the files'),
  'T-CERTISSUE': text('Cấp giấy chứng nhận', 'Issuing the certificate'),
  'T-REDO': text('Làm lại bài thu hoạch', 'Redoing the essay'),
  'T-SEND': text('Gửi hồ sơ lên cấp trên', 'Sending the dossier up'),
  'T-DEATHFILE': text('Giao hồ sơ người đã mất', 'Handing over the file of a deceased person'),
} as const satisfies Record<string, Text>;

export type TimerId = keyof typeof timers;

const words: Readonly<Record<string, Text | undefined>> = timers;

/** What a limit is about; an unknown id is shown as it is. */
export const timerName = (timer: string, lang: Lang): string => words[timer]?.[lang] ?? timer;
