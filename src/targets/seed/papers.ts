/** The provisions and papers a route rests on, as instruments of settings. */
export const papers = {
  district: 'Điều lệ Đảng, điều 4 khoản 3; Quy định 24-QĐ/TW, điểm 4.3.2',
  superior: 'Quy định 294-QĐ/TW, điểm 4.3.2',
  commune: 'Quy định 294-QĐ/TW, điểm 20.2.2 và 4.3.2',
  communeIsBase: 'Quy định 20-QĐ/TW',
  province: 'Hướng dẫn 01-HD/TW, điểm 3.7b',
} as const;

export const sources = {
  invented: 'Tên giả định trong dữ liệu mẫu',
  successor: 'Sau 1/7/2025, tên giả định',
  general: 'Không in trong kế hoạch; kiến thức chung',
} as const;
