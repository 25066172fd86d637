/** A gate that is shut: whoever waits at it goes on when a test opens it. */
export interface HeldGate {
  readonly opened: Promise<void>;
  open(): void;
}

export function createHeldGate(): HeldGate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
