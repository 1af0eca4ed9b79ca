const DIALOG = '.mantine-Modal-content';

/**
 * A dialog that leaves gives the focus back to where it was opened from. Mantine does so only where a dialog is closed before
 * it is taken away; ours are drawn only while they are open, and the keys would begin at the top of the window again.
 */
export function giveFocusBack(root: HTMLElement): void {
  let last: HTMLElement | null = null;
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  const observer = new MutationObserver((changes) => {
    if (document.activeElement !== document.body) return;
    const hasLeft = changes.some(({ removedNodes }) => [...removedNodes].some(isDialog));
    if (hasLeft && document.querySelector(DIALOG) === null) last?.focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

function isDialog(node: Node): boolean {
  return node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null);
}
