import { useRef, useState } from 'preact/hooks';

/** Which source of a reply is open, and where the focus goes when it closes. */
export interface OpenSource {
  readonly openNumber: number | null;
  /** True when a marker in the text opened it: then the focus has moved, and must return. */
  readonly isOpenedFromText: boolean;
  openFrom(number: number, marker: HTMLElement): void;
  toggle(number: number): void;
  close(): void;
}

/** Keeps one source of a reply open at a time. */
export function useOpenSource(): OpenSource {
  const [openNumber, setOpenNumber] = useState<number | null>(null);
  const marker = useRef<HTMLElement | null>(null);
  return {
    openNumber,
    isOpenedFromText: marker.current !== null,
    openFrom(number, from) {
      marker.current = from;
      setOpenNumber(number);
    },
    toggle(number) {
      marker.current = null;
      setOpenNumber(openNumber === number ? null : number);
    },
    close() {
      setOpenNumber(null);
      marker.current?.focus();
      marker.current = null;
    },
  };
}
