const api = '/api/v1';

/** Each form of the pages, and the operation of the API that does the same. */
export const parity: Readonly<Record<string, string>> = {
  'POST /dang-nhap': `POST ${api}/sessions`,
  'POST /dang-xuat': `DELETE ${api}/sessions/current`,
  'POST /xac-thuc': `POST ${api}/me/second-factor`,
  'POST /xac-thuc/xac-nhan': `POST ${api}/me/second-factor/confirmation`,
  'POST /xac-thuc-lai': `POST ${api}/sessions/current/step-up`,
  'POST /kiem-tra/nhat-ky/doi-chieu': `POST ${api}/log/verification`,
  'POST /tai-khoan/phien/:id': `DELETE ${api}/sessions/:id`,
  'POST /tai-khoan/mat-khau': `POST ${api}/me/password`,
  'POST /tai-khoan/ma-khoi-phuc': `POST ${api}/me/second-factor/recovery-codes`,
  'POST /tai-khoan/xac-thuc-moi': `POST ${api}/me/second-factor/replacement`,
  'POST /tai-khoan/xac-thuc-moi/xac-nhan': `POST ${api}/me/second-factor/replacement/confirmation`,
  'POST /tai-khoan/lich': `POST ${api}/me/calendar-feed`,
  'POST /tai-khoan/lich/tat': `DELETE ${api}/me/calendar-feed`,
  'POST /tai-khoan/thu': `PUT ${api}/me/letters`,
  'POST /khoi-tao': `POST ${api}/first-start`,
  'POST /quan-chung/:code/viec/:act/kiem-tra': `POST ${api}/candidates/:code/acts`,
  'POST /quan-chung/:code/viec/:act': `POST ${api}/candidates/:code/acts`,
  'POST /xac-nhan/ho-so/:code/:seq/mo': `POST ${api}/candidates/:code/disclosures`,
  'POST /xac-nhan/ho-so/:code/:seq/xac-nhan': `POST ${api}/candidates/:code/confirmations`,
  'POST /xac-nhan/ho-so/:code/:seq/tu-choi': `POST ${api}/candidates/:code/rejections`,
  'POST /hop/:body/kiem-tra': `POST ${api}/candidates/:code/acts`,
  'POST /hop/:body': `POST ${api}/candidates/:code/acts`,
  'POST /quan-chung/:code/han-che': `POST ${api}/candidates/:code/disclosures`,
  'POST /xac-nhan/quan-tri/:id': `POST ${api}/duties/:draft/confirmation`,
  'POST /xac-nhan/thiet-lap/:id': `POST ${api}/units/:id/settings/:draft/confirmation`,
  'POST /xac-nhan/lich/:id': `POST ${api}/calendar/amendments/:id/confirmation`,
  'POST /xac-nhan/chuyen-quy-dinh/:id': `POST ${api}/migrations/:id/confirmation`,
  'POST /xac-nhan/xuat/:id': `POST ${api}/exports/:id/confirmation`,
  'POST /xac-nhan/xoa/:id': `POST ${api}/people/:id/erasure/:draft/confirmation`,
  'POST /xac-nhan/tranh/:id': `POST ${api}/candidates/:code/conflicts/:id/ending/confirmation`,
  'POST /nhan-xet/moi/kiem-tra': `POST ${api}/candidates/:code/acts`,
  'POST /nhan-xet/moi': `POST ${api}/candidates/:code/acts`,
};

/** What a browser keeps for itself and no program asks for: theme, text size, language. */
export const browserOnly: readonly string[] = ['POST /tai-khoan/hien-thi'];
