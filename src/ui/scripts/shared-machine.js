import { anythingLeft, wipe } from './drafts.js';

/** Whoever said at sign-in that several people use the machine finds nothing here that an earlier one left. */
export class SharedMachine {
  static moduleName = 'may-chung';

  constructor() {
    void this.clear();
  }

  async clear() {
    if (await anythingLeft()) await wipe();
  }
}
