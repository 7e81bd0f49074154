import type {} from 'assent/jsx/react';

export const metadata = { title: 'Privacy', icons: 'data:,' };

export default function Page() {
  return (
    <main>
      <h1>Privacy</h1>
      <assent-declaration />
      <a href="/">Back</a>
    </main>
  );
}
