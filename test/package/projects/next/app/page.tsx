import { readDecision } from 'assent/server';
import { headers } from 'next/headers';
import { config } from './config';

export default async function Page() {
  const request = await headers();
  return (
    <main>
      <h1>Project</h1>
      <p id="granted">{readDecision(request.get('cookie'), config).granted.join(' ')}</p>
      <p id="from-proxy">{request.get('x-consent')}</p>
      <p id="from-visitor">{request.get('x-from-visitor')}</p>
    </main>
  );
}
