/** The mark of the application: a ribbon over three rising bars. */
export function Emblem({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#a32a2a" />
      <rect x="7" y="18" width="4.5" height="7" rx="1" fill="#fff" />
      <rect x="13.75" y="13.5" width="4.5" height="11.5" rx="1" fill="#fff" />
      <rect x="20.5" y="9" width="4.5" height="16" rx="1" fill="#f3da8f" />
      <path
        d="M7 12.5 L14 7.5 L18 10 L25 4.8"
        fill="none"
        stroke="#f3da8f"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
