/** Logins are compared without regard to case or to how an accent was typed. */
export const normalLogin = (login: string): string => login.normalize('NFC').trim().toLowerCase();
