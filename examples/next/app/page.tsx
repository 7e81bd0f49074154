import { ConsentGate } from 'assent/react';
import { readDecision } from 'assent/server';
import { headers } from 'next/headers';
import { config } from './config';
import { Visits } from './visits';

export const metadata = { title: 'Assent with Next.js', icons: 'data:,' };

export default async function Page() {
  const request = await headers();
  return (
    <main>
      <h1>Assent with Next.js</h1>
      <Visits />
      <ConsentGate id="statistics/matomo">
        <p id="counted">You are counted.</p>
      </ConsentGate>
      <h2>What the server knows</h2>
      <p>
        Granted, as the page reads the cookie:{' '}
        <code id="granted">{readDecision(request.get('cookie'), config).granted.join(' ')}</code>
      </p>
      <p>
        Granted, as the proxy has read it: <code id="from-proxy">{request.get('x-consent')}</code>
      </p>
      <p>
        Languages that the browser asks for: <code id="languages">{request.get('accept-language')}</code>
      </p>
      <p>
        <a href="/privacy">Privacy</a>
      </p>
      <script type="text/plain" data-category="statistics" data-src="/statistics.js" />
    </main>
  );
}
