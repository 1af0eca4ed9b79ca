/** The page shown instead of the application when its data cannot be opened. Plain HTML: nothing of ours may be needed. */
import type { AppError } from '#shared/errors.ts';

export const startupFailurePath = '/startup-failure';

export interface StartupFailure {
  message: string;
  code: string;
  dataDir: string;
  /** The newest verified backup, where going back to it is what helps. */
  backup: string | null;
}

const curedByBackup = ['DATABASE_DAMAGED', 'DATABASE_MISSING', 'DATABASE_EMPTY', 'DATABASE_FOREIGN'];

export function describeFailure(
  error: unknown,
  dataDir: string,
  isAppError: (e: unknown) => e is AppError,
  backups: readonly string[] = [],
): StartupFailure {
  if (isAppError(error)) {
    const backup = curedByBackup.includes(error.code) ? (backups[0] ?? null) : null;
    return { message: error.message, code: error.code, dataDir, backup };
  }
  return {
    message:
      'Ứng dụng gặp lỗi ngoài dự kiến khi mở dữ liệu. Dữ liệu trên máy vẫn được giữ nguyên; không có tệp nào bị tạo mới hoặc ghi đè.',
    code: 'INTERNAL',
    dataDir,
    backup: null,
  };
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

function restoreSteps({ backup, dataDir }: StartupFailure): string {
  if (backup === null) return '';
  const steps = [
    'Đóng cửa sổ này.',
    `Trong thư mục dữ liệu, chuyển “thi-dua.db” và, nếu có, “thi-dua.db-wal”, “thi-dua.db-shm” sang một thư mục khác để giữ lại, không xóa.`,
    `Chép “${backup}” vào “${dataDir}” rồi đổi tên bản vừa chép thành “thi-dua.db”.`,
    'Mở lại ứng dụng và kiểm tra các việc làm sau thời điểm sao lưu.',
  ];
  const items = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('');
  return `<p>Bản sao lưu gần nhất đã kiểm tra còn nguyên vẹn. Để trở lại bản đó:</p><ol>${items}</ol>\n`;
}

export function startupFailurePage(failure: StartupFailure): (nonce: string) => string {
  return (nonce) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa mở được dữ liệu – Thi Đua</title>
<style nonce="${nonce}">
@font-face { font-family: "Be Vietnam Pro"; src: url("/fonts/BeVietnamPro-Regular.ttf"); }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 600; src: url("/fonts/BeVietnamPro-SemiBold.ttf"); }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f5f7; color: #212529;
  font: 16px/1.6 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 640px; padding: 32px 40px; background: #fff; border: 1px solid #dee2e6; border-top: 4px solid #b02a1c; }
h1 { margin: 0 0 12px; font-size: 22px; font-weight: 600; }
dl { margin: 20px 0 0; font-size: 14px; } dt { color: #495057; } dd { margin: 0 0 8px; overflow-wrap: anywhere; }
</style></head><body><main role="alert">
<h1>Chưa mở được dữ liệu</h1>
<p>${escapeHtml(failure.message)}</p>
${restoreSteps(failure)}<p>Hãy đóng cửa sổ này, xử lý theo hướng dẫn trên rồi mở lại ứng dụng. Nếu cần hỗ trợ, hãy gửi kèm mã lỗi và thư mục nhật ký “logs” trong thư mục dữ liệu.</p>
<dl><dt>Thư mục dữ liệu</dt><dd>${escapeHtml(failure.dataDir)}</dd><dt>Mã lỗi</dt><dd>${escapeHtml(failure.code)}</dd></dl>
</main></body></html>`;
}
