'use client';

export { ConsentGate, ConsentProvider, useAssent, useAssentState, useConsent } from './frameworks/react.js';
export type { ConsentGateProps, ConsentProviderProps } from './frameworks/react.js';
