import { start } from 'assent';
import { useEffect } from 'react';
import { config } from './config';
import { Visits } from './visits';

export function App() {
  useEffect(() => {
    start(config);
  }, []);
  return (
    <main>
      <h1>Project</h1>
      <Visits />
    </main>
  );
}
