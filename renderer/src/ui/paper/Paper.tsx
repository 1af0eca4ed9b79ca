import { ActionIcon, Loader, Text, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowsHorizontal, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { PaperView } from '#shared/contract/papers.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { FormatNote } from './FormatNote.tsx';
import { PaperFiles } from './PaperFiles.tsx';
import { pixelsPerPoint } from './PaperPage.tsx';
import { PaperSheets } from './PaperSheets.tsx';
import './paper.css';
import { ScaledPaper } from './ScaledPaper.tsx';
import { usePaperPages } from './use-paper-pages.ts';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
/** The desk's edges and scroll bar beside the sheet. */
const deskPx = 36;

interface PaperProps {
  readonly paper: PaperView;
  readonly title: string;
  /** Saves what was typed last and gives the paper anew, so that a file holds it. */
  readonly refresh?: () => Promise<PaperView>;
  /** Further tools of the screen, on the left. */
  readonly tools?: ReactNode;
  /** False where the files are offered elsewhere (the register). */
  readonly hasFiles?: boolean;
}

/** A paper as it will print, page by page: the one component for every place that shows one. */
export function Paper({ paper, title, refresh, tools, hasFiles = true }: PaperProps) {
  const { shown, isStale, hasFailed } = usePaperPages(paper);
  const [zoom, setZoom] = useState<number | null>(null);
  const [number, setNumber] = useState(1);
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const desk = useRef<HTMLDivElement>(null);

  const widest = Math.max(...(shown?.pages ?? []).map((page) => page.getViewport({ scale: 1 }).width), 1);
  const whole = Math.min(Math.max((width - deskPx) / (widest * pixelsPerPoint), 0.2), 1);
  const scale = zoom ?? whole;
  const change = useCallback(
    (step: 1 | -1 | 0) => {
      const next =
        step === 0
          ? null
          : step === 1
            ? zooms.find((own) => own > scale + 0.01)
            : zooms.findLast((own) => own < scale - 0.01);
      if (next !== undefined) setZoom(next);
    },
    [scale],
  );

  return (
    <div className="paper">
      <div className="paper-tools">
        {tools}
        {shown !== null && (
          <Text size="xs" c="gray.7" role="status">
            Trang {Math.min(number, shown.pages.length)}/{shown.pages.length}
            {isStale ? ' (đang cập nhật)' : ''}
          </Text>
        )}
        {shown === null && !hasFailed && <Loader size={14} role="status" aria-label="Đang chia trang" />}
        {shown !== null && (
          <>
            <ZoomButton label="Thu nhỏ (Ctrl và -)" onClick={() => change(-1)}>
              <IconMinus size={14} aria-hidden />
            </ZoomButton>
            <Text size="xs" c="gray.7" w={38} ta="center">
              {formatNumber(Math.round(scale * 100), 0)}%
            </Text>
            <ZoomButton label="Phóng to (Ctrl và +)" onClick={() => change(1)}>
              <IconPlus size={14} aria-hidden />
            </ZoomButton>
            <ZoomButton label="Vừa bề ngang (Ctrl và 0)" onClick={() => change(0)}>
              <IconArrowsHorizontal size={14} aria-hidden />
            </ZoomButton>
          </>
        )}
        <span className="paper-space" />
        <FormatNote paperId={paper.paperId} />
        {hasFiles && <PaperFiles paper={paper} refresh={refresh} />}
      </div>
      <div className="paper-body" ref={sizeRef}>
        {shown === null ? (
          <ScaledPaper html={paper.html} title={title} />
        ) : (
          <PaperSheets
            {...{ title, desk, zoom: scale, pages: shown.pages }}
            onPage={setNumber}
            onZoom={change}
          />
        )}
      </div>
    </div>
  );
}

function ZoomButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
