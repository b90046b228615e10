// The mark of the product: one wave, the same on every page and in the sidebar. Never a size or a colour of
// its own.
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg class={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M2 15c3.3 0 3.3-9 6.7-9s3.3 12 6.6 12S18.7 9 22 9"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </svg>
  );
}
