import type { State } from 'assent';
import { ConsentGate, ConsentProvider, useAssent } from 'assent/react';
import { Chart } from './chart';

/** An island: what the server knows comes as a property. */
export function Visits({ state }: { state: State }) {
  const assent = useAssent();
  return (
    <ConsentProvider state={state}>
      <ConsentGate id="statistics" fallback={<p>The chart needs your consent.</p>}>
        <Chart />
      </ConsentGate>
      <button onClick={() => assent?.showPreferences()}>Cookie settings</button>
    </ConsentProvider>
  );
}
