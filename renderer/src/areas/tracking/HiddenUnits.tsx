import { Alert } from '@mantine/core';
import { formatNumber } from '#shared/text/numbers.ts';

const NAMED = 3;

/** Before a deed on many: which of them the filter hides, since nobody would look for them there. */
export function HiddenUnits({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - NAMED;
  return (
    <Alert color="yellow" py={8}>
      {`Trong đó ${formatNumber(names.length, 0)} đơn vị không hiện trong bảng: ${names.slice(0, NAMED).join('; ')}${
        more > 0 ? ` và ${formatNumber(more, 0)} đơn vị khác` : ''
      }.`}
    </Alert>
  );
}
