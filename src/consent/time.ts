/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

/** The time now, in Unix seconds, as records count it. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);
