import { start } from 'assent';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  useEffect(() => {
    start({
      policy: { url: '/privacy', version: '2026-01-01' },
      categories: [
        { id: 'functional', required: true },
        { id: 'statistics', title: 'Statistics', services: [{ id: 'matomo', title: 'Matomo' }] },
      ],
    });
  }, []);
  return <h1>Project</h1>;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
