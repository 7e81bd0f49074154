import { ConsentGate, useAssent } from 'assent/react';
import { Chart } from './chart';

export function Visits() {
  const assent = useAssent();
  return (
    <section>
      <ConsentGate id="statistics" fallback={<p>The chart needs your consent.</p>}>
        <Chart />
      </ConsentGate>
      <button onClick={() => assent?.showPreferences()}>Cookie settings</button>
    </section>
  );
}
