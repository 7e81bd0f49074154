/** What each signal is called: names that are not translated. */
export const SIGNAL_NAMES = { doNotTrack: 'Do Not Track', globalPrivacyControl: 'Global Privacy Control' } as const;
