const PATHS = {
  chat: 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4z M8 9.5h8 M8 12.5h5',
  close: 'M6 6l12 12 M18 6L6 18',
  compose: 'M12 5v14 M5 12h14',
  send: 'M12 19V5.5 M6 11l6-6 6 6',
  person:
    'M5 13v-1a7 7 0 0 1 14 0v1 M5 13h2.5v5H6a1 1 0 0 1-1-1z M19 13h-2.5v5H18a1 1 0 0 0 1-1z M18.5 18c-.6 1.7-2.3 2.5-4.5 2.5',
  copy: 'M9 9h10v10.500H9z M5 15V4.500h10',
  done: 'M5 12.500l4.5 4.500L19 7.5',
  chevron: 'M7 10l5 5 5-5',
  outside: 'M9 6H5v13h13v-4 M13 5h6v6 M19 5l-8 8',
  information: 'M12 3.500a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M12 11v5.5 M12 7.500v.6',
  calendar: 'M4.5 6h15v14h-15z M4.5 10.500h15 M8.5 3.500V8 M15.5 3.500V8',
  back: 'M19 12H5.5 M11 6l-6 6 6 6',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  print: 'M7 9V4h10v5 M7 17H4.500V9h15v8H17 M7 14h10v6H7z',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1 M19.5 3.500v4.500H15',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A line icon that takes the colour and size of the text beside it; always decoration, never the only label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
