import type { ReactNode } from 'react';
import { StartAssent } from './start-assent';

export const metadata = { title: 'Project', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html>
      <body>
        {children}
        <StartAssent />
      </body>
    </html>
  );
}
