import { Progress, Text } from '@mantine/core';
import type { AwardBoardView, QuotaView } from '#shared/contract/awards.ts';
import { subjectWords } from '#shared/text/subject-names.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import './awards.css';
import { ruleTones } from './names.ts';

function used({ used: count, max, subject }: QuotaView): string {
  return `${count}${max === null ? '' : `/${max}`} ${subjectWords[subject]}`;
}

/** How much of each quota the chosen list takes, and whether it keeps the ratios; the reason on hover. */
export function QuotaMeters({ view }: { readonly view: AwardBoardView }) {
  return (
    <div className="quota-meters">
      {view.quotas.map((quota) => (
        <div key={quota.subject} className="quota-meter" title={quota.reason}>
          <Text size="sm">
            <b>{used(quota)}</b> ({quota.proposed} đề nghị)
          </Text>
          {quota.max !== null && (
            <Progress
              value={quota.max === 0 ? 0 : Math.min(100, (100 * quota.used) / quota.max)}
              color={quota.state === 'failed' ? 'red' : quota.used === quota.max ? 'green' : 'gold'}
              aria-label={`Chỉ tiêu ${used(quota)}`}
            />
          )}
        </div>
      ))}
      {view.ratios.map((ratio) => (
        <StatusBadge key={ratio.ruleId} tone={ruleTones[ratio.state]}>
          <span title={ratio.reason}>{ratio.title}</span>
        </StatusBadge>
      ))}
    </div>
  );
}
