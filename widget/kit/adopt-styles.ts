/** Gives a shadow root a style sheet in the way a strict content security policy allows. */
export function adoptStyles(root: ShadowRoot, text: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  // Web views of before 2022 know no constructed style sheets; there an element does, unless the policy forbids it.
  const element = document.createElement('style');
  element.textContent = text;
  root.append(element);
}
