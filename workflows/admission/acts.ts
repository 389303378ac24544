import { applicationActs } from './acts/application.js';
import { ceremonyActs } from './acts/ceremony.js';
import { complaintActs } from './acts/complaint.js';
import { courseActs } from './acts/course.js';
import { custodyActs } from './acts/custody.js';
import { deathActs } from './acts/death.js';
import { decisionActs } from './acts/decision.js';
import { deletionActs } from './acts/deletion.js';
import { dossierActs } from './acts/dossier.js';
import { exitActs } from './acts/exits.js';
import { faultActs } from './acts/faults.js';
import { listActs } from './acts/list.js';
import { movingActs } from './acts/moving.js';
import { probationActs } from './acts/probation.js';
import { recognitionActs } from './acts/recognition.js';
import { repairActs } from './acts/repair.js';
import { recordActs } from './acts/record.js';

/** Every act people may record, by type. The catalogue is `noun.verb`: event, log entry and translation key in one. */
export const acts = {
  ...listActs,
  ...courseActs,
  ...applicationActs,
  ...recordActs,
  ...dossierActs,
  ...decisionActs,
  ...ceremonyActs,
  ...movingActs,
  ...probationActs,
  ...recognitionActs,
  ...faultActs,
  ...deletionActs,
  ...repairActs,
  ...complaintActs,
  ...exitActs,
  ...custodyActs,
  ...deathActs,
};

export type ActType = keyof typeof acts;
export type ActOf<K extends ActType> = InstanceType<(typeof acts)[K]>;
