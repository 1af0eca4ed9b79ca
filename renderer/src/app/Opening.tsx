import { Loader } from '@mantine/core';

/** While a screen is read. */
export function Opening() {
  return <Loader size="sm" aria-label="Đang mở" />;
}
