import { Loader } from '@mantine/core';

/** While a screen is read. */
export function Opening() {
  return <Loader size="sm" role="status" aria-label="Đang mở" />;
}
