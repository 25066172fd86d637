import printStyles from './print.css?inline';

/** Prints one reply by itself, without the page around it: with its sources and its label. */
export function printReply(reply: Element, title: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // A frame that is not displayed is not printed by every browser.
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '100% auto auto 100%',
    inlineSize: '0',
    blockSize: '0',
    border: '0',
  });
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) {
    frame.remove();
    return;
  }
  layOut(paper, reply, title);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}

function layOut(paper: Document, reply: Element, title: string): void {
  paper.title = title;
  paper.documentElement.lang = reply.getAttribute('lang') ?? '';
  const Sheet = paper.defaultView?.CSSStyleSheet;
  if (Sheet && 'adoptedStyleSheets' in paper) {
    const sheet = new Sheet();
    sheet.replaceSync(printStyles);
    paper.adoptedStyleSheets = [sheet];
  }
  const copy = paper.importNode(reply, true);
  for (const details of copy.querySelectorAll('details')) details.open = true;
  for (const leftOut of copy.querySelectorAll('.form, .chips, .text-button, .calendar-button, .icon, .visually-hidden'))
    leftOut.remove();
  // On paper nothing can be pressed: a number stays a number, a line of the sources a line.
  for (const button of copy.querySelectorAll('button')) {
    const words = paper.createElement('span');
    words.className = button.className;
    words.append(...button.childNodes);
    button.replaceWith(words);
  }
  paper.body.append(copy);
}
