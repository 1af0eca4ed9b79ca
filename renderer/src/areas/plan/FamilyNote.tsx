import { Anchor, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PlanView } from '#shared/contract/plan.ts';
import { useTRPC } from '../../app/trpc.ts';

/** The campaign above this one, and those made from it, each a step away. */
export function FamilyNote({ view }: { readonly view: PlanView }) {
  const { campaign, family } = view;
  const trpc = useTRPC();
  const setCurrent = useMutation(trpc.campaigns.setCurrent.mutationOptions());
  const link = ({ id, title }: PlanView['campaign']) => (
    <Anchor
      key={id}
      component="button"
      type="button"
      size="sm"
      ta="left"
      onClick={() => setCurrent.mutate({ campaignId: id })}
    >
      {title}
    </Anchor>
  );
  const below = family.children.filter(({ roundKind }) => roundKind === null);
  if (family.parent === null && below.length === 0) return null;
  return (
    <div>
      {family.parent !== null && (
        <Text size="sm" component="div">
          {campaign.roundKind === null ? 'Triển khai: ' : 'Thuộc phong trào nhiều năm: '}
          {link(family.parent)}
        </Text>
      )}
      {below.length > 0 && (
        <Text size="sm" component="div">
          Kế hoạch triển khai phong trào này:{' '}
          {below.map((child, at) => (
            <span key={child.id}>
              {at > 0 && '; '}
              {link(child)}
            </span>
          ))}
        </Text>
      )}
    </div>
  );
}
