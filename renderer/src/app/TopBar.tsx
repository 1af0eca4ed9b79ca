import { Group, Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconUser } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { CampaignView } from '#shared/contract/campaigns.ts';
import { useMaybeCampaign } from './campaign.ts';
import { Emblem } from './Emblem.tsx';
import { HelpButton } from './help/HelpButton.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useSaveState } from './save-state.ts';
import { steps } from './steps.ts';
import { useTRPC } from './trpc.ts';

function yearsOf({ periodFrom, periodTo }: CampaignView): string {
  const from = periodFrom.slice(0, 4);
  const to = periodTo?.slice(0, 4) ?? 'nay';
  return from === to ? from : `${from}–${to}`;
}

/** Each campaign with what stands under it right behind it; those without a parent here keep their order. */
function inFamilies(campaigns: readonly CampaignView[]): CampaignView[] {
  const known = new Set(campaigns.map(({ id }) => id));
  const below = (parentId: string): CampaignView[] =>
    campaigns
      .filter(({ parentCampaignId }) => parentCampaignId === parentId)
      .flatMap((child) => [child, ...below(child.id)]);
  return campaigns
    .filter(({ parentCampaignId }) => parentCampaignId === null || !known.has(parentCampaignId))
    .flatMap((root) => [root, ...below(root.id)]);
}

function labelOf(campaign: CampaignView): string {
  return `${yearsOf(campaign)} · ${campaign.title}`;
}

/** "/plan/read" belongs to the plan, "/" only to itself. */
const isBelow = (pathname: string, path: string) =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));

interface TopBarProps {
  readonly officeName: string;
  readonly actor: string;
}

/** Where I am, what is safe, who I am. */
export function TopBar({ officeName, actor }: TopBarProps) {
  const trpc = useTRPC();
  const { data: campaigns } = useSuspenseQuery(trpc.campaigns.list.queryOptions());
  const campaign = useMaybeCampaign();
  const { pathname } = useLocation();
  const setCurrent = useMutation(trpc.campaigns.setCurrent.mutationOptions());
  const known = new Set(campaigns.map(({ id }) => id));
  const below = new Set(
    campaigns.filter(({ parentCampaignId }) => known.has(parentCampaignId ?? '')).map(({ id }) => id),
  );
  return (
    <header className="frame-top">
      <Group gap={8} wrap="nowrap" w={192}>
        <Emblem size={26} />
        <Text fw={700} c="red.7" fz={17}>
          Thi Đua
        </Text>
      </Group>
      {campaign !== null && (
        <Select
          aria-label="Phong trào thi đua đang làm"
          value={campaign.id}
          title={labelOf(campaign)}
          data={inFamilies(campaigns).map((own) => ({ value: own.id, label: labelOf(own) }))}
          renderOption={({ option }) => (
            <Text size="sm" pl={below.has(option.value) ? 20 : 0}>
              {option.label}
            </Text>
          )}
          onChange={(campaignId) => campaignId !== null && setCurrent.mutate({ campaignId })}
          style={{ flex: '1 1 auto', maxWidth: 720, minWidth: 0 }}
          maxDropdownHeight={400}
        />
      )}
      <Group gap="xs" wrap="nowrap" ml="auto" style={{ flexShrink: 0 }}>
        <SaveNote />
        <SearchBox />
        <HelpButton topic={steps.find(({ path }) => isBelow(pathname, path))?.area ?? 'list'} />
      </Group>
      <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
        <IconUser size={18} aria-hidden />
        <div>
          <Text size="sm" fw={500} lh="17px">
            {actor}
          </Text>
          <Text size="xs" c="gray.7" lh="15px">
            {officeName}
          </Text>
        </div>
      </Group>
    </header>
  );
}

function SaveNote() {
  const { status, at } = useSaveState();
  const time = at?.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }) ?? '';
  const notes = {
    idle: null,
    saving: { icon: IconLoader2, text: 'Đang lưu…', color: 'gray.7' },
    saved: { icon: IconCircleCheck, text: `Đã lưu ${time}`, color: 'gray.7' },
    failed: { icon: IconAlertTriangle, text: 'Chưa lưu được', color: 'red.8' },
  };
  const note = notes[status];
  if (note === null) return null;
  const Icon = note.icon;
  return (
    <Group gap={5} wrap="nowrap" role="status">
      <Icon size={16} aria-hidden />
      <Text size="sm" c={note.color}>
        {note.text}
      </Text>
    </Group>
  );
}
