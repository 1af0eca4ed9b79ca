import { Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { showError, showHint } from '../ui/notify.tsx';
import { bridge } from './bridge.ts';
import { droppedKind, handOver } from './dropped-files.ts';

const screens = { forms: '/tracking', package: '/exchange', plan: '/plan/read' } as const;
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/**
 * Files may be dropped anywhere on the window: filled forms and folders with them open tracking, packages open exchange,
 * texts open the reader of plans. A screen that takes files of its own, such as the import of units, prevents the event's
 * default and keeps them.
 */
export function DropAnywhere() {
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const takeIn = async (files: File[], hasFolder: boolean) => {
      // Of a folder, as of a stick, forms are what is looked for.
      const kind = hasFolder ? 'forms' : droppedKind(files.map(({ name }) => name));
      if (kind === null) {
        showHint(
          'Chỉ nhận biểu mẫu Excel (.xlsx) hoặc thư mục chứa biểu, gói dữ liệu (.tdkt) và văn bản kế hoạch (.docx, .pdf, .txt). Hãy chọn lại tệp.',
        );
        return;
      }
      const tokens = await bridge().dropFiles(files);
      handOver({ kind, files: tokens });
      await navigate({ to: screens[kind] });
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const items = [...(event.dataTransfer?.items ?? [])];
      const hasFolder = items.some((item) => item.webkitGetAsEntry()?.isDirectory === true);
      if (files.length > 0) takeIn(files, hasFolder).catch(showError);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [navigate]);
  if (!isOver) return null;
  return (
    <div className="drop-hint" role="status">
      <IconFileImport size={20} aria-hidden />
      <Text fw={600}>
        Thả vào đây: biểu đã điền (.xlsx) hoặc cả thư mục, gói dữ liệu (.tdkt) hoặc văn bản kế hoạch (.docx,
        .pdf)
      </Text>
    </div>
  );
}
