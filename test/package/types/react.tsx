/** @jsxImportSource react */
import type {} from 'assent/jsx/react';

export const page = (
  <main>
    <assent-settings side="left" onClick={() => {}}>
      Cookies
    </assent-settings>
    <assent-declaration className="cookies" />
    <assent-embed category="optional" src="https://maps.example/" title="Map" width={640} height="400" />
  </main>
);

// @ts-expect-error A corner is left or right.
export const wrongCorner = <assent-settings side="top" />;
// @ts-expect-error There is no such tag.
export const wrongTag = <assent-bannner />;
