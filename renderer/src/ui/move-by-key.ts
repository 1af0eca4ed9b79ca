import type { KeyboardEvent } from 'react';

/** Alt with an arrow moves the row or block in which the cursor stands; the innermost one that can move takes the key. */
export function moveByKey(onMove: ((step: -1 | 1) => void) | undefined) {
  return (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (onMove === undefined || step === null || !event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    onMove(step);
  };
}
