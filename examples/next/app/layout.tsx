import { ConsentProvider } from 'assent/react';
import { readDecision, readRequestSignals } from 'assent/server';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { config } from './config';
import { StartAssent } from './start-assent';

export default async function Layout({ children }: { children: ReactNode }) {
  const request = await headers();
  const state = readDecision(request.get('cookie'), config, readRequestSignals(request));
  return (
    <html>
      <body>
        <ConsentProvider state={state}>{children}</ConsentProvider>
        <StartAssent />
      </body>
    </html>
  );
}
