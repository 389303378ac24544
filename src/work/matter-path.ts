import type { WaitingDraft } from './work.view.js';

/** Where each kind of draft waits for its second person. */
const places: Readonly<Record<WaitingDraft['kind'], string>> = {
  administration: '/xac-nhan/quan-tri',
  setting: '/xac-nhan/thiet-lap',
  calendar: '/xac-nhan/lich',
  migration: '/xac-nhan/chuyen-quy-dinh',
  export: '/xac-nhan/xuat',
  erasure: '/xac-nhan/xoa',
  conflictEnd: '/xac-nhan/tranh',
};

export const matterPath = (kind: WaitingDraft['kind'], id: string): string => `${places[kind]}/${id}`;
