/** Each limit passes once for each start: the key names timer, subject and anchor. */
export const passedKey = (timer: string, subject: string, anchor: string): string => `${timer}/${subject}@${anchor}`;
