import { start, type Assent, type State } from 'assent';
import de from 'assent/locales/de';
import { readDecision } from 'assent/server';

export const assent: Assent = start({ policy: { url: '/privacy', version: '2026-01-01' } });
export const accept: string = de.accept;
export const state: State = readDecision(null);
export const isGranted: boolean = assent.has('statistics');

// @ts-expect-error A policy is an object.
start({ policy: '/privacy' });
