// Takes a name; gives its drawing, in the colour of the text around it. Never a picture from elsewhere.

const PATHS = {
  logo: 'M2 15c3.3 0 3.3-9 6.7-9s3.3 12 6.6 12S18.7 9 22 9',
  board: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
  phone:
    'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.500 20V4A1.500 1.500 0 0 1 8 2.500zM10.500 18.500h3',
  mail: 'M3 6h18v12.500H3zM3.500 6.500l8.500 7 8.500-7',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7.500V12l3 2',
  event: 'M5 5l8 7-8 7zM18 5v14',
  day: 'M8 5l8 7-8 7',
  play: 'M7 4.500l12 7.500-12 7.500z',
  stop: 'M6.500 6.500h11v11h-11z',
  close: 'M6 6l12 12M18 6L6 18',
  right: 'M9 6l6 6-6 6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  out: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 16.500v1.500',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
