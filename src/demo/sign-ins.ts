import type { DemoSignIns } from '../auth/demo-sign-ins.js';

export const demoSignIns: DemoSignIns = [];
