/** A style sheet that is made on first use: a server that imports an element has none. */
export type LazySheet = () => CSSStyleSheet;

/** The style sheet that is written out: made once, and shared by all shadow roots that adopt it. */
export function css([text = '']: TemplateStringsArray): LazySheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    return sheet;
  };
}
