/** What was tried to make Assent faster, with the figures of that day, for docs/benchmark.md. */
export const IDEAS = `## What was tried

Milliseconds of main-thread work on a returning visit, unless a line says otherwise; measured beside the build of that
day, which took 8.5 ms.

What paid, and what it costs:

- Chromium compiles the functions of \`assent.js\` while the file comes, as a comment in the file tells it to: 2.4 ms less,
  and 50 KiB more of heap.
- Small expressions for the fields of the record in the place of one large one, and none to know a development host:
  0.6 ms and 17 KiB of heap less, 100 bytes more.
- The style sheet that reserves the size of embeds comes with the first embed: 0.7 ms less on pages without one.
- 30 ms of work on held scripts before the page gets its turn, in the place of 12: the last of 1,000 runs after 38 ms in
  the place of 64, with no long task.

What did not pay, and was left out:

- Inline styles for the button in the corner, in the place of a style sheet: 9.6 against 9.7 ms.
- A broadcast channel in the place of a listener to the cookie store: 8.5 against 8.5 ms. Without either it is 7.9, but
  then no tab follows another.
- The document's members read directly: 0.2 to 0.7 ms less. Then a form field with the right name would hide them.
- One query for held markup and for embeds: 3 ms on 20,000 nodes, where the two apart take 0.6. Chromium knows which
  attributes a part of the page is without, but only asks for one of them at a time.
- To stop observing a page that changes often, and look at the whole of it in the next frame: less than 1.1 of the page
  without Assent, against 1.5. But a lazy loader could then request a held image first. An observer that does nothing
  costs 1.3 by itself.
- The first held scripts in the task of the click: they would start 5 ms earlier, and the visitor would see the answer
  up to 30 ms later.
- No button in the corner: 2 ms less. Then some pages would have no way back.

What is left is the platform's, for the most part. In the same page, cold: the first look at \`document.cookie\` takes
1.2 ms, listening to the cookie store 0.2, the button in the corner with its shadow root and style sheet 0.6 and its
style and layout 0.9, the browser's signals 0.1, the first date 0.1, and the held script 0.6.
`;
