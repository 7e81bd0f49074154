import { ConsentGate } from 'assent/react';
import { readDecision } from 'assent/server';
import { headers } from 'next/headers';
import { config } from './config';
import { Visits } from './visits';

export const metadata = { title: 'Project', icons: 'data:,' };

export default async function Page() {
  const request = await headers();
  return (
    <main>
      <h1>Project</h1>
      <p id="granted">{readDecision(request.get('cookie'), config).granted.join(' ')}</p>
      <p id="from-proxy">{request.get('x-consent')}</p>
      <Visits />
      <ConsentGate id="statistics/matomo">
        <p id="counted">You are counted.</p>
      </ConsentGate>
      <p id="from-visitor">{request.get('x-from-visitor')}</p>
    </main>
  );
}
