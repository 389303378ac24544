/** Where a crash or a fault can fall in a write; `release`, the end of one command of a group, on SQLite only. */
export type WritePoint = 'begin' | 'statement' | 'release' | 'commit' | 'committed';

/** Called at each point; a test kills the process in it, or throws to play a failing disk. Absent in service. */
export type FaultHook = (point: WritePoint) => void;
